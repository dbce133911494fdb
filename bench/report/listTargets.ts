// The targets of a list of people.
import type { Lister } from '../jobs';
import { ofLister, requestsOf, type ListerSummary } from '../summary';
import { count, limit, type Summarized, type Target } from './targets';

const SMALL = 1_000;
const LARGE = 10_000;

type FindList = (contender: Lister, size: number, share: number) => ListerSummary | undefined;

/** Returns the targets whose figures were measured. */
export function listTargets({ summaries }: Summarized): Target[] {
	const all = summaries.filter(ofLister);
	const find: FindList = (contender, size, share) =>
		all.find(
			(row) =>
				row.contender === contender && row.operations === size && row.changing === size * share,
		);
	return [
		...unchangedRequests(find),
		...wallTime(find, 0, 0.03),
		...wallTime(find, 0.01, 0.05),
		...changedRequests(find),
		...growth(find),
	];
}

function unchangedRequests(find: FindList): Target[] {
	const row = find('list-apply', SMALL, 0);
	if (!row) return [];
	return [
		limit(`requests of a Sync of ${count(SMALL)} people, nobody changes`, requestsOf(row), 25),
	];
}

function wallTime(find: FindList, share: number, most: number): Target[] {
	const [own, other] = [find('list-apply', SMALL, share), find('list-http-request', SMALL, 1)];
	if (!own || !other) return [];
	const what = `wall time of a Sync of ${count(SMALL)} people of whom ${share * 100} % change / HTTP Request`;
	return [{ ...limit(what, own.wallMs / other.wallMs, most, '', 3), reason: 'list wall time' }];
}

function changedRequests(find: FindList): Target[] {
	return [SMALL, LARGE].flatMap((size) => {
		const [own, other] = [find('list-apply', size, 1), find('list-create', size, 1)];
		if (!own || !other) return [];
		return [
			{
				what: `requests of a Sync of ${count(size)} people, all change`,
				goal: 'no more than Create with Replace Roles',
				figure: `${count(requestsOf(own))} against ${count(requestsOf(other))}`,
				isMet: requestsOf(own) <= requestsOf(other),
				reason: 'list requests' as const,
			},
		];
	});
}

function growth(find: FindList): Target[] {
	const [small, large] = [find('list-apply', SMALL, 0), find('list-apply', LARGE, 0)];
	if (!small || !large) return [];
	const what = `wall time of a Sync of ${count(LARGE)} / ${count(SMALL)} people, nobody changes`;
	return [limit(what, large.wallMs / small.wallMs, 10.5)];
}
