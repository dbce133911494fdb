// One measurement: a contender in a process of its own, against a server of its own.
import { startChild } from './children';
import type { ContenderName, Counts, Job, Measured } from './jobs';
import { withSlowServer } from './slowServer';
import type { Place } from './place';

export interface Run extends Measured {
	readonly contender: ContenderName;
	readonly operations: number;
	readonly counts: Counts;
}

/** Measures a contender once. */
export async function runContender(
	place: Place,
	contender: ContenderName,
	operations: number,
	execArgv: readonly string[] = [],
): Promise<Run> {
	return await withSlowServer(place, async (server) => {
		const job: Job = {
			contender,
			operations,
			url: server.url,
			certificate: place.certificate,
			packageFolder: place.packageFolder,
			checkout: place.checkout,
		};
		const child = startChild(
			place,
			'contenders/main',
			[JSON.stringify(job)],
			['--expose-gc', ...execArgv],
		);
		try {
			await child.next();
			await server.reset();
			const measured = (await child.ask('go')) as Measured;
			return { contender, operations, ...measured, counts: await server.counts() };
		} finally {
			await child.stop();
		}
	});
}
