// The load: all requests to the example as it is, with nothing going wrong.
import type { JournalEntry } from '../../../sandbox';
import { credentialWrites } from './credentialWrites';
import { sendAll, tally, type Answer } from './load';
import { holdings, onboardings, type Holdings, type Onboarding } from './onboardings';
import { report, round, timed } from './report';
import { webhooksOf, type Scene } from './scene';
import { WORKER_CONCURRENCY, type Size } from './settings';

export interface LoadRun {
	requests: Onboarding[];
	answers: Answer[];
	/** Everything that the cloud received. */
	journal: JournalEntry[];
	/** Of the cloud, before and after. */
	before: Holdings;
	after: Holdings;
	/** How many requests to the cloud are allowed. */
	bound: number;
	credentialWrites: number;
}

/** Runs the load on a scene whose processes have not sent anything yet. */
export async function runLoad(scene: Scene, { requests: count, workers }: Size): Promise<LoadRun> {
	const { sandbox, cluster } = scene;
	const requests = onboardings('load', count);
	const before = holdings(sandbox);
	const urls = webhooksOf(scene, scene.example);
	const [answers, seconds] = await timed(async () => await sendAll(requests, { urls }));
	const journal = [...sandbox.journal];
	const bound = boundOf(count, workers, seconds, sandbox.digest.nonceLifetimeMs);
	const writes = await credentialWrites(cluster.postgres);
	report('Load', {
		seconds: round(seconds),
		'per second': round(count / seconds),
		answers: tally(answers),
		'requests to the cloud': `${journal.length} (${CALLS} x ${count} = ${CALLS * count}, bound ${bound})`,
		unauthorized: journal.filter(({ status }) => status === 401).length,
		'credential writes': writes,
	});
	const after = holdings(sandbox);
	return { requests, answers, journal, before, after, bound, credentialWrites: writes };
}

/**
 * Three changes, a look at each, and where to log in: every onboarding is a run of its own, which proves what it
 * claims.
 */
const CALLS = 7;

/**
 * The calls of each onboarding, and those that fetch nonces. A nonce is in one request at a time
 * and waits for the next one afterwards, in the memory of its worker. So a worker asks for a nonce only
 * when all that it has are in use: at most once for each execution that it runs at the same time. That
 * repeats when nonces have grown too old, once in each lifetime.
 */
function boundOf(count: number, workers: number, seconds: number, lifetimeMs: number): number {
	const lifetimes = 1 + Math.floor((seconds * 1000) / lifetimeMs);
	return CALLS * count + workers * WORKER_CONCURRENCY * lifetimes;
}
