// Changes of one account's roles, one after the other: two items that read, merge and write at the same
// time would each undo what the other has done.

const lastOf = new Map<string, Promise<unknown>>();

/** Runs `work` once everything that was queued before under the same key has ended. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
	const before = lastOf.get(key) ?? Promise.resolve();
	const current = before.then(work, work);
	lastOf.set(key, current);
	const forget = () => {
		if (lastOf.get(key) === current) lastOf.delete(key);
	};
	current.then(forget, forget);
	return await current;
}
