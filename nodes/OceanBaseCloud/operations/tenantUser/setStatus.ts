// ModifyTenantUserStatus: PUT .../tenantUsers/{userName}/status (API page 10000000003236278).
import type { IDataObject } from 'n8n-workflow';

import { sendInEitherForm } from '../../transport/eitherForm';
import type { OperationInput, OperationOutput } from '../defineOperation';
import { inTurn } from '../../cloud/accounts/accountQueue';
import { readTenant } from '../../parameters/tenant';
import { readUserName } from './accountFields';
import { tenantPath } from '../../cloud/tenants';

export type UserStatus = 'LOCKED' | 'ONLINE';

/**
 * Gives the item's account the status. The newest page calls the field `userStatus`, an older one
 * `status`. Throws what the API throws.
 */
export async function setStatus(
	{ parameters, api }: OperationInput,
	userStatus: UserStatus,
): Promise<OperationOutput> {
	const tenant = readTenant(parameters);
	const userName = readUserName(parameters);
	const forms = {
		name: 'userStatus',
		first: { userStatus },
		second: { userStatus, status: userStatus },
	};
	const send = async (body: IDataObject) =>
		await api.send({
			name: 'ModifyTenantUserStatus',
			method: 'PUT',
			path: tenantPath(tenant, 'tenantUsers', userName, 'status'),
			body,
			repetition: 'always',
		});
	const envelope = await inTurn(
		tenant,
		userName,
		async () => await sendInEitherForm<IDataObject>(api.memory, forms, send),
	);
	return {
		json: { userName, userStatus, ...tenant, requestId: envelope.requestId },
		envelopes: [envelope],
	};
}
