// What the two tenant calls show of a tenant.
import type { Tenant } from '../../cloud/model';

export function showTenant({ tenantId, tenantName, tenantMode, created, addresses }: Tenant) {
	return {
		tenantId,
		tenantName,
		tenantMode,
		status: 'ONLINE',
		cpu: 4,
		mem: 16,
		unitCpu: 4,
		unitMem: 16,
		unitNum: 1,
		gmtCreate: created,
		primaryZone: '',
		vpcId: '',
		deployType: 'multiple',
		description: '',
		charset: tenantMode === 'MySQL' ? 'utf8mb4' : 'AL32UTF8',
		timeZone: '+00:00',
		tagList: [],
		tenantConnections: [...addresses.values()].map(({ addressId, addressType }) => ({
			addressId,
			addressType,
			networkType: 'INTRANET',
		})),
	};
}
