// The targets of the benchmark, each with the figure that was measured.
import type { ContenderName } from '../jobs';
import type { Results } from '../results';
import type { Run } from '../runContender';
import { LOAD_LIMIT_MS, LOAD_LIMIT_SHARE } from '../single';
import { median, pairedRatios } from '../statistics';
import { ofUpdater, type Summary } from '../summary';
import { NAMES } from './names';
import type { REASONS } from './text';

export interface Target {
	readonly what: string;
	readonly goal: string;
	readonly figure: string;
	readonly isMet: boolean;
	/** Under which name the page tells why it is missed. */
	readonly reason?: keyof typeof REASONS;
}

/** Results with their rows. */
export interface Summarized extends Results {
	readonly summaries: readonly Summary[];
}

const ROUND_TRIP_MS = 20;
const PAGE_SIZE = 100;

/** Finds the row of a contender at a size; at its largest size if none is given. */
export type Find = (contender: ContenderName, operations?: number) => Summary | undefined;

/** Returns a function that finds rows. */
export function finder(summaries: readonly Summary[]): Find {
	return (contender, operations) =>
		summaries
			.filter((summary) => summary.contender === contender)
			.filter((summary) => operations === undefined || summary.operations === operations)
			.at(-1);
}

/** Returns the targets whose figures were measured. */
export function targets(results: Summarized): Target[] {
	const find = finder(results.summaries);
	const sizes = [
		...new Set(results.summaries.filter(ofUpdater).map(({ operations }) => operations)),
	];
	return [
		...(['node-1', 'node-10', 'node-50'] as const).flatMap((name) => requestTarget(name, find)),
		...sizes.flatMap((size) => wallTarget(results, size, 'node-10', 'http-request-loop', 0.55)),
		...sizes.flatMap((size) => wallTarget(results, size, 'node-50', 'http-request', 0.7)),
		...sizes.flatMap((size) => cpuTarget(results, size, 'node-10', 'http-request-loop')),
		...sizes.flatMap((size) => cpuTarget(results, size, 'node-10', 'http-request')),
		...sizes.flatMap((size) => cpuTarget(results, size, 'node-50', 'http-request')),
		...roundTripTarget(find),
		...(['node-10', 'node-50'] as const).flatMap((name) => growthTarget(name, find)),
		...(['node-10', 'node-50'] as const).flatMap((name) => memoryTarget(name, find)),
		...signerTargets(results),
		limit(
			'package load, at the pace at which n8n-workflow loads in 145 ms',
			results.loading.packageMs * (LOAD_LIMIT_MS / LOAD_LIMIT_SHARE / results.loading.workflowMs),
			LOAD_LIMIT_MS,
			'ms',
		),
	];
}

function requestTarget(name: ContenderName, find: Find): Target[] {
	const row = find(name);
	const concurrency = Number(name.split('-')[1]);
	if (row === undefined) return [];
	// The pages are read before and after; the first of its kind is looked at by name.
	const pages = 2 * Math.ceil(row.operations / PAGE_SIZE) + 4;
	return [
		{
			what: `requests for N operations, concurrency ${concurrency} (N = ${count(row.operations)})`,
			goal: `≤ N + ${concurrency} + ${pages} for the pages`,
			figure: `N + ${count(row.extraRequests)}`,
			isMet: row.extraRequests <= concurrency + pages && row.failures === 0,
		},
	];
}

function wallTarget(
	results: Results,
	size: number,
	own: ContenderName,
	other: ContenderName,
	most: number,
): Target[] {
	const ratio = ratioOf(results, size, own, other, ({ wallMs }) => wallMs);
	if (ratio === undefined) return [];
	const what = `wall time, ${comparison(own, other)} (N = ${count(size)})`;
	return [{ ...limit(what, ratio, most), reason: 'wall time' }];
}

function cpuTarget(
	results: Results,
	size: number,
	own: ContenderName,
	other: ContenderName,
): Target[] {
	const ratio = ratioOf(results, size, own, other, ({ cpuMs }) => cpuMs);
	if (ratio === undefined) return [];
	const what = `CPU an operation, ${comparison(own, other)} (N = ${count(size)})`;
	return [{ ...limit(what, ratio, 0.65), reason: 'CPU' }];
}

function comparison(own: ContenderName, other: ContenderName): string {
	return `concurrency ${own.split('-')[1]} / ${NAMES[other]}`;
}

function ratioOf(
	{ runs }: Results,
	size: number,
	own: ContenderName,
	other: ContenderName,
	read: (run: Run) => number,
): number | undefined {
	const of = (name: ContenderName) =>
		runs.filter((run) => run.contender === name && run.operations === size).map(read);
	const ratios = pairedRatios(of(own), of(other));
	return ratios.length === 0 ? undefined : median(ratios);
}

function roundTripTarget(find: Find): Target[] {
	const row = find('node-1');
	if (!row) return [];
	const perOperation = row.wallMs / row.operations - row.serverCpuMsPerOperation;
	const what = "one operation at concurrency 1, without the server's time, in round trips of 20 ms";
	return [{ ...limit(what, perOperation / ROUND_TRIP_MS, 3.3), reason: 'round trips' }];
}

function growthTarget(name: ContenderName, find: Find): Target[] {
	const [small, large] = [find(name, 1_000), find(name, 10_000)];
	if (!small || !large) return [];
	const what = `wall time of 10,000 / 1,000 items, concurrency ${name.split('-')[1]}`;
	return [limit(what, large.wallMs / small.wallMs, 10.5)];
}

function memoryTarget(name: ContenderName, find: Find): Target[] {
	const [small, large] = [find(name, 1_000), find(name, 10_000)];
	if (!small || !large) return [];
	const each = ({ retainedBytes, operations }: Summary) => retainedBytes / operations / 1024;
	return [
		{
			what: `memory that an item leaves behind, 10,000 against 1,000 items, concurrency ${name.split('-')[1]}`,
			goal: 'no more',
			figure: `${each(large).toFixed(2)} against ${each(small).toFixed(2)} KiB`,
			isMet: each(large) <= each(small) * 1.05,
		},
	];
}

function signerTargets({ signersUs }: Results): Target[] {
	const own = signersUs['this package'] ?? NaN;
	const others = ['digest-fetch', 'digest-header'].map((name) => signersUs[name] ?? NaN);
	const best = Math.min(...others);
	return [limit('signer', own, 30, 'µs'), limit('signer / faster npm client', own / best, 1)];
}

export function limit(
	what: string,
	value: number,
	most: number,
	unit = '',
	digits = unit === '' ? 2 : 1,
): Target {
	const suffix = unit && ` ${unit}`;
	const figure = value.toFixed(digits) + suffix;
	return { what, goal: `≤ ${most}${suffix}`, figure, isMet: value <= most };
}

export function count(value: number | undefined): string {
	return value?.toLocaleString('en') ?? '–';
}
