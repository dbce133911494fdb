// What npm start prints.
import { OWNER } from '../../n8n/userFolder';
import type { N8nVersion } from '../../n8n/versions';
import type { Finding } from './findings';
import type { Onboarding } from './onboarding';
import type { OwnRequest } from './ownRequest';
import type { Playground } from './playground';
import type { Shown } from './workflows';

/** What is about to happen, and how long it takes. */
export function reportIntent({ name }: N8nVersion, isInstalled: boolean): void {
	console.log(
		`Starting n8n ${name} with this node and a local OceanBase Cloud. No account is needed.`,
	);
	console.log(
		isInstalled
			? 'This usually takes 10 to 20 seconds, and half a minute after a change to the node.\n'
			: 'The first start downloads n8n (2.8 GB on disk) and compiles its database driver, which usually takes\n3 to 7 minutes. Later starts take 10 to 20 seconds.\n',
	);
}

/** The request, n8n's answer, the API calls behind it, and what the cloud holds after them. */
export function reportOnboarding(playground: Playground, onboarding: Onboarding): void {
	const { request, answer } = onboarding;
	section(`Request: POST ${onboarding.url}`, pretty(request));
	section(`n8n answered with HTTP ${onboarding.status}`, pretty(answer));
	section(
		'API calls that the local OceanBase Cloud received',
		playground.calls.take().join('\n') || 'none',
	);
	section('What it holds now', holdings(playground, onboarding));
}

function holdings({ sandbox: { cloud } }: Playground, { request }: Onboarding): string {
	const { instanceId, tenantId, userName, addressId } = request;
	const user = cloud.user(instanceId, tenantId, userName);
	const roles = user?.roles.map(
		(grant) => `${grant.role} on ${grant.database}: ${grant.privileges}`,
	);
	const allowed = cloud.allowlist(instanceId, tenantId, addressId).join(', ');
	const rows = [
		['account', user ? `${user.userName}, ${user.userType}, ${user.userStatus}` : 'none'],
		['roles', roles?.join('; ') ?? 'none'],
		['allowlist', `${allowed || 'nobody'} (${addressId})`],
	] as const;
	return table(rows);
}

/** One line for each finding; what is wrong says what is so instead. */
export function reportFindings(findings: Finding[]): void {
	const lines = findings.map(({ text, good, detail }) =>
		good ? `✔ ${text}` : `✖ ${text}${detail === undefined ? '' : `, but: ${detail}`}`,
	);
	const count = findings.filter(({ good }) => good).length;
	section(`Checks: ${count} of ${findings.length} passed`, lines.join('\n'));
}

/** Where to go from here. The rows are to be opened from the top. */
export function reportOpen(playground: Playground, shown: Shown, own: OwnRequest): void {
	const { instance, workflowId } = playground;
	const { url, logFile } = instance.n8n;
	const workflow = `${url}/workflow/${workflowId}`;
	section(
		'The editor is open',
		table([
			['workflow', workflow],
			['email', OWNER.email],
			['password', OWNER.password],
			['its run', `${workflow}/executions`],
			['try me', `${url}/workflow/${shown.tryMeId} (press Execute workflow as often as you like)`],
			['examples', `${url}/home/workflows (all ${shown.examples}, with the credential selected)`],
			['local cloud', `${playground.sandbox.url}/ (its page: watch it beside the editor)`],
			["n8n's log", logFile],
		]),
	);
	section(`To send a request of your own, for ${own.userName}`, curlText(own));
	section('To create the credential yourself', credentialText(playground));
	console.log('\nNothing is kept: export workflows that you want to keep. Ctrl-C ends everything.');
	console.log('\nAPI calls, as they come:');
}

function curlText({ curl, keyFile }: OwnRequest): string {
	return (
		`${curl}\n` +
		'n8n answers with the login and the encrypted password, and the second time with "created": false.\n' +
		`The key that opens the password is ${keyFile}; the command is in docs/passwords.md.`
	);
}

/** By the labels of the dialog. */
function credentialText({ credential }: Playground): string {
	const { baseUrl, accessKeyId, accessKeySecret, projectId } = credential.data;
	return table([
		['Site', 'Custom'],
		['Base URL', String(baseUrl)],
		['AccessKey ID', String(accessKeyId)],
		['AccessKey Secret', String(accessKeySecret)],
		['Project ID', String(projectId)],
	]);
}

function table(rows: ReadonlyArray<readonly [name: string, value: string]>): string {
	const width = Math.max(...rows.map(([name]) => name.length)) + 2;
	return rows.map(([name, value]) => name.padEnd(width) + value).join('\n');
}

function section(title: string, text: string): void {
	console.log(`\n${title}\n${text.replace(/^/gm, '  ')}`);
}

function pretty(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value, shortened, 2);
}

/** A key and what was encrypted with it are long, and for no person. */
const FOR_NO_PERSON: ReadonlySet<string> = new Set(['publicKey', 'encryptedPassword']);
const SHOWN_CHARACTERS = 40;

function shortened(key: string, value: unknown): unknown {
	const isLong = typeof value === 'string' && value.length > SHOWN_CHARACTERS;
	return isLong && FOR_NO_PERSON.has(key) ? `${value.slice(0, SHOWN_CHARACTERS)}...` : value;
}
