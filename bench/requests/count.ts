// How many requests operations cost, from a process that counts them.
import { askOnce } from '../children';
import type { Place } from '../place';
import type { RequestCount } from './main';

/** How many accounts of one tenant each operation is for. */
export const ACCOUNTS = 1_000;

/** By operation, as `operations.ts` calls it. */
export type RequestCounts = Readonly<Record<string, RequestCount>>;

/** Counts the requests of the package in a folder; of this package if none is given. */
export async function countRequests(
	place: Place,
	packageFolder: string = place.packageFolder,
): Promise<RequestCounts> {
	const answer = await askOnce(place, 'requests/main', [packageFolder, String(ACCOUNTS)]);
	return (answer as { counts: RequestCounts }).counts;
}
