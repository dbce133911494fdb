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
