// Sends onboarding requests as other programs would: some at a time, to the webhook processes in turn.
import { CALLER_HEADERS } from '../../../n8n/callers';
import { AT_ONCE } from './settings';
import type { Onboarding } from './onboardings';

export interface Answer {
	onboarding: Onboarding;
	/** Of n8n; undefined where no answer came. */
	status: number | undefined;
	/** The answer's body, or why none came. */
	text: string;
}

export interface Load {
	/** Addresses of the webhook, one for each process that serves it. */
	urls: string[];
	atOnce?: number;
	/** Told after each answer how many came so far. The next request waits for what it returns. */
	onAnswer?: (count: number) => Promise<void> | void;
}

/** Longer than n8n takes to notice that a worker has died. */
const TIMEOUT_MS = 120_000;

/** Sends all requests, returns their answers in order. Never throws. */
export async function sendAll(requests: Onboarding[], load: Load): Promise<Answer[]> {
	const answers: Answer[] = [];
	let next = 0;
	let answered = 0;
	const lane = async () => {
		for (let index = next++; index < requests.length; index = next++) {
			const [onboarding, url] = [requests[index], load.urls[index % load.urls.length]];
			if (!onboarding || url === undefined) return;
			answers[index] = await send(onboarding, url);
			await load.onAnswer?.(++answered);
		}
	};
	await Promise.all(Array.from({ length: load.atOnce ?? AT_ONCE }, lane));
	return answers;
}

async function send(onboarding: Onboarding, url: string): Promise<Answer> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: CALLER_HEADERS,
			body: JSON.stringify(onboarding),
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		return { onboarding, status: response.status, text: await response.text() };
	} catch (error) {
		const cause = error instanceof Error ? (error.cause ?? error) : error;
		return { onboarding, status: undefined, text: String(cause) };
	}
}

/** Counts answers by status, for people. */
export function tally(answers: Answer[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { status } of answers) {
		const key = status === undefined ? 'none' : String(status);
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
}
