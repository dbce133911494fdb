// Puts an answer on the wire, or as much of it as its delivery says.
import type { ServerResponse } from 'node:http';

import type { Delivery } from '../faults/delivery';
import type { Answer } from './answer';

export function send(response: ServerResponse, delivery: Delivery): void {
	if (delivery.how === 'cut') {
		response.socket?.destroy();
		return;
	}
	const { answer } = delivery;
	writeHead(response, answer);
	if (delivery.how === 'whole') {
		response.end(answer.body);
		return;
	}
	const half = answer.body.subarray(0, Math.ceil(answer.body.length / 2));
	response.write(half, () => response.socket?.destroy());
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	// RFC 9110 section 8.6 forbids it here.
	if (status !== 204) response.setHeader('Content-Length', body.length);
	response.writeHead(status);
}
