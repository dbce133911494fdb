// Carries out a change that is claimed only once it has been seen, in the form that the service takes.
//
// Where the sources disagree on a key or a form, a service that ignores what it does not know answers
// success and does nothing. So the first change of each kind in a run is read back at once, which proves
// the form; the others are compared with their own answers where these show the change, and with the
// lists of the tenant once all items have been sent.
import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { isClearRefusal } from '../transport/failures';
import { perRun } from '../transport/run';
import { lookNow, NotSeen, type Change, type Later } from './look';
import { lookAfterwards, lookBeforeOverwriting } from './lookAfterwards';

interface Proof {
	/** Which of the forms the service takes; undefined as long as none was seen to work. */
	form?: number;
	/** The first attempt to prove one, which the other items wait for. */
	first?: Promise<unknown>;
}

const proofs = perRun(() => new Map<string, Proof>());

/**
 * Sends the change. Returns how to get what was seen of it, to be called when all items have been sent.
 * Throws the refusal of the first form where the service refuses both, a NotSeen where the change was
 * answered with success and is not to be seen, and what the API throws.
 */
export async function carryOut<Form, Seen>(
	api: Api,
	change: Change<Form, Seen>,
): Promise<Later<Seen>> {
	const proof = proofOf(api, change.kind);
	if (proof.form === undefined && proof.first !== undefined) await settle(proof.first);
	if (proof.form === undefined) {
		const proving = prove(api, change, proof);
		proof.first ??= proving;
		const seen = await proving;
		return async () => seen;
	}
	if (change.looksPastLaterItems !== true) await lookBeforeOverwriting(api, change);
	const data = await change.send(formOf(change, proof.form));
	const shown = await change.inAnswer?.(data);
	return shown === undefined ? lookAfterwards(api, change) : async () => shown;
}

/** The same, looked at at once whatever is proven. Returns what was seen. */
export async function carryOutNow<Form, Seen>(api: Api, change: Change<Form, Seen>): Promise<Seen> {
	const proof = proofOf(api, change.kind);
	if (proof.form === undefined) return await prove(api, change, proof);
	return await sendAndLook(api, change, proof.form);
}

function proofOf(api: Api, kind: string): Proof {
	const all = proofs(api.run);
	const proof = all.get(kind) ?? {};
	all.set(kind, proof);
	return proof;
}

async function prove<Form, Seen>(
	api: Api,
	change: Change<Form, Seen>,
	proof: Proof,
): Promise<Seen> {
	const failures: unknown[] = [];
	for (const index of change.forms.keys()) {
		const tried = await settle(sendAndLook(api, change, index));
		if (tried.ok) {
			proof.form = index;
			return tried.value;
		}
		failures.push(tried.error);
		if (!mayBeTheForm(tried.error)) break;
	}
	throw worthTelling(failures);
}

/** Tells whether another form may do better: the service refused this one, or ignored it. */
function mayBeTheForm(error: unknown): boolean {
	return isClearRefusal(error) || (error instanceof NotSeen && !error.isByOthers);
}

// Of refusals the first is about the content, the second may be about the form.
function worthTelling(failures: readonly unknown[]): unknown {
	return failures.find((failure) => !mayBeTheForm(failure)) ?? failures[0];
}

async function sendAndLook<Form, Seen>(
	api: Api,
	change: Change<Form, Seen>,
	index: number,
): Promise<Seen> {
	const data = await change.send(formOf(change, index));
	const seen = await lookNow(api, change);
	// The first item of a run puts out what the others do.
	return (await change.inAnswer?.(data)) ?? seen;
}

function formOf<Form, Seen>({ forms }: Change<Form, Seen>, index: number): Form {
	return forms[index] ?? forms[0];
}

/** Returns the forms of a list that the pages show as an array and type as a string, in the order to try. */
export function listForms<T>(
	{ settings }: Api,
	list: readonly T[],
): readonly [T[] | string, ...Array<T[] | string>] {
	const [array, text] = [[...list], JSON.stringify(list)];
	if (settings.listFormat === 'auto') return [array, text];
	return [settings.listFormat === 'array' ? array : text];
}
