// Answers in another shape than any source has: nothing is concluded from them.
import type { INodeParameters } from 'n8n-workflow';

import { SEED, type ReplacedAnswer } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, userName, lockedUserName } = SEED.mainInstance;

const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters, options: INodeParameters = {}) =>
	await runOperation(sandbox, inMainTenant(name, parameters), options);

const account = (name: string = userName) => sandbox.cloud.user(instanceId, tenantId, name);

/** Replaces the answers to a call, for ever or so many times. */
function answer(operation: string, replaced: ReplacedAnswer, times?: number): void {
	sandbox.faults.load({
		rules: [{ match: { operation }, fault: 'answer', answer: replaced, ...(times && { times }) }],
	});
}

const NO_LISTS: Array<[string, ReplacedAnswer]> = [
	['data null', { data: null }],
	['no data', { without: ['data'] }],
	['data {}', { data: {} }],
	['data true', { data: true }],
	['data as a text', { data: 'none' }],
	['another name of the list', { data: { list: [] } }],
	['records', { data: { records: [] } }],
	['dataList null', { data: { dataList: null } }],
	['dataList as an object', { data: { dataList: {} } }],
	['an empty page beside a total of 5', { data: { dataList: [], total: 5 } }],
	['{}', { json: {} }],
];

describe.each(NO_LISTS)('a list with %s', (_what, replaced) => {
	it('is read again, and is no reason to say that there is no such account', async () => {
		answer('DescribeTenantUsers', replaced);
		const { error } = await run('tenantUser.get', { userName }, { maxTries: 2 });

		expect(error?.message).toMatch(/the response (has no|does not look like)/);
		expect(callsTo(sandbox, 'DescribeTenantUsers')).toHaveLength(2);
	});

	it('is no list without entries', async () => {
		answer('DescribeTenantUsers', replaced);
		const { error } = await run('tenantUser.getMany', { returnAll: true });

		expect(error?.message).toMatch(/the response (has no|does not look like)/);
	});

	it('confirms no delete that was answered with HTTP 502', async () => {
		sandbox.faults.load({
			rules: [
				{ match: { operation: 'DeleteTenantUsers' }, fault: 'html-502' },
				{ match: { operation: 'DescribeTenantUsers' }, fault: 'answer', answer: replaced },
			],
		});
		const { error } = await run('tenantUser.delete', { userNames: userName });

		expect(error?.message).toMatch(/The call may or may not have taken effect/);
		expect(account()).toBeDefined();
	});

	it('is followed by no write of roles', async () => {
		answer('DescribeTenantUsers', replaced);
		const { error } = await run('tenantUser.grantRole', {
			userName,
			roles: { values: [{ database: 'orders', role: 'DML' }] },
		});

		expect(error).toBeDefined();
		expect(callsTo(sandbox, 'ModifyTenantUserRoles')).toEqual([]);
	});
});

it('reads again where the first answer was none', async () => {
	answer('DescribeTenantUsers', { data: null }, 1);
	const { items } = await run('tenantUser.get', { userName }, { maxTries: 2 });

	expect(items[0]?.json.userName).toBe(userName);
});

describe.each<[string, ReplacedAnswer]>([
	['{}', { effect: false, json: {} }],
	['a login page', { effect: false, json: { login: 'required' } }],
	['success null', { effect: false, fields: { success: null } }],
])('HTTP 200 with %s to a change', (_what, replaced) => {
	it.each<[string, INodeParameters, string]>([
		[
			'tenantUser.create',
			{
				userName: 'jane',
				passwordSource: 'password',
				generatePassword: false,
				password: 'Abcdef#12345',
				ifExists: 'fail',
			},
			'CreateTenantUser',
		],
		['tenantUser.lock', { userName }, 'ModifyTenantUserStatus'],
		['tenantUser.delete', { userNames: userName }, 'DeleteTenantUsers'],
		[
			'tenantUser.updatePassword',
			{ userName, generatePassword: false, password: 'Abcdef#12345' },
			'ModifyTenantUserPassword',
		],
	])('%s claims nothing', async (name, parameters, operation) => {
		answer(operation, replaced);
		const before = account();
		const { error } = await run(name, parameters);

		expect(error?.message).toMatch(
			/The call may or may not have taken effect|the response does not look like one from OceanBase Cloud/,
		);
		expect(account()).toEqual(before);
		expect(account('jane')).toBeUndefined();
	});
});

describe('a success that is none', () => {
	it.each([
		['null beside an errorCode', { success: null, errorCode: 'E001R000', errorMessage: 'No' }],
		['0', { success: 0, errorMessage: 'No' }],
		['False', { success: 'False', errorMessage: 'No' }],
	])('%s: nothing was locked', async (_what, fields) => {
		answer('ModifyTenantUserStatus', { effect: false, fields });
		const { error } = await run('tenantUser.lock', { userName });

		expect(error?.message).toBe(`Could not lock the account "${userName}": No`);
	});

	it.each([false, 0, 'false'])('isSuccess %j on a row names the database', async (isSuccess) => {
		const databases = [
			{ database: 'testdb', role: 'DML', isSuccess: true },
			{ database: 'orders', role: 'DML', isSuccess },
		];
		answer('ModifyTenantUserRoles', { effect: false, data: { userName, databases } });
		const { error } = await run('tenantUser.updateRoles', {
			userName,
			modifyType: 'UPDATE',
			roles: { values: databases.map(({ database, role }) => ({ database, role })) },
		});

		expect(error?.message).toMatch(/the service reported a failure for orders$/);
	});

	it.each([
		['tenantUser.delete', { userNames: lockedUserName }, 'DeleteTenantUsers'],
		['database.delete', { databaseNames: 'orders' }, 'DeleteDatabases'],
	])('data false: %s was not done', async (name, parameters, operation) => {
		answer(operation, { effect: false, data: false });
		const { error } = await run(name, parameters);

		expect(error?.message).toMatch(/the service reported no error, but returned false/);
	});
});

it('sends the same requestId, also in the body, with every try of a create', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'CreateDatabase' }, fault: '503', times: 1 }],
	});
	const parameters = { databaseName: 'billing', encoding: 'utf8mb4' };
	await run('database.create', parameters, { maxTries: 2 });
	const ids = callsTo(sandbox, 'CreateDatabase').map(({ query, body }) => [
		query.requestId,
		Reflect.get(Object(body), 'requestId'),
	]);

	expect(ids).toHaveLength(2);
	expect(new Set(ids.flat()).size).toBe(1);
});
