// Requests that the sources describe in two ways: sent in the form that the server takes.
import { settle } from '../outcome';
import { ServiceFailure, UnclearOutcome } from './failures';
import { perRun, type Run } from './run';

export interface TwoForms<T> {
	/** Under which the run remembers that the server takes the second form. */
	readonly name: string;
	readonly first: T;
	readonly second: T;
}

/** Which requests the service takes in the second of their two forms only. */
const secondForms = perRun(() => new Set<string>());

/**
 * Sends the first form and, after an HTTP 400, the second one, once. What worked is remembered for the
 * run. An HTTP 400 says that nothing was done. Throws what `send` throws.
 */
export async function sendInEitherForm<T, R>(
	run: Run,
	{ name, first, second }: TwoForms<T>,
	send: (form: T) => Promise<R>,
): Promise<R> {
	if (secondForms(run).has(name)) return await send(second);
	const asFirst = await settle(send(first));
	if (asFirst.ok) return asFirst.value;
	if (!isBadRequest(asFirst.error)) throw asFirst.error;
	const asSecond = await settle(send(second));
	if (asSecond.ok) {
		secondForms(run).add(name);
		return asSecond.value;
	}
	// Refused in both forms: the first refusal is about the content, the second may be about the form.
	throw isBadRequest(asSecond.error) ? asFirst.error : asSecond.error;
}

/** Returns the two forms of a list that the pages show as an array and type as a string. */
export function listForms<T>(name: string, list: readonly T[]): TwoForms<T[] | string> {
	return { name, first: [...list], second: JSON.stringify(list) };
}

function isBadRequest(error: unknown): boolean {
	const failure = error instanceof UnclearOutcome ? error.failure : error;
	return failure instanceof ServiceFailure && failure.httpStatus === 400;
}
