// The output of Grant Role and Revoke Role.
import type { OperationOutput } from '../defineOperation';
import type { ChangedGrants } from '../roles/changeGrants';
import type { TenantRef } from '../tenant';

/** Returns the account as it was read back, and what happened to it. */
export function changedAccount(
	{ account, changed, changedByOthers, envelopes }: ChangedGrants,
	tenant: TenantRef,
): OperationOutput {
	const requestId = envelopes.at(-1)?.requestId ?? '';
	return { json: { ...account, changed, changedByOthers, ...tenant, requestId }, envelopes };
}
