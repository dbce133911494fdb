// Whether a tenant speaks MySQL or Oracle: it decides how its roles are changed.
import type { Api } from '../transport/api';
import { tenantPath, readTenantData } from './tenants';
import type { TenantRef } from './tenants';

/** Asks the service (DescribeTenant), once a run for each tenant. Throws what the API throws. */
export async function isOracle(api: Api, tenant: TenantRef): Promise<boolean> {
	const { oracleTenants } = api.memory;
	const key = JSON.stringify([tenant.instanceId, tenant.tenantId]);
	const asked = oracleTenants.get(key) ?? askMode(api, tenant);
	oracleTenants.set(key, asked);
	// A failure is nothing to remember.
	asked.catch(() => oracleTenants.delete(key));
	return await asked;
}

async function askMode(api: Api, tenant: TenantRef): Promise<boolean> {
	const { data } = await api.send({
		name: 'DescribeTenant',
		method: 'GET',
		path: tenantPath(tenant),
		repetition: 'read',
	});
	const { tenantMode } = readTenantData(data);
	return String(tenantMode).toLowerCase() === 'oracle';
}
