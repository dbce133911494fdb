// Sync, Apply: it does what was planned and approved, in an order that takes last, and claims what it saw.
import type { IDataObject } from 'n8n-workflow';

import { SEED, type Edit } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { approvalOf, jsonOf, sync, writesOf } from './list';

const sandbox = useSandbox();
const { instanceId, tenantId, userName, readonlyUserName, lockedUserName } = SEED.mainInstance;

const HR = [{ database: 'orders', role: 'ReadOnly' }];
const OWN = { managedNames: 'pay_*, jane, bi_reader' };
const account = (name: string) => sandbox.cloud.user(instanceId, tenantId, name);

it('gives before it takes, and deletes last', async () => {
	const rows = [
		{ userName, roles: HR },
		{ userName: 'jane', roles: HR, userStatus: 'LOCKED' },
		{ userName: lockedUserName, userStatus: 'ONLINE', description: 'back' },
	];
	const rules = {
		roleMatch: 'exact',
		unlisted: 'delete',
		endSessions: true,
		rules: { allowUnlock: true },
	};
	const settings = {
		...rules,
		managedNames: `${userName}, jane, ${readonlyUserName}, ${lockedUserName}`,
	};
	sandbox.edit({ do: 'openSession', userName: readonlyUserName });
	const plan = await sync(sandbox, rows, settings);
	const { error, items } = await sync(sandbox, rows, { ...settings, ...approvalOf(plan) });

	expect(error).toBeUndefined();
	expect(jsonOf({ items }).map((item) => [item.userName, item.action, item.applied])).toEqual([
		[readonlyUserName, 'delete', true],
		['jane', 'create', true],
		[lockedUserName, 'unlock', true],
		[userName, 'update', true],
	]);
	const writes = writesOf(sandbox);
	const orderOf = (end: string) => writes.findIndex((write) => write.includes(end));
	expect(writes).toHaveLength(8);
	expect(orderOf(`/${lockedUserName}/status`)).toBeLessThan(
		orderOf(`/${lockedUserName}/description`),
	);
	expect(orderOf(`/${lockedUserName}/description`)).toBeLessThan(
		orderOf(`/${userName}/authorization`),
	);
	expect(orderOf(`/${userName}/authorization`)).toBeLessThan(orderOf('/jane/status'));
	expect(orderOf(`/${readonlyUserName}/status`)).toBeLessThan(orderOf('batchKill'));
	expect(writes.at(-1)).toBe('DELETE ');
	expect(account(readonlyUserName)).toBeUndefined();
	expect(account('jane')).toMatchObject({ userStatus: 'LOCKED' });
	expect(sandbox.cloud.sessions(instanceId, tenantId)).toEqual([]);

	const again = await sync(sandbox, rows, settings);
	expect(jsonOf(again).map(({ action }) => action)).toEqual(['none']);
});

it('puts out the password of a new account, with its own row', async () => {
	const rows = [{ userName }, { userName: 'jane' }, { userName: 'bob' }];
	const { items } = await sync(sandbox, rows, { mode: 'apply', unlisted: 'keep' });

	for (const { json, pairedItem } of items) {
		const { userName: name, generatedPassword } = json;
		expect(
			sandbox.cloud.hasPassword(instanceId, tenantId, String(name), String(generatedPassword)),
		).toBe(true);
		expect(pairedItem).toEqual({ item: name === 'jane' ? 1 : 2 });
	}
	expect(items).toHaveLength(2);
});

it('never changes the password of an account that is there', async () => {
	const before = (name: string) =>
		sandbox.cloud.hasPassword(instanceId, tenantId, name, SEED.userPassword);
	const row = { userName, description: 'x', roles: HR };
	await sync(sandbox, [row], {
		mode: 'apply',
		generatePassword: false,
		password: 'Other#Pass2026',
		roleMatch: 'exact',
	});

	expect(account(userName)).toMatchObject({ description: 'x' });
	expect(before(userName)).toBe(true);
});

