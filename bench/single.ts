// Figures that need no server: the signer alone, loading the package, and the network as it is.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';

import { askOnce, startChild } from './children';
import type { Place } from './place';
import { median } from './statistics';

/** How long n8n may wait for this package when it starts, on a quiet machine, n8n-workflow apart. */
export const LOAD_LIMIT_MS = 40;

/**
 * The same limit for any machine, as a share of the time that n8n-workflow takes to load in the same
 * process. On the machine of docs/performance.md that is 145 ms.
 */
export const LOAD_LIMIT_SHARE = LOAD_LIMIT_MS / 145;

const LOADS = 11;
const ROUND_TRIPS = 100;

/** Microseconds a signature, by signer: the median of a few processes. */
export async function timeSigners(place: Place, processes = 3): Promise<Record<string, number>> {
	const all = new Map<string, number[]>();
	for (let process = 0; process < processes; process += 1) {
		const answer = await askOnce(place, 'signer/main', [place.clients]);
		for (const [name, taken] of Object.entries(numbersIn(answer))) {
			all.set(name, [...(all.get(name) ?? []), taken]);
		}
	}
	return Object.fromEntries([...all].map(([name, taken]) => [name, median(taken)]));
}

export interface LoadTime {
	readonly workflowMs: number;
	readonly packageMs: number;
}

/** Milliseconds to load, each in a fresh process: medians. */
export async function timeLoading(place: Place): Promise<LoadTime> {
	const loads: Array<Record<string, number>> = [];
	for (let index = 0; index < LOADS; index += 1) {
		loads.push(numbersIn(await askOnce(place, 'loading/main', [place.packageFolder])));
	}
	return {
		workflowMs: median(loads.map(({ workflowMs = 0 }) => workflowMs)),
		packageMs: median(loads.map(({ packageMs = 0 }) => packageMs)),
	};
}

/** Milliseconds that a byte takes through the slow network and back. */
export async function timeRoundTrip(place: Place): Promise<number> {
	const echo = createServer({ noDelay: true }, (socket) => socket.pipe(socket));
	await once(echo.listen(0, '127.0.0.1'), 'listening');
	const address = echo.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const network = startChild(place, 'network/main', [String(port)]);
	const { port: slowPort = 0 } = numbersIn(await network.next());
	const socket = connect({ host: '127.0.0.1', port: slowPort, noDelay: true });
	const taken: number[] = [];
	try {
		for (let index = 0; index <= ROUND_TRIPS; index += 1) {
			const begun = performance.now();
			socket.write('x');
			await once(socket, 'data');
			// The first one pays for the connection too.
			if (index > 0) taken.push(performance.now() - begun);
		}
	} finally {
		socket.destroy();
		echo.close();
		await network.stop();
	}
	return median(taken);
}

function numbersIn(message: unknown): Record<string, number> {
	const entries = Object.entries(Object(message)).map(([name, value]) => [name, Number(value)]);
	return Object.fromEntries(entries);
}
