// The control endpoint under /_sandbox/: what tests of another process, and people, use to look
// behind the scenes. It needs no key and leaves no trace in the journal.
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Cloud } from '../cloud/cloud';
import type { Dialect, DialectChoice } from '../dialects/dialect';
import type { Dialects } from '../dialects/dialects';
import { DIALECTS } from '../dialects/named';
import { readDialect } from '../dialects/readDialect';
import type { Edits } from '../edits/edits';
import { readEdits } from '../edits/readEdits';
import { whole } from '../faults/delivery';
import type { Faults } from '../faults/faults';
import { readScenario } from '../faults/readScenario';
import { json, type Answer } from '../http/answer';
import { receiveBody } from '../http/body';
import { send } from '../http/send';
import { InputError } from '../input/fields';
import { parse } from '../journal/mask';
import { stateOf } from './state';

const PREFIX = '/_sandbox/';

/** What the endpoint reaches. */
export interface Controlled {
	readonly journal: readonly unknown[];
	readonly cloud: Cloud;
	readonly faults: Faults;
	readonly edits: Edits;
	readonly dialects: Dialects;
	setDialect(...choices: readonly DialectChoice[]): void;
	reset(): void;
	settleAll(): Promise<void>;
	invalidateNonces(): void;
}

type Handler = (controlled: Controlled, body: unknown) => unknown;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
	['GET journal', ({ journal }) => journal],
	['GET state', ({ cloud }) => stateOf(cloud)],
	['GET faults', ({ faults }) => faults.counts()],
	['PUT faults', ({ faults }, body) => faults.load(readScenario(body))],
	['DELETE faults', ({ faults }) => faults.clear()],
	['GET dialect', ({ dialects }) => dialects.current],
	['PUT dialect', (controlled, body) => setDialect(controlled, body)],
	['DELETE dialect', ({ dialects, setDialect: set }) => set(dialects.first)],
	['GET dialects', () => DIALECTS],
	['GET edits', ({ edits }) => edits.waiting()],
	['POST edits', ({ edits }, body) => edit(edits, body)],
	['DELETE edits', ({ edits }) => edits.clear()],
	['POST reset', (controlled) => controlled.reset()],
	['POST nonces/invalidate', (controlled) => controlled.invalidateNonces()],
]);

export function isControl({ url = '' }: IncomingMessage): boolean {
	return url.startsWith(PREFIX);
}

export async function control(
	controlled: Controlled,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { bytes } = await receiveBody(request);
	await controlled.settleAll();
	const said = answer(controlled, request, bytes);
	await controlled.settleAll();
	send(response, whole(said));
}

function answer(controlled: Controlled, request: IncomingMessage, bytes: Buffer): Answer {
	const { method = '', url = '' } = request;
	const handler = HANDLERS.get(`${method} ${url.slice(PREFIX.length)}`);
	if (!handler) return json(404, { error: `Known are ${[...HANDLERS.keys()].join(', ')}.` });
	try {
		return json(200, handler(controlled, parse(bytes.toString('utf8'))) ?? { done: true });
	} catch (error) {
		return json(400, { error: problemOf(error) });
	}
}

function setDialect(controlled: Controlled, body: unknown): Dialect {
	controlled.setDialect(...readDialect(body));
	return controlled.dialects.current;
}

function edit(edits: Edits, body: unknown): void {
	const read = readEdits(body);
	if ('now' in read) edits.now(...read.now);
	else edits.await(read.waiting);
}

function problemOf(error: unknown): string {
	if (error instanceof InputError) return error.message;
	throw error;
}
