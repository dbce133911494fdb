// Works on many things, a few at a time.

/**
 * Calls `work` with 0 to count - 1, in this order, with at most `concurrency` under way. After a
 * failure or a cancel nothing further starts; what is under way ends first, then the failure of the
 * lowest index is thrown.
 */
export async function forEachConcurrently(
	count: number,
	concurrency: number,
	cancelSignal: AbortSignal | undefined,
	work: (index: number) => Promise<void>,
): Promise<void> {
	const failures = new Map<number, unknown>();
	let next = 0;
	const runLane = async (): Promise<void> => {
		while (next < count && failures.size === 0 && !cancelSignal?.aborted) {
			const index = next;
			next += 1;
			try {
				await work(index);
			} catch (error) {
				failures.set(index, error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, runLane));
	if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
}
