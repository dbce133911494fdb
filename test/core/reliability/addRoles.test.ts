// If the Account Exists: Add Roles and Replace Roles, and what the output says that they have done.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { creation } from './creation';

const { instanceId, tenantId, userName, adminUserName } = SEED.mainInstance;

const sandbox = useSandbox();
const { create } = creation(sandbox);

const row = (database: string, role: string) => ({ database, role });
const rows = (...values: INodeParameters[]): INodeParameters => ({ roles: { values } });
const roles = () =>
	sandbox.cloud
		.user(instanceId, tenantId, userName)
		?.roles.map(({ database, role }) => `${role} on ${database}`)
		.sort();

const add = async (given: INodeParameters) =>
	await create({ userName, ifExists: 'addRoles', ...given });

it('adds a role, and touches neither the others nor the description nor the password', async () => {
	sandbox.edit({ do: 'describe', userName, description: 'kept' });
	const { items } = await add({
		...rows(row('orders', 'DML')),
		additionalFields: { description: 'other' },
	});

	expect(items[0]?.json).toMatchObject({
		created: false,
		updated: ['roles'],
		granted: [row('orders', 'DML')],
		revoked: [],
	});
	expect(roles()).toEqual(['DML on orders', 'DML on testdb']);
	expect(sandbox.cloud.user(instanceId, tenantId, userName)?.description).toBe('kept');
	expect(callsTo(sandbox, 'ModifyTenantUserPassword')).toEqual([]);
	expect(callsTo(sandbox, 'CreateTenantUser')).toEqual([]);
});

it('replaces the role on the same database, and says what was lost', async () => {
	const { items } = await add(rows(row('testdb', 'DDL')));

	expect(items[0]?.json).toMatchObject({
		granted: [row('testdb', 'DDL')],
		revoked: [row('testdb', 'DML')],
	});
	expect(roles()).toEqual(['DDL on testdb']);
});

it('does nothing the second time', async () => {
	await add(rows(row('orders', 'DML')));
	sandbox.journal.length = 0;
	const { items } = await add(rows(row('orders', 'DML')));

	expect(items[0]?.json).toMatchObject({ updated: [], granted: [], revoked: [] });
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')).toEqual([]);
});

it('creates an account that is not there, with its roles', async () => {
	const given = { userName: 'jane', ...rows(row('orders', 'DML')) };
	const { items } = await create({ ifExists: 'addRoles', ...given });

	expect(items[0]?.json).toMatchObject({
		created: true,
		granted: [row('orders', 'DML')],
		revoked: [],
	});
});

it('leaves a database that does not exist to the service, and nothing behind', async () => {
	const given = { userName: 'kim', ...rows(row('tesdb', 'DML')) };
	const { error } = await create({ ifExists: 'addRoles', ...given });

	expect(error?.message).toMatch(/tesdb does not exist/);
	expect(sandbox.cloud.user(instanceId, tenantId, 'kim')).toBeUndefined();
	const { items } = await create({
		ifExists: 'addRoles',
		userName: 'kim',
		...rows(row('testdb', 'DML')),
	});
	expect(items[0]?.json).toMatchObject({ userName: 'kim', created: true });
});

it('refuses an account of another type', async () => {
	const { error } = await create({
		ifExists: 'addRoles',
		userName: adminUserName,
		...rows(row('orders', 'DML')),
	});

	expect(error?.message).toMatch(/has the type admin, which cannot be changed/i);
});

it('Replace Roles says what was granted and what was revoked', async () => {
	const { items } = await create({ userName, ifExists: 'update', ...rows(row('orders', 'DML')) });

	expect(items[0]?.json).toMatchObject({
		updated: ['roles'],
		granted: [row('orders', 'DML')],
		revoked: [row('testdb', 'DML')],
	});
	expect(roles()).toEqual(['DML on orders']);
});

describe('for many accounts', () => {
	const people = Array.from({ length: 30 }, (_unused, index) => ({ name: `person_${index}` }));
	const give = async (ifExists: string, items: readonly IDataObject[], role = 'DML') =>
		await runNode({
			credential: credentialFor(sandbox),
			items,
			parameters: createParameters({
				userName: '={{ $json.name }}',
				...rows(row('testdb', `={{ $json.role ?? "${role}" }}`)),
				ifExists,
				options: {},
			}),
		});

	it.each(['useExisting', 'addRoles', 'update'])(
		'%s reads pages of the list, and changes nothing where all is so',
		async (ifExists) => {
			await give('fail', people);
			sandbox.journal.length = 0;
			const { error, items } = await give(ifExists, people);

			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.created)).toEqual(people.map(() => false));
			expect(items.every(({ json }) => JSON.stringify(json.granted) === '[]')).toBe(true);
			const calls = callsTo(sandbox);
			expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
			expect(calls.length).toBeLessThanOrEqual(4);
		},
	);

	it.each(['addRoles', 'update'])('%s costs two calls an account, and pages', async (ifExists) => {
		await give('fail', people);
		sandbox.journal.length = 0;
		const { items } = await give(ifExists, people, 'DDL');

		expect(items.map(({ json }) => json.granted)).toEqual(people.map(() => [row('testdb', 'DDL')]));
		// The first accounts by name, the tenant's rules, the first of its kind, and two pages.
		expect(callsTo(sandbox).length).toBeLessThanOrEqual(2 * people.length + 8);
	});

	it('starts from what an earlier item has written', async () => {
		await give('fail', people);
		const twice = ['DDL', 'DML'].map((role) => ({ name: 'person_9', role }));
		const { items } = await give('update', [...people.slice(0, 8), ...twice]);

		expect(items.at(-1)?.json.granted).toEqual([row('testdb', 'DML')]);
		expect(sandbox.cloud.user(instanceId, tenantId, 'person_9')?.roles).toMatchObject([
			row('testdb', 'DML'),
		]);
	});
});
