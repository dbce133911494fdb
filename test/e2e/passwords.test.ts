// The lines of docs/passwords.md: they make a key, and open what a workflow puts out.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../../n8n/paths';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { connect } from './support/runningN8n';
import { byId, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId } = SEED.mainInstance;
const run = promisify(execFile);

let sandbox: Sandbox;
let folder: string;
let lines: string[][];

beforeAll(async () => {
	sandbox = await startSandbox();
	folder = await mkdtemp(path.join(tmpdir(), 'passwords-'));
	const page = await readFile(path.join(CHECKOUT, 'docs', 'passwords.md'), 'utf8');
	lines = [...page.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, code = '']) =>
		code.trim().split('\n'),
	);
});

afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

async function inShell(line = ''): Promise<string> {
	return (await run('sh', ['-c', line], { cwd: folder })).stdout;
}

test('a sealed password is opened by the line of the page, and by nothing in n8n', async () => {
	const [make = [], open = [], which = []] = lines;
	for (const line of make) await inShell(line);
	const publicKey = await readFile(path.join(folder, 'public.pem'), 'utf8');

	const client = await connect();
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	const workflow = await serve(client, [
		oceanBaseCloud('Create', credential, {
			resource: 'tenantUser',
			operation: 'create',
			instanceId: byId(instanceId),
			tenantId: byId(tenantId),
			userName: 'jane_doe',
			generatePassword: true,
			passwordOutput: 'encrypted',
			publicKey,
		}),
	]);
	const { items } = await workflow.post({});
	const [item] = items as Array<Record<string, string>>;
	await writeFile(path.join(folder, 'password.txt'), item?.['encryptedPassword'] ?? '');
	const password = await inShell(open[0]);

	expect(sandbox.cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(JSON.stringify(items)).not.toContain(password);
	expect(await inShell(which[0])).toContain(item?.['publicKeyFingerprint']);
	for (const { id } of await client.listExecutions({ id: workflow.workflowId })) {
		expect(JSON.stringify(await client.getExecution(id))).not.toContain(password);
	}
});
