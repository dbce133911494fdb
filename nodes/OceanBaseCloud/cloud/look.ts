// Looking whether a change is there: in lists, by name, again and again for a bounded time.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { describeFailure, ExplainedFailure, ServiceFailure } from '../transport/failures';
import { growingPauses, pauseUnlessCancelled } from '../transport/growingPauses';
import { isTransient } from '../transport/retry';

/** A list of one tenant or instance, whose entries have names. */
export interface NamedList {
	/** No other list has it. */
	readonly key: string;
	/** Reads one entry; undefined if there is none of this name. Throws what the API throws. */
	readonly find: (api: Api, name: string) => Promise<IDataObject | undefined>;
	/** Reads all entries. Throws what the API throws. */
	readonly all: (api: Api) => Promise<Listing>;
}

/** So few names are looked up one by one; for more, the list is read by pages. */
export const FEW = 3;

export interface Listing {
	readonly entries: ReadonlyMap<string, IDataObject>;
	/** Whether a name that is not in `entries` is not there: a list of several pages may have shifted. */
	readonly isComplete: boolean;
}

/** Returns the entry of a name, among those that a change is about. */
export type FindEntry = (name: string) => IDataObject | undefined;

/** What a look finds: the change, or what is there instead, in words. */
export type Look<Seen> =
	| { readonly seen: Seen }
	/** `isByOthers`: something is there that neither this change nor what was there before explains. */
	| { readonly shows: string; readonly isByOthers?: boolean };

/** What to look for, and where. */
export interface Sought<Seen> {
	readonly list: NamedList;
	/** Which entries of the list it is about. */
	readonly names: readonly string[];
	readonly look: (find: FindEntry) => Look<Seen> | Promise<Look<Seen>>;
}

export interface Change<Form, Seen> extends Sought<Seen> {
	/** Names the kind of change: one form for it is proven in a run. */
	readonly kind: string;
	/** The ways to write it, in the order to try. */
	readonly forms: readonly [Form, ...Form[]];
	/** Sends it in one form, returns the data of the answer. */
	readonly send: (form: Form) => Promise<unknown>;
	/** Returns what the answer itself shows of the change; undefined where it does not. */
	readonly inAnswer?: (data: unknown) => Promise<Seen | undefined> | Seen | undefined;
	/** Whether `look` takes into account what later items of the run write under the same names. */
	readonly looksPastLaterItems?: boolean;
}

/** Resolves to what was seen of a change. Throws a NotSeen, or what the API throws. */
export type Later<Seen> = () => Promise<Seen>;

/** The change was answered with success, and is not to be seen. */
export class NotSeen extends ExplainedFailure {
	constructor(
		/** What is there instead, in words. */
		readonly shows: string,
		waitedMs: number,
		/** Whether something else changes the same thing. */
		readonly isByOthers: boolean,
	) {
		super(
			isByOthers ? 'ChangedByOthers' : 'ChangeNotSeen',
			isByOthers
				? `something else is changing it at the same time: ${shows}`
				: `the service reported success, but ${waitedMs / 1000} seconds later ${shows}`,
			isByOthers
				? 'Find out what else changes it, then run the item again'
				: 'Check it in the OceanBase Cloud console before you continue. If lists are slow to update, raise Read-Back Time in Options',
		);
	}
}

/** Looks for the change by name until it is there. Throws a NotSeen, and an ExplainedFailure if it cannot look. */
export async function lookNow<Seen>(api: Api, change: Sought<Seen>): Promise<Seen> {
	return await lookUntilSeen(api, change, async () => await findAll(api, change, change.names));
}

/** Reads the entries of these names, one by one. */
export async function findAll(
	api: Api,
	{ list }: Pick<Sought<unknown>, 'list'>,
	names: readonly string[],
): Promise<FindEntry> {
	const found = new Map<string, IDataObject>();
	for (const name of names) {
		const entry = await list.find(api, name);
		if (entry !== undefined) found.set(name, entry);
	}
	return (name) => found.get(name);
}

/** Returns an entry of a listing. A name that an incomplete one lacks is looked up before it is called absent. */
export async function entryIn(
	{ entries, isComplete }: Listing,
	api: Api,
	list: NamedList,
	name: string,
): Promise<IDataObject | undefined> {
	return entries.get(name) ?? (isComplete ? undefined : await list.find(api, name));
}

/**
 * Looks again and again, with growing pauses, for as long as the options say; also where a list could not
 * be read and may be readable later. `read` gets the number of the look, from 0. Throws a NotSeen, and an
 * ExplainedFailure if it cannot look.
 */
export async function lookUntilSeen<Seen>(
	{ settings, cancelSignal }: Api,
	{ look }: Pick<Sought<Seen>, 'look'>,
	read: (attempt: number) => Promise<FindEntry>,
): Promise<Seen> {
	const end = Date.now() + settings.readBackMs;
	let last: Look<Seen> = { shows: 'nothing was looked at' };
	for (const [attempt, pause] of growingPauses(settings.readBackMs).entries()) {
		await pauseUnlessCancelled(pause, cancelSignal);
		const found = await settle(read(attempt));
		if (!found.ok) {
			const isLast = cancelSignal?.aborted || Date.now() >= end || !mayBeReadLater(found.error);
			if (isLast) throw cannotLook(found.error);
			continue;
		}
		last = await look(found.value);
		if ('seen' in last) return last.seen;
		if (last.isByOthers === true || cancelSignal?.aborted) break;
	}
	throw new NotSeen(last.shows, settings.readBackMs, last.isByOthers === true);
}

/** Whether a list may be readable later; also where the service said no, because all items share the look. */
function mayBeReadLater(error: unknown): boolean {
	if (error instanceof ServiceFailure && error.httpStatus < 300) return true;
	return isTransient(error);
}

function cannotLook(error: unknown): ExplainedFailure {
	return new ExplainedFailure(
		'OutcomeUnknown',
		`the service reported success, but this could not be verified: ${describeFailure(error)}`,
		'Check it in the OceanBase Cloud console before you continue',
		error,
	);
}
