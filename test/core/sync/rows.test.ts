// The list of Sync: what a row says, what it leaves alone, and what refuses the whole list.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { ELSEWHERE, jsonOf, sync } from './list';

const sandbox = useSandbox();
const { instanceId, tenantId, userName, lockedUserName, adminUserName } = SEED.mainInstance;
const { oracleInstance } = SEED;

const changesOf = async (rows: IDataObject[], parameters: INodeParameters = {}) => {
	const { items, error } = await sync(sandbox, rows, parameters);
	expect(error).toBeUndefined();
	return jsonOf({ items }).map((item) => item.changes);
};

const DML = [{ database: 'testdb', role: 'DML' }];

it.each<[string, IDataObject, unknown[]]>([
	['nothing but a name', {}, []],
	['an empty description', { description: '' }, []],
	['null as the description', { description: null }, ['has its description removed']],
	['a description', { description: 'x' }, ['gets the description "x"']],
	['no roles', {}, []],
	['null as roles', { roles: null }, []],
	['an empty text as roles', { roles: '' }, []],
	['the roles that it has', { roles: DML }, []],
	['the roles that it has, as text', { roles: JSON.stringify(DML) }, []],
	[
		'another role',
		{ roles: [{ database: 'hr', role: 'DDL' }] },
		['loses DML on testdb', 'gets DDL on hr'],
	],
	[
		'an empty list of roles, with the switch',
		{ roles: [], revokeAllRoles: true },
		['loses DML on testdb'],
	],
	['no status', { userStatus: null }, []],
	['ONLINE', { userStatus: 'ONLINE' }, []],
	['LOCKED', { userStatus: 'locked' }, ['is locked']],
])('a row with %s', async (_what, row, changes) => {
	expect(await changesOf([{ userName, ...row }], { roleMatch: 'exact' })).toEqual([changes]);
});

it('Role Match At Least takes nothing, and a role that includes another replaces it', async () => {
	expect(
		await changesOf([{ userName, roles: [{ database: 'testdb', role: 'ReadOnly' }] }]),
	).toEqual([[]]);
	expect(
		await changesOf([{ userName, roles: [{ database: 'testdb', role: 'ReadWrite' }] }]),
	).toEqual([['gets ReadWrite on testdb in place of DML']]);
});

it('ONLINE unlocks only where that is allowed', async () => {
	const rows = [{ userName: lockedUserName, userStatus: 'ONLINE' }];
	const { items } = await sync(sandbox, rows);
	expect(items[0]?.json).toMatchObject({ action: 'none' });
	expect(items[0]?.json.planText).toContain(
		'stays locked: the list says ONLINE, but Allow Unlock is off',
	);

	expect(await changesOf(rows, { rules: { allowUnlock: true } })).toEqual([['is unlocked']]);
});

it.each<[string, IDataObject, RegExp]>([
	['another type', { userName: adminUserName }, /has the type Admin/],
	['an empty list of roles', { userName, roles: [] }, /gives it no roles/],
	['roles of a locked account', { userName: lockedUserName, roles: DML }, /is locked/],
	['a reserved name', { userName: 'sys' }, /name is reserved/],
])('a row with %s is refused, and no other', async (_what, row, message) => {
	const rows = [row, { userName: 'jane', roles: DML }];
	const { error } = await sync(sandbox, rows, { roleMatch: 'exact', mode: 'apply' });
	expect(error?.message).toMatch(message);
	expect(sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);

	const { items } = await sync(
		sandbox,
		rows,
		{ roleMatch: 'exact', mode: 'apply' },
		{ onError: 'continueRegularOutput' },
	);
	expect(jsonOf({ items })).toEqual([
		expect.objectContaining({ userName: 'jane', applied: true }),
		expect.objectContaining({
			userName: row.userName,
			error: expect.stringMatching(message),
			action: 'none',
		}),
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 0 }]);
});

it.each<[string, IDataObject, RegExp]>([
	['without a name', { name: 'jane' }, /item 2: User Name is empty/],
	['that is empty', {}, /item 2: User Name is empty/],
	[
		'with a role that nobody knows',
		{ userName: 'jane', roles: [{ database: 'hr', role: 'All' }] },
		/item 2: .*is not a role/,
	],
	[
		'with roles that are no list',
		{ userName: 'jane', roles: 'DML' },
		/item 2: Roles \(JSON\) is not valid JSON/,
	],
	[
		'with a status that nobody knows',
		{ userName: 'jane', userStatus: 'away' },
		/item 2: Status cannot be "AWAY"/,
	],
	[
		'with a switch that is none',
		{ userName: 'jane', revokeAllRoles: 'perhaps' },
		/item 2: Revoke All Roles is neither/,
	],
	[
		'with roles for an Admin',
		{ userName: 'jane', userType: 'Admin', roles: DML },
		/item 2: .*cannot have roles/,
	],
])('a row %s refuses the whole list before anything is sent', async (_what, row, message) => {
	const { error } = await sync(sandbox, [{ userName, roles: DML }, row], { mode: 'apply' });

	expect(error?.message).toMatch(message);
	expect(sandbox.journal).toEqual([]);
});

