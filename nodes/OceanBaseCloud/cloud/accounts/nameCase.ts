// How the names in two lists of grants are compared: as the tenant says, which is asked only where it matters.
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { readTenantRules, type TenantRef } from '../tenants';
import { caseOfLists, hasNamesThatFold, type NameCase, type RoleGrant } from './grants';

/**
 * Returns how names are compared between a list that the service wrote and one that was asked for. Asks the
 * tenant only where a name occurs in two spellings, and goes by the lists where it does not say. Never throws.
 */
export async function caseBetween(
	api: Api,
	tenant: TenantRef,
	listed: readonly RoleGrant[],
	wanted: readonly RoleGrant[],
): Promise<NameCase> {
	if (!hasNamesThatFold([...listed, ...wanted])) return 'folds';
	const asked = await settle(readTenantRules(api, tenant));
	return caseOfLists(asked.ok ? asked.value.nameCase : 'unknown', listed, wanted);
}
