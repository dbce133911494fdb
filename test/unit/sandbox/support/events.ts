// Reads the stream of changes as a browser does.
import { request, type ClientRequest, type IncomingMessage } from 'node:http';

import type { Sandbox } from '../../../../sandbox';

export interface StreamEvent {
	readonly event: string;
	readonly data: Record<string, unknown>;
}

export interface Stream {
	readonly status: number;
	readonly headers: IncomingMessage['headers'];
	/** Resolves to the next event that fits; those before it are passed over. */
	until(fits: (event: StreamEvent) => boolean): Promise<StreamEvent>;
	close(): void;
}

export async function openStream(
	{ port }: Sandbox,
	headers: Record<string, string> = {},
): Promise<Stream> {
	const outgoing = request({ host: '127.0.0.1', port, path: '/_sandbox/events', headers });
	outgoing.end();
	const incoming = await answerOf(outgoing);
	const events = eventsOf(incoming);
	return {
		status: incoming.statusCode ?? 0,
		headers: incoming.headers,
		until: async (fits) => {
			for (;;) {
				const { value, done } = await events.next();
				if (done === true) throw new Error('The stream has ended.');
				if (fits(value)) return value;
			}
		},
		close: () => outgoing.destroy(),
	};
}

function answerOf(outgoing: ClientRequest): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		outgoing.once('response', resolve).once('error', reject);
	});
}

async function* eventsOf(incoming: IncomingMessage): AsyncGenerator<StreamEvent> {
	let text = '';
	for await (const chunk of incoming) {
		text += String(chunk);
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
			if (event !== '') yield { event, data: JSON.parse(data) };
		}
	}
}
