// npm start, as a newcomer runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { N8nClient } from '../../n8n/client';
import { findings } from '../../scripts/start/findings';
import { sendOnboardingRequest } from '../../scripts/start/onboarding';
import { TRY_ME } from '../../scripts/start/tryMe';
import { exitCode, run } from '../../programs/guarded';
import { createChangeTable } from '../../n8n/changeTable';
import { CHECKOUT } from '../../n8n/paths';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { startSandbox } from '../../sandbox';
import { familyOf, stillAlive } from '../../programs/processes';
import { itemsOf } from './support/executionData';
import { connect, whereabouts } from './support/runningN8n';

test('npm start -- --once onboards an account and ends with 0', async () => {
	const output = await run({
		file: 'npm',
		args: ['start', '--', '--once'],
		cwd: CHECKOUT,
		env: process.env,
	});
	expect(output).toContain('n8n answered with HTTP 200');
	expect(output).toMatch(/Checks: (\d+) of \1 passed/);
	expect(output).not.toContain('✖');
});

test('each of its checks fails where nothing was done', async () => {
	const client = await connect();
	const sandbox = await startSandbox();
	const credential = await client.createCredential(sandboxCredential('http://127.0.0.1:9'));
	// No workflow of that name is published in the n8n of the tests: nothing happens.
	const sent = await sendOnboardingRequest(`${whereabouts().url}/nowhere`);
	const changes = await createChangeTable(client, 'Nothing was changed');
	const scene = { sandbox, instance: { client }, credential, changes, workflowId: 'none' };
	const found = await findings(scene, sent).finally(async () => await sandbox.close());
	expect(found.filter(({ good }) => good)).toEqual([]);
});

describe('npm start with a port that is taken', () => {
	let start: ChildProcess;
	let output = '';

	beforeAll(async () => {
		const taken = new URL(whereabouts().url).port;
		start = spawn('npm', ['start', '--', '--port', taken], {
			cwd: CHECKOUT,
			// A group of its own, to which Ctrl-C can be sent as a terminal does.
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		await new Promise<void>((resolve, reject) => {
			start.on('close', () => reject(new Error(`npm start has ended:\n${output}`)));
			for (const stream of [start.stdout, start.stderr]) {
				stream?.setEncoding('utf8').on('data', (text: string) => {
					output += text;
					if (output.includes('API calls, as they come')) resolve();
				});
			}
		});
	});

	afterAll(() => {
		start.kill('SIGKILL');
	});

	/** What is printed behind a name. */
	const printed = (name: string) => new RegExp(`^ +${name} +(\\S+)`, 'm').exec(output)?.[1] ?? '';

	async function clientOf(): Promise<N8nClient> {
		const client = new N8nClient(new URL(printed('workflow')).origin);
		await client.logIn({ email: printed('email'), password: printed('password') });
		return client;
	}

	test('says so and takes another one', async () => {
		expect(output).toContain('is taken by another n8n');
		const [, first = ''] = /The editor is open\n +workflow +(\S+)/.exec(output) ?? [];
		expect(new URL(first).origin).not.toBe(whereabouts().url);
		expect((await fetch(first)).status).toBe(200);
	});

	test("prints the address of the local cloud's page", async () => {
		const page = await fetch(printed('local cloud'), { headers: { accept: 'text/html' } });
		expect(page.status).toBe(200);
		expect(await page.text()).toContain('<title>Local OceanBase Cloud</title>');
	});

	test('brings all examples', async () => {
		const names = (await (await clientOf()).listWorkflows()).map(({ name }) => name);
		const examples = await readdir(path.join(CHECKOUT, 'examples'));
		expect(names).toHaveLength(examples.length + 1);
		expect(output).toContain(`all ${examples.length},`);
	});

	test('brings a workflow to press, that has nothing left to do the second time', async () => {
		const client = await clientOf();
		const [, id = ''] = /([^/]+)$/.exec(printed('try me')) ?? [];
		const workflow = await client.readWorkflow(id);
		const press = async () => {
			const execution = await client.run(workflow, TRY_ME.trigger);
			const planned = await itemsOf(client, execution, TRY_ME.plan);
			const done = await itemsOf(client, execution, TRY_ME.create);
			return [planned.map(({ json }) => json['action']), done.map(({ json }) => json['created'])];
		};
		expect(await press()).toEqual([
			['create', 'create', 'update'],
			[true, true, false],
		]);
		expect(await press()).toEqual([
			['none', 'none', 'none'],
			[false, false, false],
		]);
	});

	test('prints a curl line that works, and the API calls of it as they come', async () => {
		const [line = ''] = /curl .+/.exec(output) ?? [];
		const env = process.env;
		const paste = async () => await run({ file: 'sh', args: ['-c', line], cwd: '/', env });
		expect(await paste()).toContain('"userName":"john_roe","created":true');
		expect(await paste()).toContain('"userName":"john_roe","created":false');
		const [, live = ''] = output.split('API calls, as they come:');
		expect(live).toContain('200 POST CreateTenantUser john_roe');
	});

	test('leaves no process behind after Ctrl-C', async () => {
		const { pid } = start;
		if (pid === undefined) throw new Error('npm start did not start');
		const family = await familyOf(pid);
		expect(family.length).toBeGreaterThan(3);
		process.kill(-pid, 'SIGINT');

		expect(await exitCode(start)).toBe(0);
		expect(stillAlive(family)).toEqual([]);
	});
});
