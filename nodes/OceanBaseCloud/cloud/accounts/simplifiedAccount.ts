// An account as every operation puts it out: the same keys everywhere, in the words in which they go in.
import type { IDataObject } from 'n8n-workflow';

import { describeFailure } from '../../transport/failures';
import type { RoleGrant } from './grants';
import { grantsOf } from './readGrants';

/** The words that the API takes. Lists have them in other cases. */
export const USER_TYPES: readonly string[] = ['Normal', 'Admin', 'ReadonlyAccount'];
const ROLES = ['ReadWrite', 'ReadOnly', 'DDL', 'DML', 'other'];

const KEPT = ['userName', 'userType', 'userStatus', 'description'] as const;

/**
 * Takes an account as `normalizeAccount` returns it. Returns `userName`, `userType`, `userStatus`,
 * `description` and `roles`: the account's own grants, which go in again as Roles (JSON). What the service
 * did not list is absent. Roles that cannot be read are absent, too, and `rolesError` says why.
 */
export function simplifiedAccount(account: IDataObject): IDataObject {
	const simplified: IDataObject = {};
	for (const key of KEPT) {
		const value = account[key];
		if (value !== undefined && value !== null) simplified[key] = value;
	}
	if (typeof simplified.userType === 'string') {
		simplified.userType = typeInApiWords(simplified.userType);
	}
	return { ...simplified, ...readRoles(account) };
}

/** Returns the type in the word that the API takes, where it is one of them. */
export function typeInApiWords(userType: string): string {
	return inWords(userType, USER_TYPES);
}

/** Returns the grant with its role in the word that the API takes, where it is one of them. */
export function inApiWords(grant: RoleGrant): RoleGrant {
	return { ...grant, role: inWords(grant.role, ROLES) };
}

function readRoles(account: IDataObject): IDataObject {
	try {
		return { roles: grantsOf(account).map((grant) => ({ ...inApiWords(grant) })) };
	} catch (error) {
		return { rolesError: describeFailure(error) };
	}
}

function inWords(text: string, words: readonly string[]): string {
	return words.find((word) => word.toLowerCase() === text.toLowerCase()) ?? text;
}
