// The control endpoint, and the program that people start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { SEED } from '../../../sandbox';
import { tenantPath } from './support/api';
import { curl, digestUser } from './support/curl';
import { call, getChallenge, sign } from './support/digestClient';
import { send } from './support/http';
import { callControl } from './support/control';
import { useSandbox } from './support/sandbox';

const USERS = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();

const control = async (method: string, what: string, content?: unknown) =>
	await callControl(sandbox(), method, what, content);

describe('the control endpoint', () => {
	it('shows the journal and leaves no trace in it', async () => {
		await getChallenge(sandbox());
		expect((await control('GET', 'journal')).content).toMatchObject([{ outcome: 'challenged' }]);
		expect(sandbox().journal).toHaveLength(1);
	});

	it('shows the state without passwords', async () => {
		const { content, text } = await control('GET', 'state');
		expect(content).toMatchObject({
			settings: { userRoleForm: 'both' },
			instances: [
				{
					...{ instanceId: 'ob317v4uif0001', projectId: SEED.projectId },
					tenants: [
						{
							databases: ['testdb', 'orders', 'analytics'],
							users: [
								{ userName: 'pay_test', roles: [{ database: 'testdb', role: 'DML' }] },
								{},
								{},
								{},
								{},
							],
							allowlists: { 'rs-private-0001': [] },
						},
						{ allowlists: { 'rs-private-0003': [] } },
					],
				},
				...[{}, {}, {}, {}, {}],
			],
		});
		expect(text).not.toMatch(/hash|salt|Seeded#Pass/);
	});

	it('loads and clears faults', async () => {
		const scenario = {
			seed: 3,
			rules: [
				{
					match: { method: 'GET', path: 'tenantUsers$', operation: 'DescribeTenantUsers' },
					...{ fault: '429', times: 2, probability: 1, ms: 0, retryAfter: 'date' },
				},
			],
		};
		expect((await control('PUT', 'faults', scenario)).status).toBe(200);
		expect((await call(sandbox(), { target: USERS })).status).toBe(429);
		expect((await control('GET', 'faults')).content).toEqual({ '429': 1 });
		await control('DELETE', 'faults');
		expect((await call(sandbox(), { target: USERS })).status).toBe(200);
	});

	it.each([
		['no scenario', null, /No scenario/],
		['no rules', {}, /"rules"/],
		['an unknown field', { rules: [{ fault: '429', time: 1 }] }, /no "time"/],
		['an unknown fault', { rules: [{ fault: '418' }] }, /"fault"/],
		['a negative number', { rules: [{ fault: '429', times: -1 }] }, /"times"/],
		['a broken pattern', { rules: [{ fault: '429', match: { path: '(' } }] }, /regular/],
		['a wrong type', { rules: [{ fault: '429', match: { method: 1 } }] }, /"method"/],
	])('refuses %s', async (_, scenario, problem) => {
		const { status, content } = await control('PUT', 'faults', scenario);
		expect(status).toBe(400);
		expect(content).toEqual({ error: expect.stringMatching(problem) });
	});

	it('forgets nonces', async () => {
		const challenge = await getChallenge(sandbox());
		await control('POST', 'nonces/invalidate');
		const headers = { Authorization: sign(challenge, { uri: USERS }) };
		const answer = await send(sandbox(), { target: USERS, headers });
		expect(answer.headers['www-authenticate']).toContain('stale=true');
	});

	it('resets', async () => {
		await getChallenge(sandbox());
		await control('POST', 'reset');
		expect(sandbox().journal).toEqual([]);
	});

	it('names what it knows', async () => {
		const { status, text } = await control('GET', 'nothing');
		expect(status).toBe(404);
		expect(text).toContain('PUT faults');
	});
});

describe('npm run sandbox', () => {
	it('prints a command that works, moves on from a taken port and ends on Ctrl-C', async () => {
		const { port } = sandbox();
		// As package.json has it: the command tsx ends a busy child itself on Ctrl-C, with code 130.
		const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', String(port)];
		const child = spawn(process.execPath, args);
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
		while (!output.includes('Ctrl-C')) await once(child.stdout, 'data');
		expect(output).toContain(`Port ${port} is taken.`);
		expect(output).toContain(SEED.accessKey.secret);
		expect(output).toMatch(/Its page, .*: http:\/\/127\.0\.0\.1:\d+\/\n/);
		const target = /'(http[^']+)'/.exec(output)?.[1] ?? '';
		const project = `X-Ob-Project-Id: ${SEED.projectId}`;
		const answer = await curl(...digestUser(SEED.accessKey), '-H', project, target);
		expect(answer.status).toBe(200);
		child.kill('SIGINT');
		const [code] = await once(child, 'close');
		expect(code).toBe(0);
		expect(output).toMatch(/ 200 GET {2}DescribeTenantUsers {2}tenant t33h… \d+ ms/);
		expect(output).toContain('has stopped');
	});
});
