// Builds things of parts that have to be ended again, whether or not the building succeeds.

type Step = () => Promise<void>;

/**
 * Runs `build`, which names for each part that it makes how to end it. Returns what it built with a
 * `close` that ends all parts, the last one first. If `build` throws, the parts made so far are ended
 * and its error is thrown.
 */
export async function assemble<T extends object>(
	build: (onClose: (step: Step) => void) => Promise<T>,
): Promise<T & { close: Step }> {
	const steps: Step[] = [];
	const close = async () => {
		for (let step = steps.pop(); step; step = steps.pop()) await step();
	};
	try {
		return { ...(await build((step) => steps.push(step))), close };
	} catch (error) {
		await close();
		throw error;
	}
}
