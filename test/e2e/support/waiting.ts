// Executions of an example that wait for somebody, and the links that its mails hold.
import { until } from '../../support/until';
import type { Mail } from './mailServer';
import type { ServedExample } from './servedExample';

/** Short, as an execution that one test leaves behind keeps each later test waiting that long. */
const LONGEST_MS = 30_000;

/** n8n never answers a form of an execution that still runs: a person is not that fast, a test is. */
export async function untilWaiting(example: ServedExample): Promise<void> {
	await untilStatuses(
		'An execution that waits',
		example,
		(statuses) => statuses.includes('waiting') && !statuses.some((each) => UNDER_WAY.has(each)),
	);
}

/** Waits until no execution of the example runs or waits. */
export async function untilDone(example: ServedExample): Promise<void> {
	const haveEnded = (statuses: string[]) => statuses.every((status) => ENDED.has(status));
	await untilStatuses('The end of all executions', example, haveEnded);
}

const UNDER_WAY: ReadonlySet<string> = new Set(['new', 'running']);
const ENDED: ReadonlySet<string> = new Set(['success', 'error', 'crashed']);

async function untilStatuses(
	what: string,
	{ client, workflow }: ServedExample,
	areSo: (statuses: string[]) => boolean,
): Promise<void> {
	const look = async () => {
		const executions = await client.listExecutions(workflow);
		return areSo(executions.map(({ status }) => status));
	};
	await until(`${what} of ${workflow.name}`, look, LONGEST_MS);
}

/** Returns the link of a mail. Throws where there is none. */
export function linkIn({ html, text }: Pick<Mail, 'html' | 'text'>): string {
	const all = html === '' ? text : html.replaceAll('&amp;', '&');
	const [link] = /http:\/\/[^\s"<>]+/.exec(all) ?? [];
	if (link === undefined) throw new Error(`The mail holds no link: ${all}`);
	return link;
}
