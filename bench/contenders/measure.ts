// Measures a run from within its process: time, CPU, memory and how long the event loop was blocked.
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Measured } from '../jobs';
import type { Contender } from './contender';

// Each sample wakes the process and costs CPU time: more often, and slow contenders would pay for it.
const SAMPLING_MS = 20;
const TICK_MS = 10;

/** Runs a contender once and returns the figures. */
export async function measure(contender: Contender, operations: number): Promise<Measured> {
	const cpuTime = contender.isOutside ? childrenCpuMs : ownCpuMs;
	const heapBefore = collectedHeap();
	resetPeak();
	const startMiB = statusMiB('VmRSS');
	const delay = monitorEventLoopDelay({ resolution: SAMPLING_MS });
	delay.enable();
	const cpuBefore = cpuTime();
	const begun = performance.now();
	const { succeeded, complaint, kept } = await contender.run();
	const wallMs = performance.now() - begun;
	const cpuMs = cpuTime() - cpuBefore;
	delay.disable();
	const peakMiB = statusMiB('VmHWM');
	const retainedBytes = collectedHeap() - heapBefore;
	return {
		wallMs,
		cpuMs,
		failures: operations - succeeded,
		...(complaint !== undefined && { complaint }),
		peakMiB,
		startMiB,
		// The results have to be there until here, or the heap would be read without them.
		retainedBytes: kept === undefined ? 0 : retainedBytes,
		longestBlockMs: Math.max(0, delay.max / 1e6 - SAMPLING_MS),
	};
}

function ownCpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Of the children that have ended, as Linux counts it: in ticks. */
function childrenCpuMs(): number {
	const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ')[1] ?? '';
	const [user = 0, system = 0] = afterName.split(' ').slice(13, 15).map(Number);
	return (user + system) * TICK_MS;
}

/** From now on, the peak is that of the run and not that of loading n8n. */
function resetPeak(): void {
	writeFileSync('/proc/self/clear_refs', '5');
}

function statusMiB(field: string): number {
	const status = readFileSync('/proc/self/status', 'utf8');
	return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}

function collectedHeap(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}
