// One measurement: a contender in a process of its own, against a server of its own.
import { startChild } from './children';
import { isLister, type ContenderName, type Counts, type Job, type Measured } from './jobs';
import { withSlowServer } from './slowServer';
import type { Place } from './place';

export interface Run extends Measured {
	readonly contender: ContenderName;
	readonly operations: number;
	readonly changing: number;
	readonly counts: Counts;
}

/** What is measured: how many role updates, or how many people in a list of whom so many change. */
export interface Step {
	readonly contender: ContenderName;
	readonly operations: number;
	readonly changing?: number;
}

/** Measures a contender once. */
export async function runContender(
	place: Place,
	{ contender, operations, changing = 0 }: Step,
	execArgv: readonly string[] = [],
): Promise<Run> {
	return await withSlowServer(place, async (server) => {
		const job: Job = {
			contender,
			operations,
			changing,
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
		const accounts = isLister(contender) ? operations : 0;
		try {
			await server.reset(accounts);
			await child.next();
			// What the contender did before the clock starts is undone.
			await server.reset(accounts);
			const measured = (await child.ask('go')) as Measured;
			return { contender, operations, changing, ...measured, counts: await server.counts() };
		} finally {
			await child.stop();
		}
	});
}
