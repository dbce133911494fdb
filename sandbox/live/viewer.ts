// Somebody who watches: one stream of server-sent events.
import type { ServerResponse } from 'node:http';

/** One that does not read is let go, and comes back by itself. */
const MOST_WAITING_BYTES = 32 * 1024 * 1024;
const AGAIN_AFTER_MS = 1_000;

export class Viewer {
	constructor(private readonly response: ServerResponse) {}

	begin(headers: Readonly<Record<string, string>>): void {
		const type = { 'Content-Type': 'text/event-stream; charset=utf-8' };
		this.response.writeHead(200, { ...headers, ...type });
		this.response.write(`retry: ${AGAIN_AFTER_MS}\n\n`);
	}

	/** `data` is JSON, which has no line breaks. */
	send(event: string, data: string): void {
		if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
		else this.response.write(`event: ${event}\ndata: ${data}\n\n`);
	}

	onceGone(act: () => void): void {
		this.response.once('close', act);
	}
}
