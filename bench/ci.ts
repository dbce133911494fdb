// A few ratios that hold on any machine, compared with those that are committed: a regression of more
// than 30 % fails. Ratios of what runs side by side on the same machine, never absolute times. The time
// to load the package may grow with it, up to a limit.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { ContenderName } from './jobs';
import { preparePlace, type Place } from './place';
import { runContender, type Run } from './runContender';
import { LOAD_LIMIT_SHARE, timeLoading, timeSigners } from './single';
import { median, pairedRatios } from './statistics';

const OPERATIONS = 200;
const ROUNDS = 3;
const TOLERANCE = 1.3;
const BASELINE = path.join(__dirname, 'baseline.json');

const COMPARED: readonly ContenderName[] = [
	'node-10',
	'node-50',
	'list-plan',
	'http-request',
	'http-request-loop',
];

type Ratios = Readonly<Record<string, number>>;

/** Measures, prints what it compared, returns whether nothing is worse than it may be. */
export async function compareWithBaseline(): Promise<boolean> {
	const baseline: Ratios = JSON.parse(await readFile(BASELINE, 'utf8'));
	const place = await preparePlace();
	const { packageMs, workflowMs } = await timeLoading(place);
	const ratios = await measureRatios(place);
	return [
		isWithin('package load / n8n-workflow load', packageMs / workflowMs, LOAD_LIMIT_SHARE, 'limit'),
		...Object.entries(ratios).map(([name, ratio]) => {
			const committed = baseline[name];
			const most = committed === undefined ? NaN : committed * TOLERANCE;
			return isWithin(name, ratio, most, `baseline ${committed ?? 'missing'}`);
		}),
	].every(Boolean);
}

/** Prints and returns whether a figure is at most `most`; none is at most NaN. */
function isWithin(name: string, figure: number, most: number, origin: string): boolean {
	const isOk = figure <= most;
	const verdict = isOk ? 'ok  ' : 'FAIL';
	console.log(`${verdict} ${name}: ${figure.toFixed(3)} (${origin}, at most ${most.toFixed(3)})`);
	return isOk;
}

async function measureRatios(place: Place): Promise<Ratios> {
	const runs: Run[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		// Side by side in each round: what slows the machine down for a while slows down all of them.
		for (const contender of COMPARED) {
			runs.push(await runContender(place, { contender, operations: OPERATIONS }));
		}
	}
	const of = (contender: ContenderName, read: (run: Run) => number) =>
		runs.filter((run) => run.contender === contender).map(read);
	// The best round counts: what disturbs the machine makes rounds worse, a regression all of them.
	const ratio = (own: ContenderName, other: ContenderName, read: (run: Run) => number) =>
		Math.min(...pairedRatios(of(own, read), of(other, read)));
	const signers = await timeSigners(place, 1);
	const failures = runs.reduce((sum, run) => sum + run.failures, 0);
	return {
		'requests per operation at concurrency 10': median(
			of('node-10', ({ counts }) => counts.requests / OPERATIONS),
		),
		'failures per operation, plus one': 1 + failures / OPERATIONS,
		'wall time at concurrency 10 / HTTP Request in loops of 10': ratio(
			'node-10',
			'http-request-loop',
			({ wallMs }) => wallMs,
		),
		'wall time at concurrency 50 / HTTP Request, all at once': ratio(
			'node-50',
			'http-request',
			({ wallMs }) => wallMs,
		),
		'wall time of a Sync with nothing to do / HTTP Request, all at once': ratio(
			'list-plan',
			'http-request',
			({ wallMs }) => wallMs,
		),
		'requests of a Sync with nothing to do, per 100 accounts': median(
			of('list-plan', ({ counts }) => (counts.requests - counts.challenged) / (OPERATIONS / 100)),
		),
		'CPU at concurrency 10 / HTTP Request, all at once': ratio(
			'node-10',
			'http-request',
			({ cpuMs }) => cpuMs,
		),
		'signer / digest-header': (signers['this package'] ?? NaN) / (signers['digest-header'] ?? NaN),
	};
}
