// The control endpoint under /_sandbox/: what tests of another process, and people, use to look
// behind the scenes. It needs no key and leaves no trace in the journal.
import type { IncomingMessage, ServerResponse } from 'node:http';

import { whole } from '../faults/delivery';
import { json, withHeaders, type Answer } from '../http/answer';
import { receiveBody } from '../http/body';
import { send } from '../http/send';
import { InputError } from '../input/fields';
import { parse } from '../journal/mask';
import type { Watch } from '../live/watch';
import { refusedCall } from './guard';
import { HANDLERS, type Controlled } from './handlers';

const PREFIX = '/_sandbox/';

/** No other website's page may hold an answer, and no browser may keep it or guess what it is. */
const HEADERS = {
	'Cache-Control': 'no-store',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
};

export function isControl({ url = '' }: IncomingMessage): boolean {
	return url.startsWith(PREFIX);
}

export async function control(
	controlled: Controlled & { readonly watch: Watch },
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { bytes } = await receiveBody(request);
	const reason = refusedCall(request);
	if (reason !== undefined) {
		reply(response, json(403, { error: reason }));
		return;
	}
	await controlled.settleAll();
	if (nameOf(request) === 'GET events') {
		controlled.watch.open(response, HEADERS);
		return;
	}
	const said = answer(controlled, request, bytes);
	await controlled.settleAll();
	reply(response, said);
}

function reply(response: ServerResponse, said: Answer): void {
	send(response, whole(withHeaders(said, HEADERS)));
}

function answer(controlled: Controlled, request: IncomingMessage, bytes: Buffer): Answer {
	const handler = HANDLERS.get(nameOf(request));
	if (!handler) return json(404, { error: `Known are ${knownNames()}.` });
	try {
		return json(200, handler(controlled, parse(bytes.toString('utf8'))) ?? { done: true });
	} catch (error) {
		return json(400, { error: problemOf(error) });
	}
}

function nameOf({ method = '', url = '' }: IncomingMessage): string {
	return `${method} ${url.slice(PREFIX.length)}`;
}

function knownNames(): string {
	return [...HANDLERS.keys(), 'GET events'].join(', ');
}

function problemOf(error: unknown): string {
	if (error instanceof InputError) return error.message;
	throw error;
}
