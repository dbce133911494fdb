// What a list says of accounts: row by row, and account by account once rows about the same one are joined.
import type { AccountRef } from '../accounts/accountTurn';
import type { RoleGrant } from '../accounts/grants';
import type { UserStatus } from '../accounts/status';

/** What a list wants of one account. What it does not say stays as it is. */
export interface ListedAccount extends AccountRef {
	/** The rows that say so, by their place in the list, from 0. */
	readonly indexes: readonly number[];
	readonly userType: string;
	/** null removes it, undefined leaves it alone. */
	readonly description: string | null | undefined;
	/** Undefined leaves them alone: an empty list is a list without roles. */
	readonly roles: readonly RoleGrant[] | undefined;
	/** Whether an empty list takes the roles that the account has. */
	readonly revokeAllRoles: boolean;
	readonly userStatus: UserStatus | undefined;
	/** Says how a new account gets its password: the same for rows that agree. */
	readonly password: string;
}

/** What to do with a tenant's accounts, and with which of them. */
export interface SyncRules {
	/** `exact`: no other roles than those of the list. `atLeast`: nothing is taken. */
	readonly roleMatch: 'atLeast' | 'exact';
	/** What to do with the list's own accounts that are no longer in it. */
	readonly unlisted: 'delete' | 'keep' | 'lock';
	/** Whether who is locked or deleted loses open sessions as well. */
	readonly endSessions: boolean;
	/** Whether ONLINE in a row unlocks an account. */
	readonly allowUnlock: boolean;
	/** Patterns with *. Empty: all names. */
	readonly managedNames: readonly string[];
	/** A word in the descriptions of the accounts that the list has made. */
	readonly ownerMarker: string | undefined;
	/** Patterns with *, in any case: who loses nothing. */
	readonly protectedNames: readonly string[];
	/** Today as yyyy-MM-dd, in the time zone of the workflow. */
	readonly today: string;
}
