// Sessions: listed, and ended, whatever the service makes of filters and however late it is.
import type { INodeParameters } from 'n8n-workflow';

import { SEED, type DialectChoice } from '../../sandbox';
import { inMainTenant, runOperation } from './harness/cases';
import { callsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId, userName, adminUserName, lockedUserName } = SEED.mainInstance;
const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters, others = {}) =>
	await runOperation(sandbox, inMainTenant(name, parameters), { readBackTime: 3 }, others);

const connect = (...names: string[]) =>
	sandbox.edit(...names.map((name) => ({ do: 'openSession', userName: name }) as const));

const open = () => sandbox.cloud.sessions(instanceId, tenantId).map(({ user }) => user);
const status = (name: string) => sandbox.cloud.user(instanceId, tenantId, name)?.userStatus;

const dialects: Array<[string, DialectChoice['sessions'] & object]> = [
	['the list has its other name', { list: 'allProcessList' }],
	['keys are in capitals', { keys: 'pascal' }],
	['filters are ignored', { filters: 'ignored' }],
	['the text of a list finds nobody', { filters: 'plain' }],
	['the answer is the usual one', { answers: 'usual' }],
	['the answer says that none was ended', { answers: 'failed' }],
	['sessions end later', { endedAfterReads: 2 }],
];

describe.each(dialects)('where %s', (_what, sessions) => {
	beforeEach(() => {
		sandbox.setDialect({ sessions });
		connect(userName, adminUserName, userName);
	});

	it('lists just those that are wanted', async () => {
		const { items } = await run('session.getMany', { filters: { userName } });

		expect(items.map(({ json }) => [json.userName, json.sessionId])).toEqual([
			[userName, '3221555062'],
			[userName, '3221555064'],
		]);
	});

	it('ends just those of the account, and waits until they are gone', async () => {
		const { error, items } = await run('session.end', { userName });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ userName, ended: 2 });
		expect(open()).toEqual([adminUserName]);
		const { items: left } = await run('session.getMany', {});
		expect(left.map(({ json }) => json.userName)).toEqual([adminUserName]);
	});
});

it('names what is left where the service does nothing', async () => {
	sandbox.setDialect({ sessions: { killed: 'ignored' } });
	connect(userName, userName);
	const { error } = await run('session.end', { userName });

	expect(error?.message).toMatch(/2 of 2 sessions are still open: 3221555062, 3221555063/);
	expect(open()).toEqual([userName, userName]);
});

it('does not take a session that was opened since for one that is left', async () => {
	connect(userName);
	sandbox.editWhen({
		when: 'after',
		match: { operation: 'BatchKillProcessList' },
		edits: [{ do: 'openSession', userName }],
	});
	const { error, items } = await run('session.end', { userName });

	expect(error).toBeUndefined();
	expect(items[0]?.json.ended).toBe(1);
	expect(open()).toEqual([userName]);
});

it('does not take a name with something behind it for no session', async () => {
	sandbox.setDialect({ sessions: { names: 'login' } });
	connect(userName);
	const { error } = await run('session.end', { userName });

	expect(error?.message).toMatch(/sessions of "pay_test@app", which may or may not be/);
	expect(open()).toEqual([userName]);
});

it('sends nothing for an account without a session', async () => {
	const { items } = await run('session.end', { userName });

	expect(items[0]?.json).toMatchObject({ userName, ended: 0, sessions: [] });
	expect(callsTo(sandbox, 'BatchKillProcessList')).toEqual([]);
});

it('takes what Get Many puts out', async () => {
	connect(userName, adminUserName);
	const { items } = await run('session.getMany', {});
	const { error } = await run(
		'session.end',
		{ endBy: 'sessions', sessions: '={{ [$json] }}' },
		{ items: items.slice(0, 1).map(({ json }) => json) },
	);

	expect(error).toBeUndefined();
	expect(open()).toEqual([adminUserName]);
});

it('keeps the digits of ids that come as numbers', async () => {
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'QuerySessions' },
				fault: 'answer',
				times: 1,
				answer: {
					text: '{"success":true,"data":{"sessionList":[{"sessionId":752113700739156671,"proxySessId":752113700739156673,"serverIp":"10.0.8.21","user":"pay_test"}]}}',
				},
			},
		],
	});
	await run('session.end', { userName });

	expect(callsTo(sandbox, 'BatchKillProcessList')[0]?.body).toEqual({
		sessionList:
			'[{"ProxySessId":"752113700739156673","SessionId":"752113700739156671","ServerIp":"10.0.8.21"}]',
	});
});

