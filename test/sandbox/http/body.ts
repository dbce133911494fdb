// Collects a request's body, up to a limit.
import type { IncomingMessage } from 'node:http';

export const MAX_BODY_BYTES = 1024 * 1024;

export interface ReceivedBody {
	readonly bytes: Buffer;
	readonly tooLarge: boolean;
}

/** Settles at the end of the body, at the limit, or when the client goes away; never rejects. */
export function receiveBody(request: IncomingMessage): Promise<ReceivedBody> {
	if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
		return Promise.resolve({ bytes: Buffer.alloc(0), tooLarge: true });
	}
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const settle = (tooLarge: boolean) => resolve({ bytes: Buffer.concat(chunks), tooLarge });
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= MAX_BODY_BYTES) chunks.push(chunk);
			else settle(true);
		});
		request.on('end', () => settle(false));
		request.on('error', () => settle(false));
		request.on('close', () => settle(false));
		// Claims the body at once: Node throws away what nobody reads by the time of the answer.
		request.read(0);
	});
}
