// One connection over a slow network: every chunk arrives later than it was sent, in order.
import { connect, type Socket } from 'node:net';

/** How long the network takes one way. */
export const ONE_WAY_MS = 10;
const ROUND_TRIP_MS = 2 * ONE_WAY_MS;

/** Carries a client's connection to the server's port, both ways, and ends with either side. */
export function carry(client: Socket, port: number): void {
	const server = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true });
	// On loopback a connection stands at once. The client paid no round trip for it yet, so that what it
	// sends first is as late as if it had waited for one.
	carryOneWay(client, server, performance.now() + ROUND_TRIP_MS);
	carryOneWay(server, client, 0);
}

function carryOneWay(from: Socket, to: Socket, openAt: number): void {
	const underWay: Array<() => void> = [];
	// Each timer delivers the oldest thing under way, whichever timer comes first.
	const deliver = () => underWay.shift()?.();
	const later = (arrive: () => void) => {
		underWay.push(arrive);
		setTimeout(deliver, Math.max(0, openAt - performance.now()) + ONE_WAY_MS);
	};
	from.on('data', (chunk) => later(() => to.write(chunk)));
	from.on('end', () => later(() => to.end()));
	from.on('error', () => later(() => to.destroy()));
}
