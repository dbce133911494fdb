// The planned change of an account: in one word for the workflow, and in words for a person. Pure.
import { uncovered } from '../accounts/coveringRoles';
import { isSameSet, missingGrants, type NameCase } from '../accounts/grants';
import { isSameDescription } from '../accounts/descriptions';
import { isStatus } from '../accounts/status';
import type { AccountState } from './accountState';
import { quoted } from './quoted';
import { rolesInWords } from './roleWords';

export type AccountAction = 'create' | 'delete' | 'lock' | 'none' | 'unlock' | 'update';

/** What a dry run or a plan says of one account. */
export interface AccountChange {
	readonly action: AccountAction;
	/** In words that fit behind the name of the account, such as "gets DML on testdb". */
	readonly changes: readonly string[];
	/** null for an account that is not there. */
	readonly before: AccountState | null;
	readonly after: AccountState | null;
}

/** What is done to an account beside what its state shows. */
export interface Besides {
	readonly newPassword?: boolean;
	readonly endSessions?: boolean;
}

/**
 * Takes what is and what should be, returns what is between them. What `wanted` does not say stays as it is.
 */
export function changeBetween(
	before: AccountState | null,
	wanted: AccountState | null,
	nameCase: NameCase,
	{ newPassword = false, endSessions = false }: Besides = {},
): AccountChange {
	const after = before && wanted ? withSameParts(before, wanted, nameCase) : wanted;
	const changes = [
		...(before === null && after !== null ? [creation(after)] : []),
		...(before !== null && after !== null ? statusWords(before, after, 'ONLINE') : []),
		...(after === null ? [] : partsInWords(before ?? {}, after, nameCase)),
		...(newPassword ? ['gets a new password'] : []),
		...(after === null ? [] : statusWords(before ?? {}, after, 'LOCKED')),
		...(endSessions ? ['loses its open sessions'] : []),
		...(before !== null && after === null ? ['is deleted'] : []),
	];
	const action = actionOf(before, after, changes.length > 0);
	return { action, changes, before, after };
}

/** Returns the account as it should be; a part that means the same is that of before, to the letter. */
function withSameParts(
	before: AccountState,
	{ description, roles, ...others }: AccountState,
	nameCase: NameCase,
): AccountState {
	const isOther = description !== undefined && !isSameDescription(before.description, description);
	const areSame = before.roles && roles && isSameSet(before.roles, roles, nameCase);
	return {
		...before,
		...others,
		...(isOther && { description }),
		...(roles && !areSame && { roles }),
	};
}

function actionOf(
	before: AccountState | null,
	after: AccountState | null,
	isChanged: boolean,
): AccountAction {
	if (before === null) return after === null ? 'none' : 'create';
	if (after === null) return 'delete';
	if (!isChanged) return 'none';
	if (becomes(before, after, 'LOCKED')) return 'lock';
	return becomes(before, after, 'ONLINE') ? 'unlock' : 'update';
}

function creation({ userType }: AccountState): string {
	return userType === undefined ? 'is created' : `is created (${userType})`;
}

function becomes(
	{ userStatus: before }: AccountState,
	{ userStatus: after }: AccountState,
	status: 'LOCKED' | 'ONLINE',
): boolean {
	return isStatus(after, status) && !isStatus(before, status);
}

function statusWords(
	before: AccountState,
	after: AccountState,
	status: 'LOCKED' | 'ONLINE',
): string[] {
	if (!becomes(before, after, status)) return [];
	return [status === 'LOCKED' ? 'is locked' : 'is unlocked'];
}

function partsInWords(before: AccountState, after: AccountState, nameCase: NameCase): string[] {
	const roles = after.roles ? rolesInWords(before.roles ?? [], after.roles, nameCase) : [];
	const { description } = after;
	if (description === undefined || isSameDescription(before.description, description)) return roles;
	const isRemoved = description.trim() === '';
	return [
		...roles,
		isRemoved ? 'has its description removed' : `gets the description ${quoted(description)}`,
	];
}

/** Tells whether the account has less afterwards: a role, the right to log in, or itself. */
export function isLoss({ before, after }: AccountChange, nameCase: NameCase): boolean {
	if (before === null) return false;
	if (after === null || becomes(before, after, 'LOCKED')) return true;
	return losesRoles(before, after, nameCase);
}

/** Tells whether the account has fewer roles afterwards. One that covers another takes nothing. */
export function losesRoles(
	{ roles: had = [] }: AccountState,
	{ roles: has }: AccountState,
	nameCase: NameCase,
): boolean {
	if (has === undefined) return false;
	return uncovered(missingGrants(had, has, nameCase), has, nameCase).length > 0;
}
