// How late lists show what was written. The write itself takes effect at once.
import { choice, count, some } from '../setting';

export const LAGGING = ['accounts', 'databases', 'ipGroups', 'privateLinks'] as const;

export type Lagging = (typeof LAGGING)[number];

export const LAG = {
	ms: count('Lists show a change after so many milliseconds of the clock of the sandbox'),
	reads: count(
		'Lists show a change after so many reads that did not show it; every page is a read. Together with `ms`, both must be over',
	),
	kinds: some(LAGGING, 'all', 'Which lists are late'),
	passing: choice(
		['old', 'words'],
		'What late lists say of an account or database that is changing: its old status, or DELETING, LOCKING and UNLOCKING',
	),
};
