// Ctrl-C.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const EXIT_CODE = 130;

/**
 * Returns a promise that resolves at the first signal, for an orderly stop. A second one ends us at
 * once; what we started then ends with us, as it runs guarded.
 */
export async function interruption(): Promise<void> {
	await new Promise<void>((resolve) => {
		let asked = false;
		for (const signal of SIGNALS) {
			process.on(signal, () => {
				if (asked) process.exit(EXIT_CODE);
				asked = true;
				resolve();
			});
		}
	});
}
