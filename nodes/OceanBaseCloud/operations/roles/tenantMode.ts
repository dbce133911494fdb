// Whether a tenant speaks MySQL or Oracle: it decides how its roles are changed.
import type { Api } from '../../transport/api';
import { tenantPath, type TenantRef } from '../tenant';
import { readTenantData } from '../tenant/tenantData';

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
	const { tenantMode } = readTenantData(data);
	const oracle = String(tenantMode).toLowerCase() === 'oracle';
	api.memory.oracleTenants.set(key, oracle);
	return oracle;
}
