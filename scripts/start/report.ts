// What npm start prints.
import { SEED } from '../../sandbox';
import { OWNER } from '../../n8n/userFolder';
import type { Finding } from './findings';
import type { Onboarding } from './onboarding';
import type { Playground } from './playground';

/** The request, n8n's answer, the API calls behind it, and what the cloud holds after them. */
export function reportOnboarding(playground: Playground, onboarding: Onboarding): void {
	const { request, answer } = onboarding;
	section(`Request: POST ${onboarding.url}`, pretty(request));
	section(`n8n answered with HTTP ${onboarding.status}`, pretty(answer));
	section('API calls that the local OceanBase Cloud received', playground.sandboxLog.join('\n'));
	section('What it holds now', holdings(playground, onboarding));
}

function holdings({ sandbox: { cloud } }: Playground, { request }: Onboarding): string {
	const { instanceId, tenantId, userName, addressId } = request;
	const user = cloud.user(instanceId, tenantId, userName);
	const roles = user?.roles.map(
		(grant) => `${grant.role} on ${grant.database}: ${grant.privileges}`,
	);
	const rows = [
		['account', user ? `${user.userName}, ${user.userType}, ${user.userStatus}` : 'none'],
		['roles', roles?.join('; ') ?? 'none'],
		['allowlist', `${cloud.allowlist(instanceId, tenantId, addressId).join(', ')} (${addressId})`],
	] as const;
	return rows.map(([name, value]) => name.padEnd(11) + value).join('\n');
}

/** One line for each finding; what is wrong says what is so instead. */
export function reportFindings(findings: Finding[]): void {
	const lines = findings.map(({ text, good, detail }) =>
		good ? `✔ ${text}` : `✖ ${text}${detail === undefined ? '' : `, but: ${detail}`}`,
	);
	const count = findings.filter(({ good }) => good).length;
	section(`Checks: ${count} of ${findings.length} passed`, lines.join('\n'));
}

/** Where to go from here. */
export function reportOpen({ instance, sandbox, workflowId }: Playground): void {
	const { url, logFile } = instance.n8n;
	const rows = [
		['editor', url],
		['local cloud', `${sandbox.url}/ (its page: watch it beside the editor)`],
		['workflow', `${url}/workflow/${workflowId}`],
		['email', OWNER.email],
		['password', OWNER.password],
		['AccessKey', SEED.accessKey.id],
		["n8n's log", logFile],
	] as const;
	section('The editor is open', rows.map(([name, value]) => name.padEnd(13) + value).join('\n'));
	console.log('\nEach start begins anew: export what you want to keep. Ctrl-C ends everything.');
}

function section(title: string, text: string): void {
	console.log(`\n${title}\n${text.replace(/^/gm, '  ')}`);
}

function pretty(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value, shortened, 2);
}

const MOST_CHARACTERS = 80;

/** A key and what was encrypted with it are long, and for no person. */
function shortened(_key: string, value: unknown): unknown {
	const isLong = typeof value === 'string' && value.length > MOST_CHARACTERS;
	return isLong ? `${value.slice(0, MOST_CHARACTERS / 2)}...` : value;
}
