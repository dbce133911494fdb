// Executions of an example that wait for somebody, and the links that its mails hold.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mail } from './mailServer';
import type { ServedExample } from './servedExample';

const POLL_MS = 50;

/** n8n never answers a form of an execution that still runs: a person is not that fast, a test is. */
export async function untilWaiting(example: ServedExample): Promise<void> {
	await until(
		example,
		(statuses) => statuses.includes('waiting') && !statuses.some((each) => UNDER_WAY.has(each)),
	);
}

/** Waits until no execution of the example runs or waits. */
export async function untilDone(example: ServedExample): Promise<void> {
	await until(example, (statuses) => statuses.every((status) => ENDED.has(status)));
}

const UNDER_WAY: ReadonlySet<string> = new Set(['new', 'running']);
const ENDED: ReadonlySet<string> = new Set(['success', 'error', 'crashed']);

async function until(
	{ client, workflow }: ServedExample,
	isSo: (statuses: string[]) => boolean,
): Promise<void> {
	for (;;) {
		const own = (await client.listExecutions()).filter((each) => each.workflowId === workflow.id);
		if (isSo(own.map(({ status }) => status))) return;
		await sleep(POLL_MS);
	}
}

/** Returns the link of a mail. Throws where there is none. */
export function linkIn({ html, text }: Pick<Mail, 'html' | 'text'>): string {
	const all = html === '' ? text : html.replaceAll('&amp;', '&');
	const [link] = /http:\/\/[^\s"<>]+/.exec(all) ?? [];
	if (link === undefined) throw new Error(`The mail holds no link: ${all}`);
	return link;
}
