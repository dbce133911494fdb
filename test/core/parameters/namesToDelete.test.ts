// What is deleted, picked from a list row by row.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, userName, lockedUserName } = SEED.mainInstance;

const sandbox = useSandbox();

const pick = (value: string) => ({ __rl: true, mode: 'list', value });

const remove = async (parameters: INodeParameters) =>
	await runCase(sandbox, inMainTenant('tenantUser.delete', { namesFrom: 'list', ...parameters }));

const accounts = (...names: string[]): INodeParameters => ({
	userNamesList: { values: names.map((name) => ({ userName: pick(name) })) },
});

it('deletes the accounts that are picked, each once', async () => {
	const { items } = await remove(accounts(userName, lockedUserName, userName));

	expect(items[0]?.json).toMatchObject({ deleted: true, names: [userName, lockedUserName] });
	const left = sandbox.cloud.users(instanceId, tenantId).map((each) => each.userName);
	expect(left).not.toContain(userName);
	expect(left).not.toContain(lockedUserName);
});

it('deletes the databases that are picked', async () => {
	const each = inMainTenant('database.delete', {
		namesFrom: 'list',
		databaseNamesList: { values: [{ database: pick('orders') }] },
	});
	const { items } = await runCase(sandbox, each);

	expect(items[0]?.json).toMatchObject({ deleted: true, names: ['orders'] });
	expect(sandbox.cloud.databases(instanceId, tenantId)).toEqual(['testdb', 'analytics']);
});

it('takes a picked name with a comma for one name', async () => {
	const arrange = () => sandbox.edit({ do: 'createAccount', userName: 'doe,john' });
	const parameters = { namesFrom: 'list', ...accounts('doe,john') };
	const { items } = await runCase(sandbox, {
		...inMainTenant('tenantUser.delete', parameters),
		arrange,
	});

	expect(items[0]?.json).toMatchObject({ names: ['doe,john'] });
});

it.each<[string, INodeParameters, RegExp]>([
	['no row', {}, /User Names is empty/],
	['a row of spaces', accounts(' '), /User Name of row 1 is empty/],
	['a row that resolves to nothing', accounts('={{ $json.nope }}'), /of row 1 is empty/],
	['a list of another kind', { userNamesList: '={{ ["pay_test"] }}' }, /cannot be read/],
	['a text beside it', { ...accounts(userName), userNames: 'x' }, /as text and as a list/],
	[
		'rows beside a text',
		{ ...accounts(userName), namesFrom: 'text', userNames: 'x' },
		/as text and as a list/,
	],
	['another word', { namesFrom: 'json' }, /Names From cannot be "json"/],
])('refuses %s before anything is sent', async (_what, parameters, message) => {
	const { error } = await remove(parameters);

	expect(error?.message).toMatch(message);
	expect(callsTo(sandbox)).toEqual([]);
});
