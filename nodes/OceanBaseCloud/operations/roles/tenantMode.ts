// Whether a tenant speaks MySQL or Oracle: it decides how its roles are changed.
import { dataObjectOf } from '../../dataObject';
import type { Api } from '../../transport/api';
import { tenantPath, type TenantRef } from '../tenant';

/** Asks the service (DescribeTenant), once a run for each tenant. Throws what the API throws. */
export async function isOracle(api: Api, tenant: TenantRef): Promise<boolean> {
	const key = JSON.stringify([tenant.instanceId, tenant.tenantId]);
	const known = api.memory.oracleTenants.get(key);
	if (known !== undefined) return known;
	const { data } = await api.send({
		name: 'DescribeTenant',
		method: 'GET',
		path: tenantPath(tenant),
		repetition: 'read',
	});
	const described = dataObjectOf(data);
	// The API page wraps the tenant once more, the machine-readable contract does not.
	const { tenantMode } = { ...described, ...dataObjectOf(described.tenant) };
	const oracle = String(tenantMode).toLowerCase() === 'oracle';
	api.memory.oracleTenants.set(key, oracle);
	return oracle;
}
