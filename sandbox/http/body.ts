// Collects a request's body, up to a limit.
import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 1024 * 1024;

/** Read and thrown away until here, because a client that is cut off never sees its 413. */
const MAX_DRAINED_BYTES = 16 * MAX_BODY_BYTES;

export interface ReceivedBody {
	readonly bytes: Buffer;
	readonly tooLarge: boolean;
}

/** Settles at the end of the body, at the limit, or when the client goes away; never rejects. */
export function receiveBody(request: IncomingMessage): Promise<ReceivedBody> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const settle = (tooLarge: boolean) =>
			resolve({ bytes: Buffer.concat(chunks.splice(0)), tooLarge });
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= MAX_BODY_BYTES) chunks.push(chunk);
			else settle(true);
			if (size > MAX_DRAINED_BYTES) request.socket.destroy();
		});
		request.on('end', () => settle(false));
		request.on('error', () => settle(false));
		request.on('close', () => settle(false));
		if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) settle(true);
	});
}
