// The tools of an AI agent that read: one for each operation, its arguments chosen by the model.
import { SEED } from '../../../sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;

export interface ReadingTool {
	readonly name: string;
	/** Resource, operation, and what of its fields the model fills. */
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly args: Readonly<Record<string, unknown>>;
	/** What the model gets to read. */
	readonly tells: string;
	/** What the model is told that the tool does. */
	readonly does: RegExp;
	/** Arguments that are wrong, and what the model is told then. */
	readonly wrong?: { readonly args: Readonly<Record<string, unknown>>; readonly tells: RegExp };
}

/** A field whose value the model gives, as n8n's own button writes it. */
const byModel = (name: string) => `={{ $fromAI('${name}', '', 'string') }}`;

const idByModel = (name: string) => ({ __rl: true, mode: 'id', value: byModel(name) });

const INSTANCE = { instanceId: idByModel('Instance') };
const TENANT = { ...INSTANCE, tenantId: idByModel('Tenant') };
const IDS = { Instance: instanceId, Tenant: tenantId };
const NO_TENANT = {
	args: { Tenant: 't-none' },
	tells: /t-none does not exist/,
};
const START = new Date(Date.now() - 86_400_000).toISOString();

export const READING_TOOLS: readonly ReadingTool[] = [
	{
		name: 'list_instances',
		parameters: { resource: 'instance', operation: 'getMany', returnAll: true, filters: {} },
		args: {},
		tells: instanceId,
		does: /instances/i,
	},
	{
		name: 'get_instance',
		parameters: { resource: 'instance', operation: 'get', ...INSTANCE },
		args: { Instance: instanceId },
		tells: instanceId,
		does: /an instance/i,
		wrong: { args: { Instance: 'ob-none' }, tells: /ob-none does not exist/ },
	},
	{
		name: 'list_tenants',
		parameters: {
			resource: 'tenant',
			operation: 'getMany',
			...INSTANCE,
			returnAll: true,
			filters: {},
		},
		args: { Instance: instanceId },
		tells: tenantId,
		does: /tenants/i,
		wrong: { args: { Instance: '' }, tells: /Instance is empty/ },
	},
	{
		name: 'get_tenant',
		parameters: { resource: 'tenant', operation: 'get', ...TENANT },
		args: IDS,
		tells: tenantId,
		does: /a tenant/i,
		wrong: NO_TENANT,
	},
	{
		name: 'get_connections',
		parameters: {
			resource: 'tenant',
			operation: 'getConnections',
			...TENANT,
			userName: byModel('User_Name'),
		},
		args: { ...IDS, User_Name: userName },
		tells: userName,
		does: /connect|address/i,
		wrong: NO_TENANT,
	},
	{
		name: 'list_databases',
		parameters: { resource: 'database', operation: 'getMany', ...TENANT, returnAll: true },
		args: IDS,
		tells: 'testdb',
		does: /databases/i,
		wrong: NO_TENANT,
	},
	{
		name: 'list_accounts',
		parameters: {
			resource: 'tenantUser',
			operation: 'getMany',
			...TENANT,
			returnAll: true,
			filters: { userStatus: byModel('Status') },
		},
		args: { ...IDS, Status: 'ONLINE' },
		tells: userName,
		does: /accounts/i,
		wrong: { args: { Status: 'sleeping' }, tells: /sleeping.*(ONLINE|Online)/s },
	},
	{
		name: 'get_account',
		parameters: {
			resource: 'tenantUser',
			operation: 'get',
			...TENANT,
			userName: byModel('User_Name'),
		},
		args: { ...IDS, User_Name: userName },
		tells: userName,
		does: /an account/i,
		wrong: { args: { User_Name: 'nobody' }, tells: /no such account|nobody/ },
	},
	{
		name: 'find_account',
		parameters: { resource: 'tenantUser', operation: 'find', userName: byModel('User_Name') },
		args: { User_Name: userName },
		tells: tenantId,
		does: /account/i,
		wrong: { args: { User_Name: '' }, tells: /User Name is empty/ },
	},
	{
		name: 'plan_accounts',
		parameters: {
			resource: 'tenantUser',
			operation: 'sync',
			...TENANT,
			userName: byModel('User_Name'),
			rolesJson: byModel('Roles'),
		},
		args: { ...IDS, User_Name: userName, Roles: '[{"database":"orders","role":"ReadOnly"}]' },
		tells: 'ReadOnly on orders',
		does: /list/i,
		wrong: { args: { Roles: '[{"database":"orders","role":"Owner"}]' }, tells: /Owner.*ReadOnly/s },
	},
	{
		name: 'list_sessions',
		parameters: { resource: 'session', operation: 'getMany', ...TENANT, returnAll: true },
		args: IDS,
		tells: 'sessionId',
		does: /sessions/i,
		wrong: NO_TENANT,
	},
	{
		name: 'get_privatelink',
		parameters: { resource: 'privateLink', operation: 'get', ...TENANT },
		args: IDS,
		tells: 'addressId',
		does: /PrivateLink/,
		wrong: NO_TENANT,
	},
	{
		name: 'list_ip_groups',
		parameters: { resource: 'ipAllowlistGroup', operation: 'getMany', ...TENANT, returnAll: true },
		args: IDS,
		tells: 'securityIpGroupName',
		does: /IP allowlist groups/i,
		wrong: NO_TENANT,
	},
	{
		name: 'list_events',
		parameters: {
			resource: 'operationEvent',
			operation: 'getMany',
			startTime: byModel('Start_Time'),
			returnAll: true,
		},
		args: { Start_Time: START },
		tells: '',
		does: /events/i,
		wrong: { args: { Start_Time: 'yesterday' }, tells: /Start Time/ },
	},
	{
		name: 'list_statements',
		parameters: {
			resource: 'sqlAudit',
			operation: 'getMany',
			...TENANT,
			startTime: byModel('Start_Time'),
			returnAll: true,
		},
		args: { ...IDS, Start_Time: START },
		tells: '',
		does: /statements|SQL/i,
		wrong: { args: { Start_Time: 'yesterday' }, tells: /Start Time/ },
	},
	{
		name: 'read_api',
		parameters: {
			resource: 'apiCall',
			operation: 'send',
			method: 'GET',
			path: byModel('Path'),
		},
		args: { Path: `instances/${instanceId}/tenants/${tenantId}` },
		tells: tenantId,
		does: /call/i,
		wrong: { args: { Path: '../users' }, tells: /Path/ },
	},
];
