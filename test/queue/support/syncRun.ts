// Sync, applied by two workers at once, and by one that is killed in the middle of it.
import { setTimeout as sleep } from 'node:timers/promises';

import { creations } from './onboardings';
import { report, round, timed } from './report';
import { webhooksOf, type Scene } from './scene';
import { arrangeList, different, publishSync, type Row } from './syncScene';

export interface SyncRun {
	/** What was answered, execution by execution; nothing for one whose worker died. */
	answers: Array<Array<Record<string, unknown>>>;
	/** Items that claim what the cloud did not hold when all had ended. */
	untrue: string[];
	/** What a plan says after everything was applied once more. */
	plan: Array<Record<string, unknown>>;
	/** Rows of which the cloud holds something else in the end. */
	different: string[];
	/** Accounts that were created more than once. */
	twice: string[];
}

const COUNT = 60;
const TIMEOUT_MS = 120_000;

/** Applies the same list in two executions at the same time. */
export async function applyTwice(scene: Scene): Promise<SyncRun> {
	return await run(scene, 'Sync, twice at once', async (rows, urls) => {
		return await Promise.all(urls.slice(0, 2).map(async (url) => await post(url, 'apply', rows)));
	});
}

/** Applies a list while all workers are killed, and others join. */
export async function applyAndKill(scene: Scene): Promise<SyncRun> {
	const { sandbox, cluster } = scene;
	return await run(scene, 'Sync, killed', async (rows, [url = '']) => {
		const answer = post(url, 'apply', rows);
		const isUnderWay = () => creations(sandbox).size >= COUNT / 6;
		for (let waited = 0; !isUnderWay() && waited < TIMEOUT_MS; waited += 10) await sleep(10);
		const victims = cluster.workers();
		await Promise.all(victims.map(async (victim) => await victim.kill()));
		await Promise.all(victims.map(async () => await cluster.addWorker()));
		return [await answer];
	});
}

async function run(
	scene: Scene,
	title: string,
	apply: (rows: Row[], urls: string[]) => Promise<SyncRun['answers']>,
): Promise<SyncRun> {
	const { sandbox } = scene;
	sandbox.reset();
	const published = syncs.get(scene) ?? publishSync(scene, scene.credential);
	syncs.set(scene, published);
	const urls = webhooksOf(scene, await published);
	const rows = arrangeList(scene, COUNT);
	const [answers, seconds] = await timed(async () => await apply(rows, urls));
	const applied = answers.flat().filter((item) => item['applied'] === true);
	const wrong = new Set(different(sandbox, rows));
	const untrue = applied.map((item) => String(item['userName'])).filter((name) => wrong.has(name));
	const rest = await post(urls[0] ?? '', 'apply', rows);
	const plan = await post(urls[0] ?? '', 'plan', rows);
	report(title, {
		seconds: round(seconds),
		applied: answers.map((items) => items.filter((item) => item['applied'] === true).length),
		errors: answers.map((items) => items.filter((item) => item['error'] !== undefined).length),
		'left for the next run': rest.filter((item) => item['applied'] === true).length,
		'requests to the cloud': sandbox.journal.length,
	});
	const counts = [...creations(sandbox)];
	return {
		answers,
		untrue,
		plan,
		different: different(sandbox, rows),
		twice: counts.filter(([, count]) => count > 1).map(([name]) => name),
	};
}

const syncs = new WeakMap<Scene, ReturnType<typeof publishSync>>();

/** Returns the items of the answer; nothing where none came. */
async function post(url: string, mode: string, rows: readonly Row[]) {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ mode, rows }),
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		const items: unknown = await response.json();
		return Array.isArray(items) ? (items as Array<Record<string, unknown>>) : [];
	} catch {
		return [];
	}
}
