// `npm run sandbox`: the local OceanBase Cloud for people, in a terminal.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { readScenario } from './faults/readScenario';
import { SEED, startSandbox, type Sandbox } from './index';

const DEFAULT_PORT = 8787;
const PORTS_TO_TRY = 20;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { port: { type: 'string' }, scenario: { type: 'string' } },
	});
	const wanted = portOf(values.port);
	const sandbox = await startOnFreePort(wanted);
	if (wanted !== 0 && sandbox.port !== wanted) console.log(`Port ${wanted} is taken.`);
	if (values.scenario !== undefined) loadScenario(sandbox, values.scenario);
	console.log(startText(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void stop(sandbox));
	}
}

function portOf(text: string | undefined): number {
	if (text === undefined) return DEFAULT_PORT;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
	if (port <= 65535) return port;
	throw new Error(`--port must be a number from 0 to 65535, not ${text}`);
}

async function startOnFreePort(first: number): Promise<Sandbox> {
	for (let port = first; port < first + PORTS_TO_TRY; port += 1) {
		const sandbox = await startUnlessTaken(port);
		if (sandbox) return sandbox;
	}
	throw new Error(`No free port from ${first} to ${first + PORTS_TO_TRY - 1}`);
}

async function startUnlessTaken(port: number): Promise<Sandbox | undefined> {
	try {
		return await startSandbox({ port, log: (line) => console.log(coloured(line)) });
	} catch (error) {
		return unlessTaken(error);
	}
}

function unlessTaken(error: unknown): undefined {
	const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	if (!taken) throw error;
}

function loadScenario(sandbox: Sandbox, file: string): void {
	const scenario = readScenario(JSON.parse(readFileSync(file, 'utf8')));
	sandbox.faults.load(scenario);
	console.log(`Loaded ${scenario.rules.length} fault rule(s) from ${file}.`);
}

function startText({ url }: Sandbox): string {
	const { accessKey, projectId, mainInstance } = SEED;
	const { instanceId, tenantId, addressId, database } = mainInstance;
	const tenant = `${url}/api/v2/instances/${instanceId}/tenants/${tenantId}`;
	return `
The local OceanBase Cloud listens on ${url}

  AccessKey ID      ${accessKey.id}
  AccessKey secret  ${accessKey.secret}
  Project ID        ${projectId}
  Instance ID       ${instanceId}
  Tenant ID         ${tenantId} (MySQL, database ${database}, PrivateLink address ${addressId})

Try it:

  curl --digest -u '${accessKey.id}:${accessKey.secret}' \\
    -H 'X-Ob-Project-Id: ${projectId}' \\
    '${tenant}/tenantUsers?pageSize=20'

Behind the scenes: ${url}/_sandbox/journal and ${url}/_sandbox/state
Everything is in memory. Ctrl-C ends it.
`;
}

/** The status is the one thing to see at a glance. */
function coloured(line: string): string {
	if (!process.stdout.isTTY) return line;
	return line.replace(
		/ (\d{3}|---) /,
		(_, status: string) => ` ${colour(status)}${status}\x1b[0m `,
	);
}

function colour(status: string): string {
	if (status.startsWith('2')) return '\x1b[32m';
	return status === '401' || status.startsWith('3') ? '\x1b[33m' : '\x1b[31m';
}

async function stop(sandbox: Sandbox): Promise<void> {
	await sandbox.close();
	console.log('\nThe local OceanBase Cloud has ended.');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
