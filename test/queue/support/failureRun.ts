// The load again, while a worker dies and another joins, Redis is restarted, and the cloud forgets its
// nonces twice. Then what an operator does: send again what is not known to be done.
import { readFile } from 'node:fs/promises';
import { credentialWrites } from './credentialWrites';
import { byStatus, settledExecutions, type SavedExecution } from './executions';
import { sendAll, tally, type Answer } from './load';
import type { N8nProcess } from './n8nProcess';
import { missingParts, onboardings, type Onboarding } from './onboardings';
import { report, round, timed } from './report';
import { webhooksOf, type Scene } from './scene';
import type { Size } from './settings';

export interface FailureRun {
	requests: Onboarding[];
	answers: Answer[];
	/** Once n8n called none under way any more, before anything was sent again. */
	executions: SavedExecution[];
	/** Onboardings that were not complete in the cloud then, with what was missing. */
	halfDone: Map<string, string[]>;
	/** Of the requests that were sent again, in the order of rounds. */
	rounds: Answer[][];
	/** Processes of n8n that are gone, without the one that was killed. */
	diedByThemselves: string[];
	/** Executions that the worker which joined has started. */
	startedByNewcomer: number;
	credentialWrites: number;
}

const MOST_ROUNDS = 5;
/** A dead worker's jobs, and then n8n's search for executions without a job, once a minute. */
const SETTLE_TIMEOUT_MS = 240_000;

/** Runs the load with failures on a scene whose cloud holds nothing but its seed. */
export async function runWithFailures(
	scene: Scene,
	{ requests: count }: Size,
): Promise<FailureRun> {
	const { sandbox, cluster, second } = scene;
	const requests = onboardings('fail', count);
	const urls = webhooksOf(scene, second);
	const failures = new Failures(scene, count);
	const [answers, seconds] = await timed(
		async () => await sendAll(requests, { urls, onAnswer: (done) => failures.at(done) }),
	);
	const { victim, newcomer } = await failures.over();
	const executions = await settledExecutions(cluster.postgres, second.id, SETTLE_TIMEOUT_MS);
	const halfDone = new Map(
		requests
			.map((request) => [request.userName, missingParts(sandbox, request)] as const)
			.filter(([, parts]) => parts.length > 0),
	);
	report('Failures', {
		seconds: round(seconds),
		answers: tally(answers),
		'without success': [...new Set(answers.filter(isOpen).map(({ text }) => text))],
		executions: byStatus(executions),
		'not complete': Object.fromEntries(countParts(halfDone)),
		'requests to the cloud': sandbox.journal.length,
	});
	const rounds = await sendAgain(urls, answers);
	return {
		requests,
		answers,
		executions,
		halfDone,
		rounds,
		diedByThemselves: cluster.processes
			.filter((process) => process !== victim && !process.isRunning())
			.map(({ name }) => name),
		startedByNewcomer: await startedBy(newcomer),
		credentialWrites: await credentialWrites(cluster.postgres),
	};
}

/** What goes wrong, and after how many answers. */
class Failures {
	private readonly plan: Array<[number, () => Promise<void> | void]>;
	private running: Promise<void> = Promise.resolve();
	private replaced: { victim: N8nProcess; newcomer: N8nProcess } | undefined;

	constructor(
		{ sandbox, cluster }: Scene,
		private readonly count: number,
	) {
		this.plan = [
			[Math.floor(count * 0.1), () => sandbox.invalidateNonces()],
			[
				Math.floor(count * 0.2),
				async () => {
					const [victim] = cluster.workers();
					if (!victim) throw new Error('No worker runs');
					await victim.kill();
					this.replaced = { victim, newcomer: await cluster.addWorker() };
				},
			],
			[Math.floor(count * 0.5), async () => await cluster.redis.restart()],
			[Math.floor(count * 0.75), () => sandbox.invalidateNonces()],
		];
	}

	/**
	 * Told after each answer: starts what is due, one after the other. Where a worker is to join, the rest of
	 * the load waits for it: a fast machine would be done before.
	 */
	async at(count: number): Promise<void> {
		for (const [due, failure] of this.plan) {
			if (due === count) this.running = this.running.then(failure);
		}
		const isToJoin = count >= this.count * 0.4 && this.replaced === undefined;
		if (isToJoin) await this.running;
	}

	/** Resolves when all has happened, to the worker that was killed and the one that joined. */
	async over(): Promise<{ victim: N8nProcess; newcomer: N8nProcess }> {
		await this.running;
		if (!this.replaced) throw new Error('No worker was replaced');
		return this.replaced;
	}
}

function countParts(halfDone: Map<string, string[]>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const parts of halfDone.values()) {
		const key = parts.join(' + ');
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function isOpen({ status }: Answer): boolean {
	return status !== 200;
}

/** As an operator: what was not answered with success is sent again, until all was. */
async function sendAgain(urls: string[], answers: Answer[]): Promise<Answer[][]> {
	const rounds: Answer[][] = [];
	let open = answers.filter(isOpen);
	while (open.length > 0 && rounds.length < MOST_ROUNDS) {
		const round = await sendAll(
			open.map(({ onboarding }) => onboarding),
			{ urls },
		);
		rounds.push(round);
		report('Sent again', { requests: open.length, answers: tally(round) });
		open = round.filter(isOpen);
	}
	return rounds;
}

async function startedBy({ logFile }: N8nProcess): Promise<number> {
	const log = await readFile(logFile, 'utf8');
	return log.split('\n').filter((line) => line.includes('Worker started execution')).length;
}
