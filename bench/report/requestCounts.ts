// How many requests the operations cost, beside those of version 0.1.0.
import { ACCOUNTS } from '../requests/count';
import { table } from './table';
import { count, type Summarized, type Target } from './targets';
import { EXPLANATION } from './text';

/** Counted with `--requests`, of the package as commit 31a8278 makes it. It had no other operations. */
const IN_0_1_0: Readonly<Record<string, number>> = {
	'Create, Use Existing': 1_000,
	'Create, Replace Roles': 5_001,
	'Set Roles': 1_000,
	'Grant Role': 3_001,
	'Revoke Role': 3_001,
	Lock: 1_000,
};

/** A page of a list has a hundred accounts. Each change looks at the list before and after. */
const PAGES = Math.ceil(ACCOUNTS / 100);

/** What gives N accounts a role, where they have none or another one. */
const GRANTS = ['Create, Add Roles', 'Create, Replace Roles', 'Grant Role'] as const;

/** Returns the section of the page. */
export function requestCounts({ requestCounts: counts }: Summarized): string[] {
	const head = [`${count(ACCOUNTS)} accounts of one tenant, one item each`, 'Requests', '0.1.0'];
	const rows = Object.entries(counts).map(([operation, { requests, challenged }]) => [
		operation,
		count(requests - challenged),
		count(IN_0_1_0[operation]),
	]);
	return ['## Requests of other operations', EXPLANATION.requestCounts, table(head, rows)];
}

/** Returns the targets: two requests for each grant, and the pages before and after. */
export function requestCountTargets({ requestCounts: counts }: Summarized): Target[] {
	const most = 2 * ACCOUNTS + 4 * PAGES;
	return GRANTS.flatMap((operation) => {
		const counted = counts[operation];
		if (counted === undefined) return [];
		const requests = counted.requests - counted.challenged;
		return [
			{
				what: `requests of ${operation} for ${count(ACCOUNTS)} accounts`,
				goal: '≤ 2 N + pages',
				figure: count(requests),
				isMet: requests <= most && counted.failures === 0,
			},
		];
	});
}
