// What holds for every call: routes, projects, bodies, envelope; and the instance and tenant calls.
import { once } from 'node:events';
import { connect } from 'node:net';

import { SEED, startSandbox } from '../../../sandbox';
import { api, tenantPath } from './support/api';
import { call, getChallenge, sign } from './support/digestClient';
import { send } from './support/http';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();
const outcome = () => sandbox().journal.at(-1)?.outcome;

describe('instances and tenants', () => {
	it('lists the instances of the project', async () => {
		const { data } = await api(sandbox(), 'GET', '/api/v2/instances?pageSize=100');
		expect(data).toMatchObject({
			total: 5,
			hasMore: false,
			dataList: [
				{ instanceId, cloudProvider: 'AWS', standbyInstanceIds: [SEED.standbyInstance.instanceId] },
				{ cloudProvider: 'ALIYUN' },
				{ instanceRole: 'STANDBY', primaryInstanceId: instanceId },
				{},
				{},
			],
		});
	});

	it.each([
		['instanceName=PROD', 2],
		[`instanceId=${instanceId}`, 1],
		['tenantSearchKey=erp', 1],
		['instanceName=nothing', 0],
	])('finds instances by %s', async (query, total) => {
		const { data } = await api(sandbox(), 'GET', `/api/v2/instances?${query}`);
		expect(data).toMatchObject({ total });
	});

	it('shows one instance with its project', async () => {
		const { data } = await api(sandbox(), 'GET', `/api/v2/instances/${instanceId}`);
		expect(data).toMatchObject({ instanceId, projectId: SEED.projectId });
	});

	it('lists tenants and shows one', async () => {
		const tenants = `/api/v2/instances/${instanceId}/tenants`;
		const app = { tenantId, tenantName: 'app', tenantMode: 'MySQL' };
		const { data } = await api(sandbox(), 'GET', `${tenants}?tenantName=app`);
		expect(data).toMatchObject({ total: 1, dataList: [app] });
		expect((await api(sandbox(), 'GET', `${tenants}/${tenantId}`)).data).toMatchObject(app);
	});
});

describe('routes', () => {
	it.each([
		['an unknown path', 'GET', '/api/v2/nothing', 404, 'no-such-call'],
		['a slash too many', 'GET', `${USERS}/`, 404, 'no-such-call'],
		['another method', 'PUT', USERS, 405, 'method-not-allowed'],
		['a path in bad encoding', 'GET', `${USERS}/%zz/status`, 400, 'bad-target'],
		['an unknown instance', 'GET', '/api/v2/instances/x', 404, 'no-such-instance'],
		[
			'an unknown tenant',
			'GET',
			`/api/v2/instances/${instanceId}/tenants/x`,
			404,
			'no-such-tenant',
		],
		['a path encoded twice', 'PUT', `${USERS}/pay%255Ftest/status`, 404, 'no-such-user'],
	] as const)('refuse %s', async (_, method, target, status, slug) => {
		expect(await api(sandbox(), method, target)).toMatchObject({ status, success: false });
		expect(outcome()).toBe(slug);
	});

	it('decode a path once', async () => {
		const body = { userStatus: 'LOCKED' };
		expect((await api(sandbox(), 'PUT', `${USERS}/pay%5Ftest/status`, body)).status).toBe(200);
	});
});

describe('projects', () => {
	const withProject = (project: string, target = USERS) =>
		api(sandbox(), 'GET', target, undefined, { 'X-Ob-Project-Id': project });

	it('must be those of the instance', async () => {
		expect(await withProject(SEED.otherProjectId)).toMatchObject({
			status: 403,
			errorCode: 'InstanceNotInProject',
		});
		expect(await withProject('nothing')).toMatchObject({ errorCode: 'ProjectNotAccessible' });
	});

	it('default to the one that the account passed last, be it with its other key', async () => {
		expect(await withProject('')).toMatchObject({ status: 400, errorCode: 'ProjectRequired' });
		await withProject(SEED.projectId);
		expect(await withProject('')).toMatchObject({ status: 200 });
		const target = '/api/v2/instances';
		const key = SEED.secondAccessKey;
		const Authorization = sign(await getChallenge(sandbox()), { uri: target, key });
		const headers = { Authorization, 'X-Ob-Project-Id': SEED.otherProjectId };
		expect((await send(sandbox(), { target, headers })).status).toBe(200);
		expect(await withProject('')).toMatchObject({ status: 403 });
	});
});

