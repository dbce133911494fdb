// Cases of the IP allowlist groups' operations.
import type { Sandbox } from '../../../../sandbox';
import { byId, inTenant } from '../../harness/localCloud';
import { IDS, INSTANCES, instanceId, TENANT, tenantId, type OperationCase } from './operationCase';

const path = `${TENANT}/securityIpGroups`;
const resource = 'ipAllowlistGroup';
const name = 'ci_runners';

function withGroup(sandbox: Sandbox): void {
	sandbox.edit({ do: 'setIpGroup', securityIpGroupName: name, securityIps: ['203.0.113.7'] });
}

const instancePath = `${INSTANCES}/${instanceId}/securityIpGroups`;
const ofInstance = { scope: 'instance', instanceId: byId(instanceId) };

function withInstanceGroup({ cloud }: Sandbox): void {
	cloud.instances.get(instanceId)?.ipGroups.set(name, { name, securityIps: ['203.0.113.7'] });
}

const lookAtInstance = ({ cloud }: Sandbox) => cloud.instanceIpGroup(instanceId, name);

const look = ({ cloud }: Sandbox) => cloud.ipGroup(instanceId, tenantId, name);

export const ipAllowlistGroupCases: readonly OperationCase[] = [
	{
		resource,
		operation: 'create',
		parameters: {
			...inTenant(),
			securityIpGroupName: name,
			securityIps: '203.0.113.7, 10.0.0.0/8\n2001:db8::/32 203.0.113.7',
		},
		sent: [
			{
				method: 'POST',
				path,
				body: {
					securityIpGroupName: name,
					securityIps: '["203.0.113.7","10.0.0.0/8","2001:db8::/32"]',
				},
			},
			{ method: 'GET', path },
		],
		output: [
			{
				securityIpGroupName: name,
				securityIps: ['203.0.113.7', '10.0.0.0/8', '2001:db8::/32'],
				...IDS,
			},
		],
		look,
		state: ['203.0.113.7', '10.0.0.0/8', '2001:db8::/32'],
	},
	{
		resource,
		operation: 'getMany',
		parameters: { ...inTenant(), returnAll: true },
		arrange: withGroup,
		sent: [{ method: 'GET', path }],
		output: [
			{
				securityIpGroupName: 'default',
				securityIpGroupType: 'instance',
				securityIps: ['10.0.0.0/8'],
				...IDS,
			},
			{
				securityIpGroupName: name,
				securityIpGroupType: 'tenant',
				securityIps: ['203.0.113.7'],
				...IDS,
			},
		],
	},
	{
		resource,
		operation: 'getMany',
		what: 'up to a limit',
		parameters: { ...inTenant(), returnAll: false, limit: 1 },
		arrange: withGroup,
		sent: [{ method: 'GET', path }],
		output: [expect.objectContaining({ securityIpGroupName: 'default' })],
	},
	{
		resource,
		operation: 'update',
		parameters: {
			...inTenant(),
			securityIpGroupName: byId(name),
			securityIps: '={{ ["198.51.100.0/24"] }}',
		},
		arrange: withGroup,
		sent: [
			{
				method: 'PUT',
				path,
				body: { securityIpGroupName: name, securityIps: '["198.51.100.0/24"]' },
			},
			{ method: 'GET', path },
		],
		output: [{ securityIpGroupName: name, securityIps: ['198.51.100.0/24'], ...IDS }],
		look,
		state: ['198.51.100.0/24'],
	},
	{
		resource,
		operation: 'delete',
		parameters: { ...inTenant(), securityIpGroupName: byId(name) },
		arrange: withGroup,
		sent: [
			{ method: 'DELETE', path, body: { securityIpGroupName: name } },
			{ method: 'GET', path },
		],
		output: [{ deleted: true, names: [name], missing: [], ...IDS }],
		look,
		state: undefined,
	},
	{
		resource,
		operation: 'create',
		what: 'of an instance',
		parameters: { ...ofInstance, securityIpGroupName: name, securityIps: '203.0.113.7' },
		sent: [
			{
				method: 'POST',
				path: instancePath,
				body: { securityIpGroupName: name, securityIps: '["203.0.113.7"]' },
			},
			{ method: 'GET', path: instancePath },
		],
		output: [{ securityIpGroupName: name, securityIps: ['203.0.113.7'], instanceId }],
		look: lookAtInstance,
		state: ['203.0.113.7'],
	},
	{
		resource,
		operation: 'getMany',
		what: 'of an instance',
		parameters: { ...ofInstance, returnAll: true },
		arrange: withInstanceGroup,
		sent: [{ method: 'GET', path: instancePath }],
		output: ['default', name].map((securityIpGroupName) => ({
			securityIpGroupName,
			securityIpGroupType: 'instance',
			securityIps: [securityIpGroupName === name ? '203.0.113.7' : '10.0.0.0/8'],
			instanceId,
		})),
	},
	{
		resource,
		operation: 'update',
		what: 'of an instance',
		parameters: {
			...ofInstance,
			securityIpGroupName: byId(name),
			securityIps: '198.51.100.0/24',
		},
		arrange: withInstanceGroup,
		sent: [
			{
				method: 'PUT',
				path: instancePath,
				body: { securityIpGroupName: name, securityIps: '["198.51.100.0/24"]' },
			},
			{ method: 'GET', path: instancePath },
		],
		output: [{ securityIpGroupName: name, securityIps: ['198.51.100.0/24'], instanceId }],
		look: lookAtInstance,
		state: ['198.51.100.0/24'],
	},
	{
		resource,
		operation: 'delete',
		what: 'of an instance',
		parameters: { ...ofInstance, securityIpGroupName: byId(name) },
		arrange: withInstanceGroup,
		sent: [
			{ method: 'DELETE', path: instancePath, body: { securityIpGroupName: name } },
			{ method: 'GET', path: instancePath },
		],
		output: [{ deleted: true, names: [name], missing: [], instanceId }],
		look: lookAtInstance,
		state: undefined,
	},
];
