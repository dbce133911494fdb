// An account as a plan tells it: as it is, and as it would be.
import type { IDataObject } from 'n8n-workflow';

import type { RoleGrant } from '../accounts/grants';
import { grantsOf } from '../accounts/readGrants';
import { inApiWords, typeInApiWords } from '../accounts/simplifiedAccount';
import { describeFailure } from '../../transport/failures';

/** What is not known is absent. */
export interface AccountState {
	readonly userType?: string;
	readonly userStatus?: string;
	readonly description?: string;
	readonly roles?: readonly RoleGrant[];
	/** Why the roles could not be read. */
	readonly rolesError?: string;
}

/** Takes an account as `normalizeAccount` returns it. Never throws: roles that cannot be read say why. */
export function stateOf(account: IDataObject): AccountState {
	const { userType, userStatus, description } = account;
	return {
		...(typeof userType === 'string' && { userType: typeInApiWords(userType) }),
		...(typeof userStatus === 'string' && { userStatus }),
		...(typeof description === 'string' && { description }),
		...readRoles(account),
	};
}

function readRoles(account: IDataObject): Pick<AccountState, 'roles' | 'rolesError'> {
	try {
		return { roles: grantsOf(account).map(inApiWords) };
	} catch (error) {
		return { rolesError: describeFailure(error) };
	}
}

/** Returns a state as an item holds it; null for an account that is not there. */
export function stateInItem(state: AccountState | null): IDataObject | null {
	if (state === null) return null;
	const { roles, ...others } = state;
	return { ...others, ...(roles && { roles: roles.map((grant) => ({ ...grant })) }) };
}