describe('bodies', () => {
	const post = (body: string, headers: Record<string, string> = {}) =>
		call(sandbox(), { method: 'POST', target: USERS, body, headers });

	it.each([
		['another content type', '{}', 'text/plain', 'bad-content-type'],
		['a form', 'userName=x', 'application/x-www-form-urlencoded', 'bad-content-type'],
		['what is no JSON', '{"userName":', 'application/json', 'bad-json'],
		['an array', '[]', 'application/json', 'bad-json'],
		['nothing', '', 'application/json', 'missing-parameter'],
	])('refuse %s', async (_, body, type, slug) => {
		expect((await post(body, { 'Content-Type': type })).status).toBe(400);
		expect(outcome()).toBe(slug);
	});

	it('take a content type with a charset', async () => {
		await post('{}', { 'Content-Type': 'application/json; charset=utf-8' });
		expect(outcome()).toBe('missing-parameter');
	});

	it('refuse more than a megabyte', async () => {
		expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
		expect(outcome()).toBe('body-too-large');
	});

	it('are challenged before they are complete, and journaled all the same', async () => {
		const socket = connect(sandbox().port, '127.0.0.1');
		socket.write(`POST ${USERS} HTTP/1.1\r\nHost: x\r\nContent-Length: 19\r\n\r\n{"userName":`);
		const [answer] = await once(socket, 'data');
		expect(String(answer)).toMatch(/^HTTP\/1.1 401 /);
		socket.write(`"late"}GET ${USERS} HTTP/1.1\r\nHost: x\r\n\r\n`);
		await once(socket, 'data');
		socket.destroy();
		expect(sandbox().journal).toMatchObject([
			{ bodyText: '{"userName":"late"}' },
			{ method: 'GET' },
		]);
	});

	it('of endless challenged requests are cut off', async () => {
		const socket = connect(sandbox().port, '127.0.0.1');
		socket.write(`POST ${USERS} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
		const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
		const pump = () => {
			while (!socket.destroyed && socket.write(chunk));
		};
		const closed = new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
		socket.on('drain', pump).resume();
		pump();
		await closed;
		expect(sandbox().journal.at(-1)).toMatchObject({ status: 401, outcome: 'challenged' });
	});
});

describe('the envelope', () => {
	it('repeats the requestId, or makes one', async () => {
		expect(await api(sandbox(), 'GET', `${USERS}?requestId=r1`)).toMatchObject({ requestId: 'r1' });
		expect(await api(sandbox(), 'GET', `${USERS}?requestId=`)).toMatchObject({
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});
});

describe('a sandbox', () => {
	it('owns up to a fault of its own', async () => {
		sandbox().digest.realm = 'two\nlines';
		const answer = await send(sandbox(), { target: USERS });
		expect(answer.status).toBe(500);
		expect(JSON.parse(answer.text)).toMatchObject({ success: false, errorCode: 'SandboxBug' });
		expect(outcome()).toBe('sandbox-bug');
	});

	it('is started on a port of its own, or not at all', async () => {
		await expect(startSandbox({ port: sandbox().port })).rejects.toThrow('EADDRINUSE');
	});

	it('closes at once, whatever is going on', async () => {
		const closing = await startSandbox();
		closing.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
		const lost = call(closing, { target: USERS }).catch(() => 'lost');
		while (closing.journal.at(-1)?.outcome !== 'latency') await new Promise(setImmediate);
		await closing.close();
		expect(await lost).toBe('lost');
		await (await startSandbox({ port: closing.port })).close();
	});

	it('forgets what happened', async () => {
		await api(sandbox(), 'DELETE', USERS, { users: ['pay_test'] });
		sandbox().cloud.settings.userRoleForm = 'text';
		sandbox().reset();
		expect(sandbox().cloud.user(instanceId, tenantId, 'pay_test')).toBeDefined();
		expect(sandbox().cloud.settings.userRoleForm).toBe('both');
		expect(sandbox().journal).toEqual([]);
	});
});
