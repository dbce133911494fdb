// The runs of one contender at one size, as one row of figures.
import { isLister, type ContenderName, type Lister, type Updater } from './jobs';
import type { Run } from './runContender';
import { median, spread } from './statistics';

export interface Summary {
	readonly contender: ContenderName;
	readonly operations: number;
	/** Of a list, how many people in it change; 0 otherwise. */
	readonly changing: number;
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

export type UpdaterSummary = Summary & { readonly contender: Updater };
export type ListerSummary = Summary & { readonly contender: Lister };

export function ofUpdater(summary: Summary): summary is UpdaterSummary {
	return !isLister(summary.contender);
}

export function ofLister(summary: Summary): summary is ListerSummary {
	return isLister(summary.contender);
}

/** Returns how many requests a run took. */
export function requestsOf({ requestsPerOperation, operations }: Summary): number {
	return Math.round(requestsPerOperation * operations);
}

/** Returns one summary for each contender, size and share, in the order of their first run. */
export function summarize(runs: readonly Run[]): Summary[] {
	const groups = new Map<string, Run[]>();
	for (const run of runs) {
		const key = `${run.contender} ${run.operations} ${run.changing}`;
		groups.set(key, [...(groups.get(key) ?? []), run]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [summary(first, group)] : [];
	});
}

function summary({ contender, operations, changing }: Run, runs: readonly Run[]): Summary {
	const middle = (read: (run: Run) => number) => median(runs.map(read));
	const wallMs = middle((run) => run.wallMs);
	return {
		contender,
		operations,
		changing,
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
