// A scenario: rules that say which requests go wrong, and how.
import type { RequestMatch } from '../match/requestMatch';
import type { ReplacedAnswer } from './replacedAnswer';

export const FAULT_NAMES = [
	/** Waits `ms`, then takes effect and answers, even if the client has given up by then. */
	'latency',
	'429',
	'503',
	/** An error without effect. */
	'500-before',
	/** The call takes effect, and the answer denies it. */
	'500-after',
	/** The connection ends without an answer and without effect. */
	'cut-before',
	/** The call takes effect, and the connection ends without an answer. */
	'cut-after',
	/** The call takes effect, and half of the answer arrives. */
	'truncated',
	/** A gateway's error page. No effect. */
	'html-502',
	/** A login page with status 200. No effect. */
	'html-200',
	/** The call takes effect, and the answer is a 200 without a body. */
	'empty',
	/** HTTP 200 with the documented failure envelope. No effect. */
	'success-false',
	/** The effect is applied twice, and the second answer is sent: a proxy repeated the request. */
	'duplicate',
	/** The call is served, and then every nonce is forgotten, as after a restart. */
	'invalidate-nonces',
	/** To another origin, which is this server under its other name. No effect. */
	'redirect',
	/** An answer of one's own, after the effect or without it: see `answer`. */
	'answer',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

export type FaultMatch = RequestMatch;

export interface FaultRule {
	/** Absent: every request. */
	match?: FaultMatch;
	fault: FaultName;
	/** How often the rule strikes at most. Absent: always. */
	times?: number;
	/** From 0 to 1. Absent: 1. */
	probability?: number;
	/** Waits so long first, whatever the fault is. */
	ms?: number;
	/** For 429 and 503: seconds, or `date` for an HTTP date two seconds ahead. */
	retryAfter?: string;
	/** For the fault `answer`: what is sent. */
	answer?: ReplacedAnswer;
}

export interface Scenario {
	/** The same seed and the same order of requests give the same faults. Absent: 1. */
	seed?: number;
	rules: FaultRule[];
	/** Requests beyond it, challenges included, are answered with 429. Absent: as many as come. */
	requestsPerSecond?: number;
	/** How long every request waits first, challenges included. Absent: not at all. */
	delayMs?: number;
}
