// What a trigger remembers between its polls: in n8n's static data, which is stored with the workflow, and in
// this process, which knows looks that n8n has not stored yet.
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { dataObjectOf, isDataObject, parseJson } from '../json';
import { InputError } from '../transport/failures';
import type { Snapshot } from './snapshot';

const VERSION = 4;

/** The snapshots of tenants, by the key of the tenant. */
export type Snapshots = Readonly<Record<string, Snapshot>>;

/** A look, with what it looked at. */
export interface Look {
	/** What is watched: something else starts anew. */
	readonly watched: string;
	/** Which addresses it looked at. */
	readonly addressIds: readonly string[];
	/** When it began, in ms since 1970. */
	readonly at: number;
	readonly snapshots: Snapshots;
}

/** What one trigger may keep in n8n's database, in characters of JSON: some 45,000 accounts. */
const MOST_REMEMBERED = 5_000_000;

const MOST_LOOKS = 50;
/** The same for all triggers of the process. */
const MOST_IN_PROCESS = 20_000_000;

interface Kept {
	readonly look: Look;
	/** In characters of JSON. */
	readonly size: number;
}

/** The newest looks of this process, by trigger: those that were used last stay. */
const newestLooks = new Map<string, Kept>();

/** The triggers that are being polled in this process. */
const underWay = new Set<string>();

/**
 * Runs the poll unless one of the same trigger is under way: n8n starts polls without looking, and the one
 * that is under way reports what this one would. Returns undefined then.
 */
export async function alone<T>(
	context: IPollFunctions,
	poll: () => Promise<T>,
): Promise<T | undefined> {
	const key = keyOf(context);
	if (underWay.has(key)) return undefined;
	underWay.add(key);
	try {
		return await poll();
	} finally {
		underWay.delete(key);
	}
}

/** Returns the newest look at what is watched; undefined the first time. */
export function recall(context: IPollFunctions, watched: string): Look | undefined {
	const looks = [
		readLook(context.getWorkflowStaticData('node')),
		newestLooks.get(keyOf(context))?.look,
	];
	const known = looks.filter((look) => look !== undefined && look.watched === watched);
	return known.sort((a, b) => (b?.at ?? 0) - (a?.at ?? 0))[0];
}

/** Remembers a look. Throws an InputError where it is too large to be stored with a workflow. */
export function remember(context: IPollFunctions, look: Look): void {
	const { watched, addressIds, at, snapshots } = look;
	const text = JSON.stringify(snapshots);
	if (text.length > MOST_REMEMBERED) throw tooLarge(text.length);
	const memory: IDataObject = context.getWorkflowStaticData('node');
	delete memory.snapshot;
	memory.version = VERSION;
	memory.tenant = watched;
	memory.addresses = JSON.stringify(addressIds);
	memory.at = at;
	memory.snapshots = text;
	const key = keyOf(context);
	newestLooks.delete(key);
	newestLooks.set(key, { look, size: text.length });
	forgetOldest();
}

function forgetOldest(): void {
	let total = [...newestLooks.values()].reduce((sum, { size }) => sum + size, 0);
	for (const [key, { size }] of newestLooks) {
		const isOnly = newestLooks.size === 1;
		if (isOnly || (newestLooks.size <= MOST_LOOKS && total <= MOST_IN_PROCESS)) return;
		newestLooks.delete(key);
		total -= size;
	}
}

function tooLarge(length: number): InputError {
	return new InputError(
		`the trigger would have to store ${length} characters, but at most ${MOST_REMEMBERED} are allowed`,
		'Use a separate trigger for each instance or tenant',
	);
}

function keyOf(context: IPollFunctions): string {
	return JSON.stringify([context.getWorkflow().id, context.getNode().id]);
}

function readLook(memory: IDataObject): Look | undefined {
	const { tenant: watched, addresses, at } = memory;
	if (typeof watched !== 'string') return undefined;
	const snapshots = readSnapshots(memory, watched);
	if (snapshots === undefined) return undefined;
	const ids = parseJson(String(addresses));
	return {
		watched,
		addressIds: Array.isArray(ids) ? ids.map(String) : [],
		at: typeof at === 'number' ? at : 0,
		snapshots,
	};
}

function readSnapshots(
	{ version, snapshot, snapshots }: IDataObject,
	tenant: string,
): Snapshots | undefined {
	if (version === VERSION && typeof snapshots === 'string') {
		const stored = Object.entries(dataObjectOf(parseJson(snapshots)));
		return Object.fromEntries(stored.map(([key, each]) => [key, snapshotOf(each)]));
	}
	// Until version 3 a trigger watched one tenant.
	if (typeof snapshot !== 'string') return undefined;
	const stored = snapshotOf(parseJson(snapshot));
	return { [tenant]: version === 3 ? stored : ofEarlierVersion(stored) };
}

function snapshotOf(value: unknown): Snapshot {
	return isDataObject(value) ? value : {};
}

// Versions 1 and 2 kept grants in words, and one status for each address: these are looked at anew.
function ofEarlierVersion({ accounts }: Snapshot): Snapshot {
	if (accounts === undefined) return {};
	const states = Object.entries(accounts).map(([name, { status, userType, isLocked }]) => [
		name,
		{ status, userType, ...(isLocked !== undefined && { isLocked }) },
	]);
	return { accounts: Object.fromEntries(states) };
}
