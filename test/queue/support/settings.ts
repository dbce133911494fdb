// How large a run is, and with which settings of n8n: what `npm run e2e:queue` hands to its tests.

export interface Size {
	/** Onboarding requests of the load and of the recovery run. */
	requests: number;
	workers: number;
	/** Requests of each throughput measurement; 0: it is not measured. */
	measured: number;
}

export const FULL: Size = { requests: 500, workers: 3, measured: 180 };
/** For CI. */
export const SMALL: Size = { requests: 60, workers: 2, measured: 0 };

const SMALL_VARIABLE = 'OBC_QUEUE_SMALL';

/** Called by main.ts: returns the environment with which its jest sees the wish for a small run. */
export function sizeEnvironment(small: boolean): Record<string, string> {
	return { [SMALL_VARIABLE]: small ? '1' : '' };
}

export function chosenSize(): Size {
	return process.env[SMALL_VARIABLE] ? SMALL : FULL;
}

/** Requests under way at the same time. */
export const AT_ONCE = 20;

/** Executions that a worker runs at the same time: n8n's default, named because a bound rests on it. */
export const WORKER_CONCURRENCY = 10;

/**
 * When n8n gives up on the jobs of a dead worker: after 60 s, looked for every 30 s, where nothing is
 * set. Sooner here, so that a run does not consist of waiting for it.
 */
export const STALL_SETTINGS = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
	// Minutes between two searches for executions whose job is gone. n8n's default is 180.
	N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1',
};
