// An optional field that somebody added narrows or aims the call: where it resolves to nothing, the call
// does not go out without it.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { openList } from '../harness/listSearch';
import { byId, credentialFor, inTenant, PASSWORD } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

const FIELDS: Array<[string, string, (value: string) => INodeParameters]> = [
	['Search', 'tenantUser.getMany', (searchKey) => ({ filters: { searchKey } })],
	['Status', 'tenantUser.getMany', (userStatus) => ({ filters: { userStatus } })],
	['Role', 'tenantUser.getMany', (role) => ({ filters: { role } })],
	['Database Name', 'database.getMany', (databaseName) => ({ filters: { databaseName } })],
	['Tenant Name', 'tenant.getMany', (tenantName) => ({ filters: { tenantName } })],
	['Instance Name', 'instance.getMany', (instanceName) => ({ filters: { instanceName } })],
	[
		'Endpoint ID',
		'privateLink.delete',
		(endpointId) => ({ addressId: 'rs-private-0001', additionalFields: { endpointId } }),
	],
	[
		'PrivateLink Address',
		'privateLink.connect',
		(addressId) => ({ endpointId: 'vpce-1', addressId: byId(addressId) }),
	],
	[
		'User Endpoint Address',
		'privateLink.connect',
		(userEndpointAddress) => ({ endpointId: 'vpce-1', additionalFields: { userEndpointAddress } }),
	],
	[
		'Host',
		'tenantUser.create',
		(host) => ({
			userName: 'jane',
			generatePassword: false,
			password: PASSWORD,
			additionalFields: { host },
		}),
	],
	['Project ID', 'tenantUser.getMany', (projectId) => ({ options: { projectId } })],
	['Request ID', 'tenantUser.getMany', (requestId) => ({ options: { requestId } })],
	['Timeout (Seconds)', 'tenantUser.getMany', (timeout) => ({ options: { timeout } })],
	['Filters', 'tenantUser.getMany', (filters) => ({ filters })],
	['Options', 'tenantUser.getMany', (options) => ({ options })],
];

async function run(name: string, parameters: INodeParameters) {
	const [resource = '', operation = ''] = name.split('.');
	return await runNode({
		credential: credentialFor(sandbox),
		parameters: { resource, operation, ...inTenant(), ...parameters },
	});
}

describe.each(FIELDS)('%s of %s', (label, name, parameters) => {
	it.each(['={{ $json.nope }}', '={{ null }}', '={{ "" }}'])(
		'that resolves to nothing (%s) is refused',
		async (nothing) => {
			const { error } = await run(name, parameters(nothing));

			expect(error?.message.endsWith(`: ${label} is empty`)).toBe(true);
			expect(callsTo(sandbox)).toEqual([]);
		},
	);
});

it.each<[string, INodeParameters]>([
	['a project', { options: { projectId: '={{ $json.nope }}' } }],
	['options as a text', { options: '={{ $json.nope }}' }],
])('a picker lists nothing while %s has no value yet', async (_what, parameters) => {
	const list = openList({
		method: 'searchTenants',
		credential: credentialFor(sandbox),
		parameters: { ...inTenant(), ...parameters },
	});

	await expect(list).rejects.toThrow(/is an expression without a value yet/);
	expect(sandbox.journal).toEqual([]);
});

it('a picker lists nothing for a project that was added and is empty', async () => {
	const list = openList({
		method: 'searchTenants',
		credential: credentialFor(sandbox),
		parameters: { ...inTenant(), options: { projectId: '' } },
	});

	await expect(list).rejects.toThrow(/Project ID is empty/);
	expect(sandbox.journal).toEqual([]);
});

it.each(['={{ "report" }}', 'report'])('a search that is there (%s) is sent', async (searchKey) => {
	const { items } = await run('tenantUser.getMany', { filters: { searchKey } });

	expect(items.map(({ json }) => json.userName)).toEqual(['report user/50%é']);
});

it('an account may have a description that an item leaves empty', async () => {
	const { items } = await run('tenantUser.create', {
		userName: 'jane',
		generatePassword: false,
		password: PASSWORD,
		additionalFields: { description: '={{ "" }}' },
	});

	expect(items[0]?.json).toMatchObject({ userName: 'jane', created: true });
});

const filters = { searchKey: 'report' };

it.each<[string, INodeParameters]>([
	['the JSON text of an object', { filters: JSON.stringify(filters) }],
	['the JSON text from an expression', { filters: `={{ '${JSON.stringify(filters)}' }}` }],
	['an object from an expression', { filters: `={{ (${JSON.stringify(filters)}) }}` }],
])('takes a collection as %s', async (_what, parameters) => {
	const { items } = await run('tenantUser.getMany', parameters);

	expect(items).toHaveLength(1);
});

it.each<[string, string, INodeParameters, RegExp]>([
	['a list', 'tenantUser.getMany', { filters: [filters] }, /Filters is not an object/],
	['a text', 'tenantUser.getMany', { filters: 'report' }, /Filters is not an object/],
	['the JSON of a list', 'tenantUser.getMany', { options: '[]' }, /Options is not an object/],
	[
		'a filter that does not exist',
		'tenantUser.getMany',
		{ filters: { status: 'LOCKED' } },
		/Filters has no field "status"/,
	],
	[
		'an option in a text that does not exist',
		'tenantUser.getMany',
		{ options: '{"timeOut": 5}' },
		/Options has no field "timeOut"/,
	],
	[
		'a caller context that is a list',
		'tenantUser.updateRoles',
		{
			userName: SEED.mainInstance.userName,
			roles: { values: [{ database: 'orders' }] },
			additionalFields: '{"callerContext": [1]}',
		},
		/Caller Context is not an object/,
	],
])('refuses %s as a collection', async (_what, name, parameters, message) => {
	const { error } = await run(name, parameters);

	expect(error?.message).toMatch(message);
	expect(callsTo(sandbox)).toEqual([]);
});

it('sends what Additional Fields and Options hold as JSON text', async () => {
	await run('tenantUser.create', {
		userName: 'jane',
		generatePassword: false,
		password: PASSWORD,
		additionalFields: '{"host": "10.0.0.%", "callerContext": {"values": {"callerUid": 7}}}',
		options: '{"requestId": "r-1", "concurrency": 1}',
	});

	expect(callsTo(sandbox)[0]).toMatchObject({
		query: { requestId: 'r-1' },
		body: { host: '10.0.0.%', callerUid: '7' },
	});
});
