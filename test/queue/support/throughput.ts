// How many onboardings a second, with how many workers: with a cloud that answers at once, where the
// processors are the limit, and with one that takes its time, where waiting is.
import { sendAll } from './load';
import { onboardings } from './onboardings';
import { report, round, timed } from './report';
import { webhooksOf, type Scene } from './scene';
import type { Size } from './settings';

export interface Throughput {
	workers: number;
	/** What the cloud waits before each answer. */
	latencyMs: number;
	perSecond: number;
	/** Requests that were not answered with success. */
	failed: number;
}

const LATENCIES_MS = [0, 1_000];
/** More than all workers together take at once, so that none of them waits for work. */
const AT_ONCE = 40;

/** Measures with all workers, then ends one after the other. */
export async function measureThroughput(scene: Scene, size: Size): Promise<Throughput[]> {
	const results: Throughput[] = [];
	for (let workers = size.workers; workers > 0; workers--) {
		for (const latencyMs of LATENCIES_MS) {
			results.push(await measure(scene, size.measured, latencyMs));
		}
		if (workers > 1) await scene.cluster.workers().at(-1)?.stop();
	}
	for (const latencyMs of LATENCIES_MS) reportRatios(results, latencyMs);
	return results;
}

async function measure(scene: Scene, count: number, latencyMs: number): Promise<Throughput> {
	const { sandbox, cluster } = scene;
	sandbox.reset();
	if (latencyMs > 0) sandbox.faults.load({ rules: [{ fault: 'latency', ms: latencyMs }] });
	const load = { urls: webhooksOf(scene, scene.example), atOnce: AT_ONCE };
	const [answers, seconds] = await timed(
		async () => await sendAll(onboardings('rate', count), load),
	);
	return {
		workers: cluster.workers().length,
		latencyMs,
		perSecond: round(count / seconds),
		failed: answers.filter(({ status }) => status !== 200).length,
	};
}

function reportRatios(results: Throughput[], latencyMs: number): void {
	const series = results.filter((result) => result.latencyMs === latencyMs);
	const single = series.find(({ workers }) => workers === 1)?.perSecond ?? NaN;
	const figures = series.map(({ workers, perSecond }) => [
		`${workers} worker(s)`,
		`${perSecond} per second, ${(perSecond / single).toFixed(2)} times one`,
	]);
	report(`Throughput, the cloud answers after ${latencyMs} ms`, Object.fromEntries(figures));
}
