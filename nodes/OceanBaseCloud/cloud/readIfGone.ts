// Whether a delete of several things was done, where the service has no answer for each of them.
import type { Envelope } from '../transport/envelope';

export interface Lookup {
	readonly isThere: boolean;
	readonly envelope: Envelope;
}

/** Looks for each name, one after the other. Returns the last answer if none is there any more. */
export async function readIfGone(
	names: readonly string[],
	lookUp: (name: string) => Promise<Lookup>,
): Promise<Envelope | undefined> {
	let last: Envelope | undefined;
	for (const name of names) {
		const { isThere, envelope } = await lookUp(name);
		if (isThere) return undefined;
		last = envelope;
	}
	return last;
}
