// The runs of one contender at one size, as one row of figures.
import type { ContenderName } from './jobs';
import type { Run } from './runContender';
import { median, spread } from './statistics';

export interface Summary {
	readonly contender: ContenderName;
	readonly operations: number;
	readonly runs: number;
	readonly wallMs: number;
	/** Half the distance of slowest and fastest run, as a share of the median. */
	readonly wallSpread: number;
	readonly perSecond: number;
	readonly cpuMsPerOperation: number;
	readonly serverCpuMsPerOperation: number;
	readonly requestsPerOperation: number;
	readonly connectionsPerOperation: number;
	/** Connections whose TLS session was new. */
	readonly fullHandshakesPerOperation: number;
	/** Requests beyond one for each operation. */
	readonly extraRequests: number;
	/** Of all runs. */
	readonly failures: number;
	readonly complaint: string | undefined;
	readonly peakMiB: number;
	readonly startMiB: number;
	readonly retainedBytes: number;
	readonly longestBlockMs: number;
}

/** Returns one summary for each contender and size, in the order of their first run. */
export function summarize(runs: readonly Run[]): Summary[] {
	const groups = new Map<string, Run[]>();
	for (const run of runs) {
		const key = `${run.contender} ${run.operations}`;
		groups.set(key, [...(groups.get(key) ?? []), run]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [summary(first, group)] : [];
	});
}

function summary({ contender, operations }: Run, runs: readonly Run[]): Summary {
	const middle = (read: (run: Run) => number) => median(runs.map(read));
	const wallMs = middle((run) => run.wallMs);
	return {
		contender,
		operations,
		runs: runs.length,
		wallMs,
		wallSpread: spread(runs.map((run) => run.wallMs)),
		perSecond: (operations * 1000) / wallMs,
		cpuMsPerOperation: middle((run) => run.cpuMs) / operations,
		serverCpuMsPerOperation: middle((run) => run.counts.serverCpuMs) / operations,
		requestsPerOperation: middle((run) => run.counts.requests) / operations,
		connectionsPerOperation: middle((run) => run.counts.connections) / operations,
		fullHandshakesPerOperation:
			middle(({ counts }) => counts.connections - counts.resumed) / operations,
		extraRequests: middle((run) => run.counts.requests) - operations,
		failures: runs.reduce((sum, run) => sum + run.failures, 0),
		complaint: runs.find((run) => run.complaint !== undefined)?.complaint,
		peakMiB: middle((run) => run.peakMiB),
		startMiB: middle((run) => run.startMiB),
		retainedBytes: middle((run) => run.retainedBytes),
		longestBlockMs: middle((run) => run.longestBlockMs),
	};
}
