// npm start, as a newcomer runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { findings } from '../../scripts/start/findings';
import { sendOnboardingRequest } from '../../scripts/start/onboarding';
import { exitCode, run } from '../../programs/guarded';
import { createChangeTable } from '../../n8n/changeTable';
import { CHECKOUT } from '../../n8n/paths';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { startSandbox } from '../../sandbox';
import { familyOf, stillAlive } from '../../programs/processes';
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
	const scene = { sandbox, instance: { client }, credential, changes };
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
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		await new Promise<void>((resolve, reject) => {
			start.on('close', () => reject(new Error(`npm start has ended:\n${output}`)));
			start.stdout?.setEncoding('utf8').on('data', (text: string) => {
				output += text;
				if (output.includes('Ctrl-C ends everything')) resolve();
			});
		});
	});

	afterAll(() => {
		start.kill('SIGKILL');
	});

	test('says so and takes another one', async () => {
		expect(output).toContain('is taken by another program');
		const editor = /^ +editor +(\S+)/m.exec(output)?.[1] ?? '';
		expect(editor).not.toBe(whereabouts().url);
		expect((await fetch(editor)).status).toBe(200);
	});

	test("prints the address of the local cloud's page right below the editor's", async () => {
		const [, cloud = ''] = /^ +editor +\S+\n +local cloud +(\S+)/m.exec(output) ?? [];
		const page = await fetch(cloud, { headers: { accept: 'text/html' } });
		expect(page.status).toBe(200);
		expect(await page.text()).toContain('<title>Local OceanBase Cloud</title>');
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
