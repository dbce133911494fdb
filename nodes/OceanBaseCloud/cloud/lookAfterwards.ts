// Looking for the changes of a run once all of its items have been sent: in listings that
// all of them share, or by name where they are few.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { perRun } from '../transport/run';
import {
	entryIn,
	FEW,
	findAll,
	lookUntilSeen,
	type FindEntry,
	type Later,
	type Listing,
	type Sought,
} from './look';

/** What a run has written to one list and not seen yet. */
interface Unseen {
	/** How many names are to be looked for. */
	names: number;
	/** How to look for what the last item with each name has changed. */
	readonly last: Map<string, Array<Later<unknown>>>;
	/** The listings so far, in order, which all changes look at. */
	readonly listings: Array<Promise<Listing>>;
}

const unseenLists = perRun(() => new Map<string, Unseen>());

/**
 * Forgets what was looked at, once all changes that were noted have been looked for: later ones need later
 * listings.
 */
export function forgetLooks({ run }: Api): void {
	unseenLists(run).clear();
}

/** Notes that the change is to be looked for when all items have been sent. Returns how. */
export function lookAfterwards<Seen>(api: Api, change: Sought<Seen>): Later<Seen> {
	const unseen = unseenOf(api, change);
	unseen.names += change.names.length;
	let looking: Promise<Seen> | undefined;
	const later = async () => await (looking ??= lookFor(api, change, unseen));
	for (const name of change.names) {
		unseen.last.set(name, [...(unseen.last.get(name) ?? []), later]);
	}
	return later;
}

/**
 * Looks for what earlier items of the run wrote under these names, before it is written over: afterwards
 * it would not be there any more. Throws what the look throws to the earlier items alone.
 */
export async function lookBeforeOverwriting(
	api: Api,
	change: Pick<Sought<unknown>, 'list' | 'names'>,
): Promise<void> {
	const { last } = unseenOf(api, change);
	for (const name of change.names) {
		const earlier = last.get(name) ?? [];
		last.delete(name);
		// The item that wrote it gets the error.
		for (const look of earlier) await look().catch(() => undefined);
	}
}

function unseenOf(api: Api, { list }: Pick<Sought<unknown>, 'list'>): Unseen {
	const lists = unseenLists(api.run);
	const unseen = lists.get(list.key) ?? { names: 0, last: new Map(), listings: [] };
	lists.set(list.key, unseen);
	return unseen;
}

async function lookFor<Seen>(api: Api, change: Sought<Seen>, unseen: Unseen): Promise<Seen> {
	if (unseen.names <= FEW) {
		return await lookUntilSeen(api, change, async () => await findAll(api, change, change.names));
	}
	// Answers that several items share belong to none of them.
	const shared = api.aside();
	return await lookUntilSeen(api, change, async (attempt) => {
		const listing = (unseen.listings[attempt] ??= change.list.all(shared));
		return await findIn(await listing, shared, change);
	});
}

async function findIn(listing: Listing, api: Api, change: Sought<unknown>): Promise<FindEntry> {
	const found = new Map<string, IDataObject | undefined>();
	for (const name of change.names) found.set(name, await entryIn(listing, api, change.list, name));
	return (name) => found.get(name);
}
