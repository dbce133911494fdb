// What the benchmark's processes tell each other.

/** Those that update the roles of N accounts. */
export const UPDATERS = [
	'node-1',
	'node-10',
	'node-50',
	'http-request',
	'http-request-loop',
	'curl-each',
	'curl-one',
	'undici-10',
	'undici-50',
] as const;

/** Those that bring the accounts of a tenant to what a list of people says. */
export const LISTERS = [
	'list-plan',
	'list-apply',
	'list-create',
	'list-http-request',
	'list-curl',
] as const;

export const CONTENDERS = [...UPDATERS, ...LISTERS] as const;

export type Updater = (typeof UPDATERS)[number];
export type Lister = (typeof LISTERS)[number];
export type ContenderName = Lister | Updater;

export function isLister(contender: ContenderName): contender is Lister {
	return LISTERS.some((lister) => lister === contender);
}

/** What a contender's process is to do. Paths are absolute. */
export interface Job {
	readonly contender: ContenderName;
	/** How many role updates, or people in the list. */
	readonly operations: number;
	/** Of how many people in the list the roles are others than in the tenant. */
	readonly changing: number;
	/** Where the delaying proxy listens: https://127.0.0.1:port. */
	readonly url: string;
	/** File of the certificate to trust. */
	readonly certificate: string;
	/** Folder of this package, as npm packs it. */
	readonly packageFolder: string;
	/** The checkout, whose node_modules hold undici. */
	readonly checkout: string;
}

/** What a contender's process measured of itself. */
export interface Measured {
	readonly wallMs: number;
	/** User and system time of the contender; for curl, of the curl processes. */
	readonly cpuMs: number;
	/** Operations that did not end with what was asked for. */
	readonly failures: number;
	/** What the first of them said. */
	readonly complaint?: string;
	/** Largest resident memory while the operations ran, in MiB; before they began, the same. */
	readonly peakMiB: number;
	readonly startMiB: number;
	/** What the JavaScript heap holds after a collection, more than before, in bytes; results included. */
	readonly retainedBytes: number;
	/** Longest time that the event loop was blocked. */
	readonly longestBlockMs: number;
}

/** What came over the wire, counted by the server. */
export interface Counts {
	readonly requests: number;
	readonly connections: number;
	/** Connections that resumed an earlier one's TLS session: they cost both sides less. */
	readonly resumed: number;
	/** Requests without a signature, answered with a challenge. */
	readonly challenged: number;
	/** Signed requests that were refused: a wrong response, an unknown nonce, an nc that was used. */
	readonly refused: number;
	/** Role updates that were carried out. */
	readonly done: number;
	/** User and system time of the server. */
	readonly serverCpuMs: number;
}

export const BENCH_USER = { id: 'bench-access-key', phrase: 'Bench/Secret+0123456789' } as const;

/** Signs the requests before the clock starts, so that those after it find no nonce waiting. */
export const WARM_UP_USER = { id: 'warm-up-access-key', phrase: 'Warm/Up+9876543210' } as const;

export const PROJECT_ID = 'p-bench';

/** Requests below this path are answered without digest: the limit that undici shows. */
export const OPEN_PREFIX = '/open';