it('refuses a new account without a password before anything is written', async () => {
	const { error } = await sync(sandbox, [{ userName: 'jane' }], {
		mode: 'apply',
		generatePassword: false,
	});

	expect(error?.message).toMatch(/jane: Password is empty/);
	expect(writesOf(sandbox)).toEqual([]);
});

it('leaves out what somebody else changed after it was read', async () => {
	const rows = [{ userName, roles: HR }, { userName: 'jane' }];
	sandbox.editWhen({
		when: 'after',
		match: { operation: 'DescribeTenantUsers' },
		edits: [{ do: 'grant', userName, database: 'hr', role: 'DDL' }],
	});
	const { items } = await sync(
		sandbox,
		rows,
		{ mode: 'apply', roleMatch: 'exact' },
		{ onError: 'continueRegularOutput' },
	);

	expect(jsonOf({ items })).toEqual([
		expect.objectContaining({ userName: 'jane', applied: true }),
		expect.objectContaining({ userName, applied: false, reason: 'ChangedByOthers' }),
	]);
	expect(account(userName)?.roles).toHaveLength(2);
});

it.each<[string, Edit, IDataObject, unknown]>([
	[
		'keeps a role that somebody gives at the same time',
		{ do: 'grant', userName, database: 'analytics', role: 'DDL' },
		{ roles: HR },
		{ applied: true },
	],
	[
		'does not write over a description that somebody changes at the same time',
		{ do: 'describe', userName, description: 'until=2099-01-01:testdb' },
		{ description: 'new' },
		{ applied: false, reason: 'ChangedByOthers' },
	],
])('%s', async (_what, edit, row, said) => {
	sandbox.editWhen({ when: 'after', match: { operation: 'DescribeTenantUsers' }, edits: [edit] });
	const goesOn = { onError: 'continueRegularOutput' } as const;
	const { items } = await sync(sandbox, [{ userName, ...row }], { mode: 'apply' }, goesOn);

	expect(jsonOf({ items })).toEqual([expect.objectContaining(said as IDataObject)]);
	const { description, roles = [] } = account(userName) ?? {};
	const kept = JSON.stringify([description, roles]);
	expect(kept).toContain(edit.do === 'grant' ? 'analytics' : 'until=2099');
});

it('takes nothing from a tenant in which something could not be given', async () => {
	const rows = [{ userName: 'jane' }, { userName, roles: HR }];
	const settings = { ...OWN, mode: 'apply', roleMatch: 'exact' };
	sandbox.faults.load({
		rules: [{ fault: 'success-false', match: { operation: 'CreateTenantUser' } }],
	});
	const { items } = await sync(sandbox, rows, settings, { onError: 'continueRegularOutput' });

	expect(jsonOf({ items })).toEqual([
		expect.objectContaining({ userName: 'jane', applied: false }),
		expect.objectContaining({ userName, applied: false, reason: 'LeftOut' }),
	]);
	expect(account(userName)?.roles).toMatchObject([{ database: 'testdb', role: 'DML' }]);
});

it('takes nothing from a tenant in which an account could not even be planned: it may be the heir', async () => {
	const rows = [
		{ userName: 'sys', userType: 'Normal' },
		{ userName, roles: HR },
	];
	const settings = { mode: 'apply', roleMatch: 'exact' };
	const { items } = await sync(sandbox, rows, settings, { onError: 'continueRegularOutput' });

	expect(jsonOf({ items })).toMatchObject([
		{ userName, applied: false, reason: 'LeftOut' },
		{ userName: 'sys', error: expect.stringContaining('reserved') },
	]);
});

it('names the accounts whose new passwords are lost with the outputs', async () => {
	const rows = [{ userName: 'jane' }, { userName: 'bob' }];
	sandbox.faults.load({
		rules: [{ fault: 'success-false', match: { operation: 'CreateTenantUser' }, times: 1 }],
	});
	const { error } = await sync(sandbox, rows, { mode: 'apply' }, { options: { concurrency: 1 } });

	expect(error?.description).toMatch(
		/1 of 2 were done, 1 failed\. The password generated for jane was lost/,
	);
});
