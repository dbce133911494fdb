// An account as somebody wants it to be.
import type { IDataObject } from 'n8n-workflow';

import type { AccountRef } from './accountTurn';
import type { NewPassword } from './newPassword';
import type { RoleGrant } from './grants';

/** What to do with an account that already exists. */
export type IfExists = 'addRoles' | 'fail' | 'update' | 'useExisting';

export interface WantedAccount extends AccountRef {
	readonly userType: string;
	readonly newPassword: NewPassword;
	/** Undefined when nothing is said about it. */
	readonly description: string | undefined;
	readonly roles: readonly RoleGrant[];
	/** The other documented fields of the create's body. */
	readonly otherFields: IDataObject;
	readonly ifExists: IfExists;
	/** Whether an account that exists gets the password as well. */
	readonly setPassword: boolean;
}

export interface EnsuredAccount {
	readonly account: IDataObject;
	readonly created: boolean;
	/** What was changed of an account that existed; undefined for any other. */
	readonly updated?: readonly string[];
	/** The roles that the account got and lost, by this. */
	readonly granted: readonly RoleGrant[];
	readonly revoked: readonly RoleGrant[];
}
