// The calls that set one part of an account, each to a whole state.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { inTurn } from './accountQueue';
import { tenantPath } from '../tenants';
import type { TenantRef } from '../tenants';

const CALLS = {
	description: 'ModifyTenantUserDescription',
	password: 'ModifyTenantUserPassword',
} as const;

/** Sets the part once the account's earlier changes have ended. Throws what the API throws. */
export async function putAccount(
	api: Api,
	tenant: TenantRef,
	userName: string,
	part: keyof typeof CALLS,
	body: IDataObject,
): Promise<Envelope> {
	const send = async () =>
		await api.send({
			name: CALLS[part],
			method: 'PUT',
			path: tenantPath(tenant, 'tenantUsers', userName, part),
			body,
			repetition: 'always',
		});
	return await inTurn(tenant, userName, send);
}
