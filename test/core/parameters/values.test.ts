// Switches, names and numbers as sheets, expressions and AI agents give them.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { PASSWORD } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId } = SEED.mainInstance;

const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters, options: INodeParameters = {}) =>
	await runCase(sandbox, inMainTenant(name, parameters), options);

const generating = async (generatePassword: INodeParameters[string]) =>
	await run('tenantUser.create', { userName: 'jane', generatePassword });

it.each([true, 'TRUE', 'True', ' true ', '={{ "1" }}', '={{ 1 }}'])('%j is on', async (value) => {
	const { items } = await generating(value);

	expect(items[0]?.json.generatedPassword).toEqual(expect.any(String));
});

it.each([false, 'FALSE', 'false', '={{ "0" }}', '={{ 0 }}', '={{ "" }}'])(
	'%j is off',
	async (value) => {
		const { error } = await generating(value);

		expect(error?.message).toMatch(/: Password is empty$/);
	},
);

it.each<[string, string, INodeParameters, INodeParameters, RegExp]>([
	['yes', 'tenantUser.getMany', { returnAll: 'yes' }, {}, /Return All is neither true nor false/],
	['2', 'tenantUser.getMany', { returnAll: '={{ 2 }}' }, {}, /Return All is neither/],
	['nothing', 'tenantUser.getMany', { returnAll: '={{ $json.nope }}' }, {}, /Return All is empty/],
	['a list', 'tenantUser.getMany', { simplify: '={{ [true] }}' }, {}, /Simplify is neither/],
	['on', 'tenantUser.getMany', {}, { simplify: 'on' }, /Simplify is neither/],
	[
		'y',
		'database.delete',
		{ databaseNames: 'orders', additionalFields: { force: 'y' } },
		{},
		/Force is neither/,
	],
])('refuses %s as a switch', async (_what, name, parameters, options, message) => {
	const { error } = await run(name, parameters, options);

	expect(error?.message).toMatch(message);
	expect(callsTo(sandbox)).toEqual([]);
});

it.each<[string, string, INodeParameters]>([
	['Database Names', 'database.delete', { databaseNames: '={{ 1234567890123456789 }}' }],
	['Database Names', 'database.delete', { databaseNames: '={{ [1234567890123456789] }}' }],
	['User Names', 'tenantUser.delete', { userNames: '={{ [1234567890123456789] }}' }],
	['User Name', 'tenantUser.lock', { userName: '={{ 1234567890123456789 }}' }],
	[
		'Databases',
		'tenantUser.revokeRole',
		{ userName: 'pay_test', databases: '={{ 1234567890123456789 }}' },
	],
	[
		'The database of Role 1',
		'tenantUser.grantRole',
		{ userName: 'pay_test', roles: '={{ [{ database: 1234567890123456789, role: "DML" }] }}' },
	],
])('refuses a number as %s of %s whose digits are lost', async (label, name, parameters) => {
	const { error } = await run(name, parameters);

	expect(error?.message.endsWith(`: ${label} is a number too large to be exact`)).toBe(true);
	expect(callsTo(sandbox)).toEqual([]);
});

it('keeps all digits of a name in JSON text', async () => {
	await run('tenantUser.grantRole', {
		userName: 'pay_test',
		specifyRoles: 'json',
		rolesJson: '[{"database": 1234567890123456789, "role": "DML"}]',
	});

	expect(JSON.stringify(callsTo(sandbox).map(({ body }) => body))).toContain(
		'"database":"1234567890123456789"',
	);
});

const isThere = (userName: string) =>
	sandbox.cloud.user(instanceId, tenantId, userName) !== undefined;

it('deletes the one account whose name has a comma in it, and no other', async () => {
	const arrange = () =>
		sandbox.edit(
			{ do: 'createAccount', userName: 'doe,john' },
			{ do: 'createAccount', userName: 'doe' },
			{ do: 'createAccount', userName: 'john' },
		);
	const each = inMainTenant('tenantUser.delete', { userNames: '={{ "doe,john" }}' });
	const { items } = await runCase(sandbox, { ...each, arrange });

	expect(items[0]?.json).toMatchObject({ deleted: true, names: ['doe,john'] });
	expect(['doe,john', 'doe', 'john'].map(isThere)).toEqual([false, true, true]);
});

it('works on a name that begins with "=" as the list gives it', async () => {
	const arrange = () => sandbox.edit({ do: 'createAccount', userName: '=pay_test' });
	const userName = { __rl: true, mode: 'list', value: '={{ "=pay_test" }}' };
	const { items } = await runCase(sandbox, {
		...inMainTenant('tenantUser.lock', { userName }),
		arrange,
	});

	expect(items[0]?.json).toMatchObject({ userName: '=pay_test', userStatus: 'LOCKED' });
	expect(sandbox.cloud.user(instanceId, tenantId, 'pay_test')?.userStatus).toBe('ONLINE');
});

it.each(['get', 'lock', 'unlock'])(
	'%s works on an account with a reserved name',
	async (operation) => {
		const arrange = () => sandbox.edit({ do: 'createAccount', userName: 'OMC' });
		const { error } = await runCase(sandbox, {
			...inMainTenant(`tenantUser.${operation}`, { userName: 'OMC' }),
			arrange,
		});

		expect(error).toBeUndefined();
	},
);

it('takes a locator that says no mode', async () => {
	const { items } = await run('tenantUser.get', { userName: { __rl: true, value: 'pay_test' } });

	expect(items[0]?.json).toMatchObject({ userName: 'pay_test' });
});

it('counts characters, not halves of them', async () => {
	const create = async (length: number) =>
		await run('tenantUser.create', {
			userName: 'jane',
			generatePassword: false,
			password: PASSWORD,
			additionalFields: { description: '🙂'.repeat(length) },
		});

	expect((await create(256)).error).toBeUndefined();
	expect((await create(257)).error?.message).toMatch(/257 characters, but at most 256 are allowed/);
});

it('refuses a password together with Generate Password, and never loses one', async () => {
	const both = { userName: 'jane', password: PASSWORD, generatePassword: true };
	const { error } = await run('tenantUser.create', both);

	expect(error?.message).toMatch(/: Generate Password is on, but Password is not empty$/);
	expect(callsTo(sandbox)).toEqual([]);

	const sent = await run('tenantUser.create', { ...both, generatePassword: 'false' });
	expect(sent.items[0]?.json).toMatchObject({ created: true });
});

it('refuses a password that is the name of the account', async () => {
	const { error } = await run('tenantUser.create', {
		userName: PASSWORD,
		generatePassword: false,
		password: PASSWORD,
	});

	expect(error?.message).toMatch(/: The password is the name of the account$/);
	expect(callsTo(sandbox)).toEqual([]);
});
