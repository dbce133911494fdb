// What the two tenant calls show of a tenant.
import type { Tenant, TenantMode } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';

export function showTenant({ tenants, stored }: Dialect, tenant: Tenant) {
	const { tenantId, tenantName, tenantMode, created, addresses, listensOn } = tenant;
	return {
		tenantId,
		tenantName,
		tenantMode: MODES[tenants.tenantMode](tenantMode),
		tenantCompatibilityMode: MODES[tenants.compatibilityMode](tenantMode),
		lowerCaseTableNamesParam: lowerCaseTableNames(tenants, stored, tenantMode),
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
			role: addressType === 'READONLY' ? 'READONLY' : 'READWRITE',
			intranetAddress: listensOn?.host ?? '10.0.8.10',
			intranetDomain: listensOn?.host ?? `${addressId}.oceanbase.example`,
			intranetPort: listensOn?.port ?? (tenantMode === 'MySQL' ? 3306 : 1521),
			intranetAddressStatus: 'ONLINE',
			useSSL: false,
			...(tenants.userNameFormat !== 'absent' && { userNameFormat: tenants.userNameFormat }),
		})),
	};
}

const MODES: Readonly<
	Record<Dialect['tenants']['tenantMode'], (mode: TenantMode) => string | undefined>
> = {
	documented: (mode) => mode,
	capitals: (mode) => mode.toUpperCase(),
	// A mode that tenants can be created with, and that says nothing about roles.
	unknown: () => 'Table',
	absent: () => undefined,
};

function lowerCaseTableNames(
	{ lowerCaseTableNamesParam: form }: Dialect['tenants'],
	{ mysqlNames }: Dialect['stored'],
	mode: TenantMode,
): number | string | undefined {
	if (form === 'absent' || mode !== 'MySQL') return undefined;
	const value = mysqlNames === 'lower' ? 1 : 0;
	return form === 'number' ? value : String(value);
}
