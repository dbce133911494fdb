// If the Account Exists: Add Roles. Only roles are touched, and each row only on its own database.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { AccountTurn } from './accountTurn';
import { changeGrantsNow } from './changeGrants';
import { refuseOtherType } from './compareAccount';
import { missingGrants } from './grants';
import { addingGrants } from './planGrants';
import { grantsOf } from './readGrants';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/** Gives an account that exists the wanted roles, and reads it back. Throws what the API throws. */
export async function addRoles(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	existing: IDataObject,
): Promise<EnsuredAccount> {
	refuseOtherType(wanted, existing);
	const { roles } = wanted;
	if (hasAll(wanted, existing)) {
		return { account: existing, created: false, updated: [], granted: [], revoked: [] };
	}
	const { account, changed, granted, revoked } = await changeGrantsNow(
		api,
		turn,
		addingGrants(roles),
	);
	return { account, created: false, updated: changed ? ['roles'] : [], granted, revoked };
}

/** Whether the list shows all of them, in just these names: where case differs, the tenant has to be asked. */
function hasAll({ roles }: WantedAccount, account: IDataObject): boolean {
	return roles.length === 0 || missingGrants(roles, grantsOf(account), 'matters').length === 0;
}
