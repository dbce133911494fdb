// What a sandbox has received, in the two ways in which tests ask for it.
import type { JournalEntry, Sandbox } from '../../../sandbox';
import { until } from '../../support/until';

/** Returns every request with a signature, whether it was accepted or not. */
export function signedRequests({ journal }: Sandbox): JournalEntry[] {
	return journal.filter(({ authorization }) => authorization !== undefined);
}

/** Returns the requests whose signature was accepted: all, or those for one of the vendor's calls. */
export function callsTo({ journal }: Sandbox, name?: string): JournalEntry[] {
	return journal.filter(
		({ authorization, status, operation }) =>
			authorization !== undefined && status !== 401 && (name === undefined || operation === name),
	);
}

/** Resolves as soon as a signed request for the call has arrived, whatever becomes of it. */
export async function arrivalOf(sandbox: Sandbox, name: string): Promise<void> {
	await until(`A request for ${name}`, () =>
		signedRequests(sandbox).some(({ operation }) => operation === name),
	);
}
