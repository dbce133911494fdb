// Checks what the onboarding request brought about: in n8n's answer, in the cloud, on the wire.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution } from '../../n8n/client';
import type { JournalEntry } from '../../sandbox';
import type { Onboarding } from './onboarding';
import type { Playground } from './playground';

export interface Finding {
	/** What should be so. */
	text: string;
	good: boolean;
	/** What is so instead. */
	detail?: string;
}

/** Where to look: the parts of a playground that show what happened. */
export interface Scene {
	changes: Playground['changes'];
	sandbox: Playground['sandbox'];
	credential: Playground['credential'];
	instance: Pick<Playground['instance'], 'client'>;
	workflowId: string;
}

const SEALED = 'The password came out encrypted, and is nowhere in n8n';

const WRITTEN_WITHIN_MS = 10_000;
const POLL_MS = 50;
const UNDER_WAY: ReadonlySet<string> = new Set(['new', 'running']);
/** Then nothing has run. */
const NO_SUCH_WEBHOOK = 404;

const CALLS = ['CreateTenantUser', 'AddPrivatelinkServiceUser'];

/** Returns one finding for each thing that has to be so after the request. */
export async function findings(scene: Scene, onboarding: Onboarding): Promise<Finding[]> {
	const shown = await isShown(scene, onboarding);
	return [
		...answered(onboarding),
		shown,
		await sealed(scene, onboarding),
		await writtenDown(scene, onboarding),
		...stored(scene, onboarding),
		await logsIn(scene, onboarding),
		called(scene.sandbox.journal),
		await credentialPasses(scene),
	];
}

function answered({ status, answer, request }: Onboarding): Finding[] {
	const { userName, userAccount } = request;
	const said = JSON.stringify(answer);
	return [
		expecting('n8n answers with HTTP 200', 200, status),
		{
			text: `The answer names ${userName} and ${userAccount}`,
			good: [userName, userAccount].every((name) => said.includes(`"${name}"`)),
			detail: said,
		},
	];
}

function stored({ sandbox: { cloud } }: Scene, { request }: Onboarding): Finding[] {
	const { instanceId, tenantId, userName, database, role } = request;
	const user = cloud.user(instanceId, tenantId, userName);
	const roles = user?.roles.map((grant) => `${grant.role} on ${grant.database}`).join(', ');
	const allowlist = cloud.allowlist(instanceId, tenantId, request.addressId);
	return [
		expecting(`The account ${userName} exists and is usable`, 'ONLINE', user?.userStatus),
		expecting(`Its role is ${role} on ${database}`, `${role} on ${database}`, roles),
		expecting(`${request.userAccount} is on the allowlist`, request.userAccount, allowlist.join()),
	];
}

/** n8n writes a run down just after it has answered. */
async function isShown(
	{ instance: { client }, workflowId }: Scene,
	{ status }: Onboarding,
): Promise<Finding> {
	const deadline = Date.now() + (status === NO_SUCH_WEBHOOK ? 0 : WRITTEN_WITHIN_MS);
	let found: Execution | undefined;
	do {
		[found] = await client.listExecutions({ id: workflowId });
		if (found && !UNDER_WAY.has(found.status)) break;
		await sleep(POLL_MS);
	} while (Date.now() < deadline);
	return expecting(
		'The run is in the editor under Executions, with success',
		'success',
		found?.status,
	);
}

/** Looks in the answer, in all that n8n keeps of its executions, and in the data table. */
async function sealed(
	{ instance: { client }, changes }: Scene,
	{ answer, password }: Onboarding,
): Promise<Finding> {
	if (password === undefined) return { text: SEALED, good: false, detail: 'there is none' };
	const executions = await client.listExecutions();
	const kept = await Promise.all(executions.map(async ({ id }) => await client.getExecution(id)));
	const rows = await client.listRows(changes);
	return { text: SEALED, good: !JSON.stringify([answer, kept, rows]).includes(password) };
}

async function writtenDown(
	{ instance: { client }, changes }: Scene,
	{ request }: Onboarding,
): Promise<Finding> {
	const rows = await client.listRows(changes);
	const wanted = [request.requestedBy, request.userName, 'done'].join();
	return {
		text: 'A row of the data table says who asked for it',
		good: rows.some(
			(row) => [row['requestedBy'], row['userName'], row['outcome']].join() === wanted,
		),
		detail: JSON.stringify(rows),
	};
}

/** A control call: opens a session in the local cloud, which checks name, password and status. */
async function logsIn(
	{ sandbox }: Scene,
	{ request, password = '' }: Onboarding,
): Promise<Finding> {
	const { userName, database, instanceId, tenantId } = request;
	const login = { do: 'openSession', userName, password, database, instanceId, tenantId };
	const response = await fetch(`${sandbox.url}/_sandbox/edits`, {
		method: 'POST',
		body: JSON.stringify({ edits: [login] }),
	});
	return {
		text: `${userName} can log in with it`,
		good: response.ok,
		detail: await response.text(),
	};
}

/** Unauthenticated requests that only fetch a challenge do not count. */
function called(journal: JournalEntry[]): Finding {
	const effective = journal.filter((entry) => entry.status === 200 && entry.method === 'POST');
	const outcomes = effective.map((entry) => entry.outcome).join(', ');
	return expecting('Each of the two calls was made once, in order', CALLS.join(', '), outcomes);
}

async function credentialPasses({ instance, credential }: Scene): Promise<Finding> {
	const { status, message } = await instance.client.testCredential(credential);
	return { text: "n8n's test of the credential passes", good: status === 'OK', detail: message };
}

function expecting(text: string, wanted: unknown, found: unknown): Finding {
	const missing = found === undefined || found === '';
	return { text, good: found === wanted, detail: missing ? 'there is none' : String(found) };
}
