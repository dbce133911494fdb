// The script of sandbox/README.md, run by Debian's Python with requests against `npm run sandbox`.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const README = readFileSync(join(__dirname, '../../../sandbox/README.md'), 'utf8');
const PYTHON = '/usr/bin/python3';

let sandbox: ChildProcess | undefined;

afterEach(() => sandbox?.kill('SIGTERM'));

/** Starts the program as the README says, on any free port. Returns its address. */
async function startAsDocumented(): Promise<string> {
	const options = /npm run sandbox -- (--dialect relaxedDigest)\n/.exec(README)?.[1] ?? '';
	expect(options).not.toBe('');
	const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0', ...options.split(' ')];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	sandbox = child;
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
	while (!output.includes('Ctrl-C')) await once(child.stdout, 'data');
	return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
}

async function python(script: string): Promise<string> {
	const child = spawn(PYTHON, ['-X', 'utf8', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
	child.stdin.end(script);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
	await once(child, 'close');
	return output;
}

it('HTTPDigestAuth gets in, with queries, bodies and a nonce that is used again', async () => {
	const script = /```python\n([\s\S]+?)```/.exec(README)?.[1] ?? '';
	expect(script).toContain('requests.auth import HTTPDigestAuth');
	const url = await startAsDocumented();
	const output = await python(script.replace('http://127.0.0.1:8787', url));
	expect(output.split('\n')).toEqual([
		expect.stringMatching(/^200 \['pay_test', .*\]$/),
		"200 {'userName': 'from_python', 'userStatus': 'ONLINE', 'userType': 'normal'}",
		'',
	]);
	const journal: unknown = await (await fetch(`${url}/_sandbox/journal`)).json();
	expect(journal).toMatchObject([
		{ outcome: 'challenged' },
		{ outcome: 'DescribeTenantUsers', authorization: { nc: '00000001' } },
		{ outcome: 'CreateTenantUser', authorization: { nc: '00000002' } },
	]);
});
