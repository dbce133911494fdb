// ModifyTenantUserRoles in the form that the server takes: a list, or the same list as JSON text.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { listForms, sendInEitherForm } from '../../transport/eitherForm';
import type { Envelope } from '../../transport/envelope';
import { findAccount } from './findAccount';
import { grantsOf, haveSamePlaces, missingInAnyCase } from './grants';
import { tenantPath } from '../tenants';
import type { TenantRef } from '../tenants';
import type { RoleGrant } from './grants';

export type ModifyType = 'ADD' | 'DELETE' | 'UPDATE';

export interface RoleChange {
	readonly tenant: TenantRef;
	readonly userName: string;
	readonly modifyType: ModifyType;
	readonly roles: readonly RoleGrant[];
	readonly additionalFields?: IDataObject;
}

/**
 * Sends the change. The API page's example has `userRole` as a list, its newest table as a string.
 * UPDATE sets a state, so that a second try can do no harm. A second ADD or DELETE would be refused
 * where the first one was carried out: the account is read instead. Throws what the API throws.
 */
export async function sendRoles(api: Api, change: RoleChange): Promise<Envelope> {
	const list = change.roles.map((role) => ({ ...role }));
	return await sendInEitherForm(
		api.memory,
		listForms('userRole', list),
		async (userRole) =>
			await api.send({
				name: 'ModifyTenantUserRoles',
				method: 'POST',
				path: tenantPath(change.tenant, 'tenantUsers', change.userName, 'authorization'),
				body: { modifyType: change.modifyType, userRole, ...change.additionalFields },
				repetition:
					change.modifyType === 'UPDATE' ? 'always' : async () => await readBack(api, change),
			}),
	);
}

/** Returns the account if the rows are added to it, or gone from it, as was asked for. */
async function readBack(api: Api, change: RoleChange): Promise<Envelope | undefined> {
	const { account, envelope } = await findAccount(api, change.tenant, change.userName);
	const grants = grantsOf(account);
	const isDone =
		change.modifyType === 'ADD'
			? missingInAnyCase(change.roles, grants).length === 0
			: !haveSamePlaces(change.roles, grants);
	return account && isDone ? { ...envelope, data: account } : undefined;
}