it.each<[string, unknown, RegExp]>([
	['no list', {}, /has no list of sessions/],
	['a list of something else', { list: [{ id: 1 }] }, /has no list of sessions/],
	['rows without ids', { sessionList: [{ id: 1 }] }, /a session without its ID/],
	['fewer than it counts', { totalSessionCount: 9, sessionList: [] }, /has only 0 of 9 sessions/],
	['null', null, /has no list of sessions/],
])('does not take %s for no session', async (_what, data, words) => {
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'QuerySessions' },
				fault: 'answer',
				answer: { json: { success: true, data } },
			},
		],
	});
	const { error } = await run('session.getMany', {});

	expect(error?.message).toMatch(words);
});

it('takes an empty list for no session', async () => {
	const { error, items } = await run('session.getMany', {});

	expect(error).toBeUndefined();
	expect(items).toEqual([]);
});

it.each<[string, INodeParameters, RegExp]>([
	[
		'a list beside an account',
		{ userName, sessions: '[{"sessionId":"1","serverIp":"x"}]' },
		/Sessions \(JSON\) is set/,
	],
	['an empty list', { endBy: 'sessions', sessions: '[]' }, /Sessions \(JSON\) is empty/],
	['no list', { endBy: 'sessions', sessions: '{}' }, /Sessions \(JSON\) is not a list/],
	[
		'a row without its server',
		{ endBy: 'sessions', sessions: '[{"sessionId":"1"}]' },
		/serverIp of Session 1 is empty/,
	],
	['a row that is none', { endBy: 'sessions', sessions: '[1]' }, /Session 1 is not an object/],
	['no account', { userName: '' }, /User Name is empty/],
])('refuses %s before anything is sent', async (_what, parameters, words) => {
	const { error } = await run('session.end', parameters);

	expect(error?.message).toMatch(words);
	expect(sandbox.journal).toEqual([]);
});

describe('End Open Sessions', () => {
	beforeEach(() => connect(userName, adminUserName, userName));

	it('locks, then ends', async () => {
		const { error, items } = await run('tenantUser.lock', { userName, endSessions: true });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ userStatus: 'LOCKED', endedSessions: 2 });
		expect(open()).toEqual([adminUserName]);
		expect(callsTo(sandbox).map(({ operation }) => operation)).toEqual([
			'ModifyTenantUserStatus',
			'DescribeTenantUsers',
			'QuerySessions',
			'BatchKillProcessList',
			'QuerySessions',
		]);
	});

	it('ends nothing where it is off', async () => {
		const { items } = await run('tenantUser.lock', { userName });

		expect(items[0]?.json).not.toHaveProperty('endedSessions');
		expect(open()).toHaveLength(3);
	});

	it('says that the account is locked where they could not be ended', async () => {
		sandbox.setDialect({ sessions: { killed: 'ignored' } });
		const { error } = await run('tenantUser.lock', { userName, endSessions: true });

		expect(error?.message).toMatch(/the account is locked now, but its sessions may still be open/);
		expect(status(userName)).toBe('LOCKED');
	});

	it('sets the password, then ends, and never loses the password', async () => {
		sandbox.setDialect({ sessions: { killed: 'ignored' } });
		const { items } = await run(
			'tenantUser.updatePassword',
			{ userName, endSessions: true },
			{ onError: 'continueRegularOutput' },
		);

		expect(items[0]?.json.error).toMatch(
			/has its new password now, but its sessions may still be open/,
		);
		const password = String(items[0]?.json.generatedPassword);
		expect(sandbox.cloud.hasPassword(instanceId, tenantId, userName, password)).toBe(true);
	});

	it('locks, ends and deletes', async () => {
		const { error, items } = await run('tenantUser.delete', {
			userNames: `${userName}, ${lockedUserName}`,
			endSessions: true,
		});

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({
			deleted: true,
			names: [userName, lockedUserName],
			endedSessions: 2,
		});
		expect(open()).toEqual([adminUserName]);
		expect(status(userName)).toBeUndefined();
	});

	it('says that an account is locked where it could not be deleted', async () => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'DeleteTenantUsers' }, fault: 'success-false' }],
		});
		const { error } = await run('tenantUser.delete', { userNames: userName, endSessions: true });

		expect(error?.message).toMatch(/pay_test is locked now, but may not have been deleted/);
		expect(status(userName)).toBe('LOCKED');
	});

	it('costs two requests more an account, and those that look whether they are gone', async () => {
		const names = Array.from({ length: 20 }, (_unused, index) => `leaver_${index}`);
		sandbox.edit(...names.map((name) => ({ do: 'createAccount', userName: name }) as const));
		connect(...names);
		const items = names.map((name) => ({ name }));
		const locked = async (endSessions: boolean) => {
			sandbox.journal.length = 0;
			await run('tenantUser.lock', { userName: '={{ $json.name }}', endSessions }, { items });
			return callsTo(sandbox).length;
		};
		const without = await locked(false);

		expect(await locked(true)).toBe(without + 20 * 3);
	});
});
