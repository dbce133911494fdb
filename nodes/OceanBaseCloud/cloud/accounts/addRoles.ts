// If the Account Exists: Add Roles. Only roles are touched, and each row only on its own database.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Later } from '../look';
import type { AccountTurn } from './accountTurn';
import { changeGrantsInTurn } from './changeGrants';
import { refuseOtherType } from './compareAccount';
import { missingGrants } from './grants';
import { addingGrants } from './planGrants';
import { grantsOf } from './readGrants';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/**
 * Gives an account that exists the wanted roles. Returns how to get it as it is listed afterwards. Throws,
 * at once or later, what the API throws.
 */
export async function addRoles(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	existing: IDataObject,
): Promise<Later<EnsuredAccount>> {
	refuseOtherType(wanted, existing);
	const { roles } = wanted;
	if (hasAll(wanted, existing)) {
		const account = existing;
		return async () => ({ account, created: false, updated: [], granted: [], revoked: [] });
	}
	const added = await changeGrantsInTurn(api, turn, addingGrants(roles));
	return async () => {
		const { account, changed, granted, revoked } = await added();
		return { account, created: false, updated: changed ? ['roles'] : [], granted, revoked };
	};
}

/** Whether the list shows all of them, in just these names: where case differs, the tenant has to be asked. */
function hasAll({ roles }: WantedAccount, account: IDataObject): boolean {
	return roles.length === 0 || missingGrants(roles, grantsOf(account), 'matters').length === 0;
}
