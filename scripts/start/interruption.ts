// Ctrl-C.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal signals us and npm, and npm hands its signal on: that is one Ctrl-C, not two. */
const SAME_MS = 1_000;

/** The exit code of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/**
 * Returns a promise that resolves at the first signal, for an orderly stop. A later one ends us at
 * once; what we started then ends with us, as it runs guarded.
 */
export async function interruption(): Promise<undefined> {
	return await new Promise((resolve) => {
		let first: number | undefined;
		for (const signal of SIGNALS) {
			process.on(signal, () => {
				first ??= Date.now();
				if (Date.now() - first > SAME_MS) process.exit(INTERRUPTED);
				resolve(undefined);
			});
		}
	});
}
