// Dry Run: nothing but reads is sent, and what the item says is what the operation then does.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { findOperation } from '../../nodes/OceanBaseCloud/operations';
import { SEED } from '../../sandbox';
import { factsOf } from '../claims/facts';
import { inMainTenant, runCase, runOperation, type Runnable } from './harness/cases';
import { PASSWORD } from './harness/localCloud';
import { useSandbox } from './harness/useSandbox';
import { operationCases } from './operations/cases';

const { userName, adminUserName, lockedUserName } = SEED.mainInstance;
const sandbox = useSandbox();

const asDryRun = (each: Runnable): Runnable => ({
	...each,
	parameters: { ...each.parameters, dryRun: true },
});

const cases = operationCases
	.filter(({ resource, operation }) => findOperation(resource, operation)?.plan !== undefined)
	.map((each) => {
		const { resource, operation, what } = each;
		return [[`${resource}.${operation}`, what].filter(Boolean).join(': '), each] as const;
	});

it('is there for every operation that writes accounts, roles, databases and IP allowlist groups', () => {
	expect(
		[...new Set(cases.map(([, { resource, operation }]) => `${resource}.${operation}`))].sort(),
	).toEqual([
		'database.create',
		'database.delete',
		'ipAllowlistGroup.create',
		'ipAllowlistGroup.delete',
		'ipAllowlistGroup.update',
		'tenantUser.create',
		'tenantUser.delete',
		'tenantUser.grantRole',
		'tenantUser.lock',
		'tenantUser.revokeRole',
		'tenantUser.unlock',
		'tenantUser.updateDescription',
		'tenantUser.updatePassword',
		'tenantUser.updateRoles',
	]);
});

it.each(cases)('%s: nothing but reads', async (_title, each) => {
	sandbox.reset();
	await each.arrange?.(sandbox);
	const before = factsOf(sandbox);
	const { error, items } = await runOperation(sandbox, asDryRun(each));

	expect(error).toBeUndefined();
	expect(sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	expect(factsOf(sandbox)).toEqual(before);
	expect(items.length).toBeGreaterThan(0);
	for (const { json } of items) {
		expect(json).toMatchObject({
			dryRun: true,
			action: expect.stringMatching(/^(create|delete|lock|none|unlock|update)$/),
			changes: expect.any(Array),
		});
		expect([json.before, json.after]).not.toContain(undefined);
		expect(json.action === 'none').toBe(JSON.stringify(json.changes) === '[]');
		expect(JSON.stringify(json)).not.toContain(PASSWORD);
	}
});

/** Without what only the service knows, and in one order. */
function comparable(state: unknown): unknown {
	if (Array.isArray(state)) return state.map((each) => JSON.stringify(comparable(each))).sort();
	if (typeof state !== 'object' || state === null) return state;
	const { userStatus, description, roles, securityIps } = state as IDataObject;
	return {
		userStatus,
		description,
		roles: comparable(roles),
		securityIps: comparable(securityIps),
	};
}

it.each(cases.filter(([, { operation }]) => operation !== 'create' && operation !== 'delete'))(
	'%s: then it becomes what was said',
	async (_title, each) => {
		const dry = await runCase(sandbox, asDryRun(each));
		const { error } = await runCase(sandbox, each);
		expect(error).toBeUndefined();
		const again = await runOperation(sandbox, asDryRun(each));

		expect(again.error).toBeUndefined();
		expect(again.items.map(({ json }) => comparable(json.before))).toEqual(
			dry.items.map(({ json }) => comparable(json.after)),
		);
	},
);

const dryRun = async (name: string, parameters: INodeParameters) =>
	await runOperation(sandbox, asDryRun(inMainTenant(name, parameters)));

const words: Array<[string, INodeParameters, string, string[]]> = [
	[
		'tenantUser.create',
		{
			userName: 'new',
			generatePassword: true,
			specifyRoles: 'json',
			rolesJson: '[{"database":"testdb","role":"DML"}]',
			description: 'x',
		},
		'create',
		['is created (Normal)', 'gets DML on testdb', 'gets the description "x"'],
	],
	[
		'tenantUser.lock',
		{ userName, endSessions: true },
		'lock',
		['is locked', 'loses its open sessions'],
	],
	['tenantUser.lock', { userName: lockedUserName }, 'none', []],
	['tenantUser.unlock', { userName: lockedUserName }, 'unlock', ['is unlocked']],
	[
		'tenantUser.updatePassword',
		{ userName, generatePassword: true },
		'update',
		['gets a new password'],
	],
	[
		'tenantUser.updateDescription',
		{ userName, description: '' },
		'update',
		['has its description removed'],
	],
	[
		'tenantUser.updateRoles',
		{ userName, specifyRoles: 'json', rolesJson: '[{"database":"hr","role":"ReadOnly"}]' },
		'update',
		['loses DML on testdb', 'gets ReadOnly on hr'],
	],
	['tenantUser.revokeRole', { userName, databases: 'testdb' }, 'update', ['loses DML on testdb']],
	['tenantUser.delete', { userNames: userName }, 'delete', ['is deleted']],
	['tenantUser.delete', { userNames: 'nobody', ifMissing: 'ignore' }, 'none', []],
	['database.create', { databaseName: 'new_db' }, 'create', ['is created']],
	['database.delete', { databaseNames: 'testdb' }, 'delete', ['is deleted with all data in it']],
];

it.each(words)('%s %j', async (name, parameters, action, changes) => {
	const { error, items } = await dryRun(name, parameters);

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => [json.action, json.changes])).toEqual([[action, changes]]);
});

const refused: Array<[string, INodeParameters, RegExp]> = [
	['tenantUser.create', { userName, generatePassword: true }, /already exists/],
	['tenantUser.create', { userName: 'sys', generatePassword: true }, /reserved name/],
	['tenantUser.lock', { userName: 'nobody' }, /no such account/],
	['tenantUser.delete', { userNames: 'nobody' }, /there is no "nobody"/],
	['tenantUser.updateDescription', { userName: lockedUserName, description: 'x' }, /is locked/],
	[
		'tenantUser.updatePassword',
		{ userName: adminUserName, generatePassword: false },
		/Password is empty/,
	],
	['database.create', { databaseName: 'testdb' }, /already exists/],
	[
		'ipAllowlistGroup.update',
		{ securityIpGroupName: 'nothing_there', securityIps: '10.0.0.1' },
		/no group/,
	],
];

it.each(refused)('%s %j says what the operation would say', async (name, parameters, message) => {
	const { error } = await dryRun(name, parameters);

	expect(error?.message).toMatch(message);
	expect(sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
});
