// ModifyTenantUserRoles in the form that the server takes: a list, or the same list as JSON text.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ServiceFailure, UnclearOutcome } from '../../transport/failures';
import { tenantPath, type TenantRef } from '../tenant';
import type { RoleGrant } from './readRoles';

export interface RoleChange {
	readonly tenant: TenantRef;
	readonly userName: string;
	readonly modifyType: string;
	readonly roles: readonly RoleGrant[];
	readonly additionalFields?: IDataObject;
}

/**
 * Sends the change. The API page's example has `userRole` as a list, its newest table as a string:
 * the list goes first, and after an HTTP 400 the same list as text, once. What worked is remembered
 * for the run. UPDATE sets the whole state, so that a second try can do no harm; ADD and DELETE of
 * the same rows neither. Throws what the API throws.
 */
export async function sendRoles(api: Api, change: RoleChange): Promise<Envelope> {
	const send = async (userRole: IDataObject[string]) =>
		await api.send({
			name: 'ModifyTenantUserRoles',
			method: 'POST',
			path: tenantPath(change.tenant, 'tenantUsers', change.userName, 'authorization'),
			body: { modifyType: change.modifyType, userRole, ...change.additionalFields },
			repetition: 'always',
		});
	const list = change.roles.map((role) => ({ ...role }));
	const text = JSON.stringify(list);
	if (api.memory.userRoleIsText) return await send(text);
	const asList = await settle(send(list));
	if (asList.ok) return asList.value;
	if (!isBadRequest(asList.error)) throw asList.error;
	const asText = await settle(send(text));
	if (asText.ok) {
		api.memory.userRoleIsText = true;
		return asText.value;
	}
	// Refused in both forms: the first refusal is about the roles, the second may be about the form.
	throw isBadRequest(asText.error) ? asList.error : asText.error;
}

function isBadRequest(error: unknown): boolean {
	const failure = error instanceof UnclearOutcome ? error.failure : error;
	return failure instanceof ServiceFailure && failure.httpStatus === 400;
}
