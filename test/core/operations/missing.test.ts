// Deleting what is gone: refused, or named as missing while the others are deleted.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;

const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters) =>
	await runOperation(sandbox, inMainTenant(name, parameters));

const deletes = () => callsTo(sandbox).filter(({ method }) => method === 'DELETE');

describe.each<[string, INodeParameters, INodeParameters, string]>([
	['tenantUser.delete', { userNames: `nobody, ${userName}` }, { userNames: 'nobody' }, userName],
	['database.delete', { databaseNames: 'nobody, orders' }, { databaseNames: 'nobody' }, 'orders'],
])('%s', (name, some, none, present) => {
	it('fails where one is missing, and deletes nothing', async () => {
		const { error } = await run(name, some);

		expect(error?.message).toMatch(/^Could not delete/);
		expect(sandbox.cloud.user(instanceId, tenantId, userName)).toBeDefined();
		expect(sandbox.cloud.databases(instanceId, tenantId)).toContain('orders');
	});

	it('Ignore: deletes those that are there, and names the others', async () => {
		const { items } = await run(name, { ...some, ifMissing: 'ignore' });

		expect(items[0]?.json).toMatchObject({ deleted: true, names: [present], missing: ['nobody'] });
		expect(deletes()).toHaveLength(1);
	});

	it('Ignore: sends nothing where none is there', async () => {
		const { items } = await run(name, { ...none, ifMissing: 'ignore' });

		expect(items[0]?.json).toMatchObject({ deleted: false, names: [], missing: ['nobody'] });
		expect(deletes()).toEqual([]);
	});
});

it('ipAllowlistGroup.delete, Ignore: says that there was none', async () => {
	const group = { __rl: true, mode: 'id', value: 'nobody' };
	const { items } = await run('ipAllowlistGroup.delete', {
		securityIpGroupName: group,
		ifMissing: 'ignore',
	});

	expect(items[0]?.json).toMatchObject({ deleted: false, names: [], missing: ['nobody'] });
	expect(deletes()).toEqual([]);
});

it('takes HTTP 204 for a success', async () => {
	sandbox.setDialect('bareAnswers');
	const { items } = await run('tenantUser.delete', { userNames: userName });

	expect(items[0]?.json).toMatchObject({ deleted: true, names: [userName] });
});

it('refuses another word', async () => {
	const { error } = await run('tenantUser.delete', { userNames: userName, ifMissing: 'skip' });

	expect(error).toBeDefined();
	expect(callsTo(sandbox)).toEqual([]);
});
