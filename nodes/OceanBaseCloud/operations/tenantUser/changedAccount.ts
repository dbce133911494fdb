// The output of Grant Role and Revoke Role.
import type { OperationOutput } from '../defineOperation';
import type { ChangedGrants } from '../../cloud/accounts/changeGrants';
import type { TenantRef } from '../../cloud/tenants';

/** Returns the account as it was read back, and what happened to it. */
export function changedAccount(
	{ account, changed, changedByOthers, envelopes }: ChangedGrants,
	tenant: TenantRef,
): OperationOutput {
	const requestId = envelopes.at(-1)?.requestId ?? '';
	return { json: { ...account, changed, changedByOthers, ...tenant, requestId }, envelopes };
}
