// `npm run sandbox`: the local OceanBase Cloud for people, in a terminal.
import { HELP, readCommandLine, type CommandLine } from './commandLine';
import type { StartEngine } from './engine/engine';
import { SEED, startSandbox, type Sandbox } from './index';
import { coloured } from './journal/coloured';

const PORTS_TO_TRY = 20;

async function main(): Promise<void> {
	const commandLine = readCommandLine(process.argv.slice(2));
	if (commandLine.help) {
		console.log(HELP);
		return;
	}
	const { port: wanted, scenario } = commandLine;
	const sandbox = await startOnFreePort(commandLine);
	if (wanted !== 0 && sandbox.port !== wanted) console.log(`Port ${wanted} is taken.`);
	if (scenario) sandbox.faults.load(scenario);
	if (scenario) console.log(`Loaded ${scenario.rules.length} fault rule(s).`);
	console.log(startText(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void stop(sandbox));
	}
}

async function startOnFreePort(commandLine: CommandLine): Promise<Sandbox> {
	const { port: first } = commandLine;
	for (let port = first; port < first + PORTS_TO_TRY; port += 1) {
		const sandbox = await startUnlessTaken(port, commandLine);
		if (sandbox) return sandbox;
	}
	throw new Error(`No free port from ${first} to ${first + PORTS_TO_TRY - 1}`);
}

async function startUnlessTaken(
	port: number,
	{ dialect, engine }: CommandLine,
): Promise<Sandbox | undefined> {
	try {
		return await startSandbox({
			port,
			dialect,
			...(engine && { engine: await engineOf() }),
			log: (line) => console.log(coloured(line)),
		});
	} catch (error) {
		return unlessTaken(error);
	}
}

/** Loaded for those who ask for it: nothing else here needs more than Node. */
async function engineOf(): Promise<StartEngine> {
	const { startMariaDb } = await import('./engine/mariadb/engine');
	return startMariaDb;
}

function unlessTaken(error: unknown): undefined {
	const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	if (!taken) throw error;
}

function startText({ url, cloud }: Sandbox): string {
	const { accessKey, projectId, mainInstance } = SEED;
	const { instanceId, tenantId, addressId, database } = mainInstance;
	const tenant = `${url}/api/v2/instances/${instanceId}/tenants/${tenantId}`;
	return `
The local OceanBase Cloud listens on ${url}
Its page, to watch it and to switch on faults: ${url}/

  AccessKey ID      ${accessKey.id}
  AccessKey secret  ${accessKey.secret}
  Project ID        ${projectId}
  Instance ID       ${instanceId}
  Tenant ID         ${tenantId} (MySQL, database ${database}, PrivateLink address ${addressId})${loginText(cloud)}

Try it:

  curl --digest -u '${accessKey.id}:${accessKey.secret}' \\
    -H 'X-Ob-Project-Id: ${projectId}' \\
    '${tenant}/tenantUsers?pageSize=20'

For programs: ${url}/_sandbox/journal, /state and /dialect (sandbox/README.md)
Nothing is saved. Ctrl-C stops it.
`;
}

/** Where the accounts of the tenant can log in, if a database stands behind it. */
function loginText(cloud: Sandbox['cloud']): string {
	const { instanceId, tenantId, userName, database } = SEED.mainInstance;
	const listensOn = cloud.instances.get(instanceId)?.tenants.get(tenantId)?.listensOn;
	if (!listensOn) return '';
	const { host, port } = listensOn;
	return `
  Log in            mysql -h ${host} -P ${port} -u ${userName} -p'${SEED.userPassword}' ${database}`;
}

async function stop(sandbox: Sandbox): Promise<void> {
	await sandbox.close();
	console.log('\nThe local OceanBase Cloud has stopped.');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
