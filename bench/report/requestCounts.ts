// How many requests the operations cost, beside those of version 0.1.0.
import { ACCOUNTS } from '../requests/count';
import { table } from './table';
import { count, type Summarized } from './targets';
export function requestCounts(_: Summarized): string[] {
	return [table([], []), count(ACCOUNTS)];
}
