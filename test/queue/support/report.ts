// Figures of a run, for people: a line each, in the log of the run.

/** Prints a title and what belongs to it. */
export function report(title: string, figures: Record<string, unknown>): void {
	const text = Object.entries(figures)
		.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
		.join('; ');
	process.stderr.write(`# ${title}: ${text}\n`);
}

/** Runs `work`, returns its result and the seconds that it took. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
	const begun = performance.now();
	const result = await work();
	return [result, (performance.now() - begun) / 1000];
}

/** One digit after the point. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
