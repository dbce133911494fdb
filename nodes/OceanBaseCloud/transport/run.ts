// What a run has learnt about the service, for its later items: each module keeps a part of its own.

/** One run of the node, of a picker or of a trigger's poll: nothing but its identity. */
export type Run = object;

/** Takes how a part begins, returns a function that gives each run its own one. */
export function perRun<T extends object>(begin: () => T): (run: Run) => T {
	const parts = new WeakMap<Run, T>();
	return (run) => {
		const known = parts.get(run);
		if (known !== undefined) return known;
		const part = begin();
		parts.set(run, part);
		return part;
	};
}

/**
 * Returns a function that shares a reading among the items of a run: the first one with a key reads, the others
 * wait for it. A failure is forgotten, so that the next one reads again, unless `isLasting` says so.
 */
export function sharedPerRun<T>(
	isLasting: (error: unknown) => boolean = () => false,
): (run: Run, key: string, read: () => Promise<T>) => Promise<T> {
	const readingsOf = perRun(() => new Map<string, Promise<T>>());
	return async (run, key, read) => {
		const readings = readingsOf(run);
		const reading = readings.get(key) ?? read();
		readings.set(key, reading);
		reading.catch((error: unknown) => isLasting(error) || readings.delete(key));
		return await reading;
	};
}
