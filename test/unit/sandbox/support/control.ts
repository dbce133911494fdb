// Calls the control endpoint.
import type { Sandbox } from '../../../../sandbox';
import { send } from './http';

/** Returns the answer, as text and as what it means as JSON. */
export async function callControl(
	sandbox: Sandbox,
	method: string,
	what: string,
	content?: unknown,
) {
	const body = content === undefined ? '' : JSON.stringify(content);
	const answer = await send(sandbox, { method, target: `/_sandbox/${what}`, body });
	const parsed: unknown = JSON.parse(answer.text);
	return { status: answer.status, content: parsed, text: answer.text };
}
