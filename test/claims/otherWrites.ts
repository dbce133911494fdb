// The operations that write databases, IP allowlist groups and PrivateLink connections.
import { SEED, type Sandbox } from '../../sandbox';
import { inTenant } from '../core/harness/localCloud';
import { has, lacks, type Write } from './write';

const { instanceId, tenantId, addressId, readonlyAddressId, crowdedTenantId } = SEED.mainInstance;
const { userName, adminUserName } = SEED.mainInstance;

const LINKS = { list: 'DescribeTenantPrivateLink' };
const endpointId = 'vpce-1';
const endpoint = (state: string) =>
	`${tenantId}: address ${readonlyAddressId} has ${endpointId} ${state}`;
const GROUPS = { list: 'DescribeTenantSecurityIpGroups', about: `${tenantId}: group ci_runners ` };
const group = { securityIpGroupName: 'ci_runners', securityIps: ['203.0.113.7'] };
const withGroup = (sandbox: Sandbox) => {
	sandbox.edit({ do: 'setIpGroup', ...group });
};

const INSTANCE_GROUPS = {
	what: 'of an instance',
	list: 'DescribeInstanceSecurityIpGroups',
	about: `${instanceId}: group ci_runners `,
};
const ofInstance = { scope: 'instance' };
const withInstanceGroup = ({ cloud }: Sandbox) => {
	const { securityIpGroupName: name, securityIps } = group;
	cloud.instances.get(instanceId)?.ipGroups.set(name, { name, securityIps });
};

export const OTHER_WRITES: readonly Write[] = [
	{
		name: 'database.create',
		parameters: { databaseName: 'billing', encoding: 'utf8mb4' },
		call: 'CreateDatabase',
		list: 'DescribeDatabases',
		about: `${tenantId}: database billing `,
		isDone: has(`${tenantId}: database billing exists`),
	},
	{
		name: 'database.delete',
		parameters: { databaseNames: 'old' },
		call: 'DeleteDatabases',
		list: 'DescribeDatabases',
		arrange: (sandbox) => sandbox.edit({ do: 'createDatabase', databaseName: 'old' }),
		about: `${tenantId}: database old `,
		isDone: lacks(`${tenantId}: database old `),
	},
	{
		...GROUPS,
		name: 'ipAllowlistGroup.create',
		parameters: { ...group, securityIps: '203.0.113.7' },
		call: 'CreateTenantSecurityIpGroup',
		isDone: has(`${tenantId}: group ci_runners holds 203.0.113.7`),
	},
	{
		...GROUPS,
		name: 'ipAllowlistGroup.update',
		parameters: { ...group, securityIps: '10.0.0.1' },
		call: 'ModifyTenantSecurityIpGroup',
		arrange: withGroup,
		isDone: has(`${tenantId}: group ci_runners holds 10.0.0.1`),
	},
	{
		...GROUPS,
		name: 'ipAllowlistGroup.delete',
		parameters: { securityIpGroupName: 'ci_runners' },
		call: 'DeleteTenantSecurityIpGroup',
		arrange: withGroup,
		isDone: lacks(`${tenantId}: group ci_runners `),
	},
	{
		...INSTANCE_GROUPS,
		name: 'ipAllowlistGroup.create',
		parameters: { ...ofInstance, ...group, securityIps: '203.0.113.7' },
		call: 'CreateInstanceSecurityIpGroup',
		isDone: has(`${instanceId}: group ci_runners holds 203.0.113.7`),
	},
	{
		...INSTANCE_GROUPS,
		name: 'ipAllowlistGroup.update',
		parameters: { ...ofInstance, ...group, securityIps: '10.0.0.1' },
		call: 'ModifyInstanceSecurityIpGroup',
		arrange: withInstanceGroup,
		isDone: has(`${instanceId}: group ci_runners holds 10.0.0.1`),
	},
	{
		...INSTANCE_GROUPS,
		name: 'ipAllowlistGroup.delete',
		parameters: { ...ofInstance, securityIpGroupName: 'ci_runners' },
		call: 'DeleteInstanceSecurityIpGroup',
		arrange: withInstanceGroup,
		isDone: lacks(`${instanceId}: group ci_runners `),
	},
	{
		name: 'apiCall.send',
		parameters: {
			method: 'PUT',
			path: `instances/${instanceId}/tenants/${tenantId}/tenantUsers/${userName}/description`,
			bodyParameters: { parameters: [{ name: 'description', value: 'by hand' }] },
		},
		call: 'ModifyTenantUserDescription',
		list: 'DescribeTenantUsers',
		isWord: true,
		about: `${tenantId}: account ${userName} `,
		isDone: has(`${tenantId}: account ${userName} is called by hand`),
	},
	{
		name: 'session.end',
		parameters: { userName },
		call: 'BatchKillProcessList',
		list: 'QuerySessions',
		arrange: ({ edit }) =>
			edit(
				{ do: 'openSession', userName },
				{ do: 'openSession', userName: adminUserName },
				{ do: 'openSession', userName },
			),
		about: `${tenantId}: session `,
		isDone: (facts) =>
			facts.filter((fact) => fact.startsWith(`${tenantId}: session `)).join() ===
			`${tenantId}: session 3221555063 of ${adminUserName} is open`,
	},
	{
		...LINKS,
		name: 'privateLink.createService',
		parameters: {
			...inTenant({ instanceId, tenantId: crowdedTenantId }),
			userAccount: '1000',
			plServiceId: 'pls-1',
		},
		call: 'CreatePrivatelinkService',
		about: `${crowdedTenantId}: address `,
		isDone: (facts) =>
			facts.some((fact) => new RegExp(`^${crowdedTenantId}: address .* has a service`).test(fact)),
	},
	{
		...LINKS,
		name: 'privateLink.addAllowlistUser',
		parameters: { userAccount: '1000', addressId },
		call: 'AddPrivatelinkServiceUser',
		about: `${tenantId}: address ${addressId} lets in 1000`,
		isDone: has(`${tenantId}: address ${addressId} lets in 1000`),
	},
	{
		...LINKS,
		name: 'privateLink.connect',
		parameters: { endpointId, addressId: readonlyAddressId },
		call: 'ConnectPrivatelinkService',
		about: endpoint(''),
		isDone: has(endpoint('waiting')),
	},
	{
		...LINKS,
		name: 'privateLink.confirm',
		parameters: { endpointId, addressId: readonlyAddressId },
		call: 'ConfirmPrivatelinkConnection',
		arrange: (sandbox) =>
			sandbox.edit({ do: 'connectEndpoint', addressId: readonlyAddressId, endpointId }),
		about: endpoint(''),
		isDone: has(endpoint('online')),
	},
	{
		...LINKS,
		name: 'privateLink.delete',
		parameters: { addressId: readonlyAddressId },
		call: 'DeletePrivatelinkConnection',
		arrange: (sandbox) =>
			sandbox.edit({ do: 'confirmEndpoint', addressId: readonlyAddressId, endpointId }),
		about: endpoint(''),
		isDone: lacks(endpoint('')),
	},
];
