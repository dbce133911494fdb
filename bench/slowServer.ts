// The server behind the slow network: started for a measurement, stopped after it.
import { startChild, type Child } from './children';
import type { Counts } from './jobs';
import type { Place } from './place';

export interface SlowServer {
	readonly url: string;
	/** Sets the counts to nothing, and the accounts to so many with one role each. */
	readonly reset: (accounts: number) => Promise<void>;
	readonly counts: () => Promise<Counts>;
}

/** Runs `use` with a server that is 20 ms away. */
export async function withSlowServer<T>(
	place: Place,
	use: (server: SlowServer) => Promise<T>,
): Promise<T> {
	const children: Child[] = [];
	const start = async (program: string, args: string[]) => {
		const child = startChild(place, program, args);
		children.push(child);
		return { child, port: portIn(await child.next()) };
	};
	try {
		const server = await start('server/main', [place.key, place.certificate]);
		const network = await start('network/main', [String(server.port)]);
		return await use({
			url: `https://127.0.0.1:${network.port}`,
			reset: async (accounts) => {
				await server.child.ask(`reset ${accounts}`);
			},
			counts: async () => (await server.child.ask('counts')) as Counts,
		});
	} finally {
		await Promise.all(children.map(async (child) => await child.stop()));
	}
}

function portIn(message: unknown): number {
	const port: unknown = Reflect.get(Object(message), 'port');
	if (typeof port !== 'number') throw new Error('The process has no port');
	return port;
}