it('a row without a tenant refuses the whole list', async () => {
	const rows = [
		{ userName, instanceId, tenantId },
		{ userName: 'jane', instanceId },
	];
	const { error } = await sync(sandbox, rows, ELSEWHERE);

	expect(error?.message).toMatch(/item 2: Tenant is empty/);
	expect(sandbox.journal).toEqual([]);
});

it.each<[string, INodeParameters]>([
	['Mode', { mode: '={{ $json.other ? "apply" : "plan" }}' }],
	['Maximum Losses', { maxLosses: '={{ $json.other ? "1000" : "1" }}' }],
	['Rules', { rules: { allowUnlock: '={{ $json.other ?? false }}' } }],
	['Options', { options: { projectId: '={{ $json.other ? "p2" : "p1" }}' } }],
])('%s must be the same for all items', async (label, parameters) => {
	const rows = [{ userName }, { userName: 'jane', other: true }];
	const { options, ...others } = parameters;
	const { error } = await sync(sandbox, rows, others, {
		options: (options ?? {}) as INodeParameters,
	});

	expect(error?.message).toContain(
		`${label} applies to the whole run, but differs between items 1 and 2`,
	);
	expect(sandbox.journal).toEqual([]);
});

it('Minimum Rows refuses a list that is shorter', async () => {
	const { error } = await sync(sandbox, [{ userName }], { rules: { minimumRows: 2 } });

	expect(error?.message).toMatch(/the list has 1 row, but Minimum Rows is 2/);
	expect(sandbox.journal).toEqual([]);
});

describe('rows about one account', () => {
	const rows = [
		{ userName: 'jane', roles: DML },
		{ userName: 'jane', roles: [{ database: 'hr', role: 'ReadOnly' }] },
	];

	it('have to agree', async () => {
		const { error } = await sync(sandbox, rows);
		expect(error?.message).toMatch(/Items 1 and 2 are about the account jane, but differ in Roles/);

		expect(await changesOf([rows[0] ?? {}, rows[0] ?? {}])).toEqual([
			['is created (Normal)', 'gets DML on testdb'],
		]);
	});

	it('or are joined, and linked to all of their rows', async () => {
		const { items } = await sync(sandbox, rows, { rules: { sameAccountRows: 'merge' } });

		expect(items[0]?.json.changes).toEqual([
			'is created (Normal)',
			'gets DML on testdb',
			'gets ReadOnly on hr',
		]);
		expect(items[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('are not joined where they contradict each other', async () => {
		const others = [
			{ userName: 'jane', roles: DML },
			{ userName: 'jane', roles: [{ database: 'testdb', role: 'DDL' }] },
		];
		const merged = { rules: { sameAccountRows: 'merge' } };
		expect((await sync(sandbox, others, merged)).error?.message).toMatch(
			/given both DML on testdb and DDL on testdb/,
		);
		const said = [
			{ userName: 'jane', description: 'a' },
			{ userName: 'jane', description: 'b' },
		];
		expect((await sync(sandbox, said, merged)).error?.message).toMatch(/differ in Description/);
	});

	it('are one account in an Oracle tenant, however they are written', async () => {
		const place = { instanceId: oracleInstance.instanceId, tenantId: oracleInstance.tenantId };
		const name = oracleInstance.userName.toLowerCase();
		const one = [{ ...place, userName: name, description: 'x' }];
		const { items } = await sync(sandbox, one, ELSEWHERE);
		expect(items[0]?.json).toMatchObject({ userName: oracleInstance.userName, action: 'update' });

		const two = [
			{ ...place, userName: 'ann' },
			{ ...place, userName: 'ANN', description: 'x' },
		];
		const { error } = await sync(sandbox, two, ELSEWHERE);
		expect(error?.message).toMatch(/Items 1 and 2 are about the account/);
	});

	it('are two accounts in a MySQL tenant where they differ in case', async () => {
		const { items } = await sync(sandbox, [{ userName: 'ann' }, { userName: 'ANN' }]);

		expect(jsonOf({ items }).map((item) => item.action)).toEqual(['create', 'create']);
	});
});
