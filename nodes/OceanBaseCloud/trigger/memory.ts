// What a trigger remembers between its polls: in n8n's static data, which is stored with the workflow, and in
// this process, which knows looks that n8n has not stored yet.
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { dataObjectOf, parseJson } from '../json';
import type { Snapshot } from './snapshot';

const VERSION = 3;

/** A look, with what it looked at. */
export interface Look {
	/** Another tenant starts anew. */
	readonly tenant: string;
	/** Which addresses it looked at. */
	readonly addressIds: readonly string[];
	/** When it began, in ms since 1970. */
	readonly at: number;
	readonly snapshot: Snapshot;
}

const MOST_LOOKS = 50;

/** The newest looks of this process, by trigger: those that were used last stay. */
const newestLooks = new Map<string, Look>();

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

/** Returns the newest look at the tenant; undefined the first time. */
export function recall(context: IPollFunctions, tenant: string): Look | undefined {
	const looks = [readLook(context.getWorkflowStaticData('node')), newestLooks.get(keyOf(context))];
	const known = looks.filter((look) => look !== undefined && look.tenant === tenant);
	return known.sort((a, b) => (b?.at ?? 0) - (a?.at ?? 0))[0];
}

/** Remembers a look. */
export function remember(context: IPollFunctions, look: Look): void {
	const { tenant, addressIds, at, snapshot } = look;
	const memory: IDataObject = context.getWorkflowStaticData('node');
	memory.version = VERSION;
	memory.tenant = tenant;
	memory.addresses = JSON.stringify(addressIds);
	memory.at = at;
	memory.snapshot = JSON.stringify(snapshot);
	const key = keyOf(context);
	newestLooks.delete(key);
	newestLooks.set(key, look);
	const [oldest] = newestLooks.keys();
	if (newestLooks.size > MOST_LOOKS && oldest !== undefined) newestLooks.delete(oldest);
}

function keyOf(context: IPollFunctions): string {
	return JSON.stringify([context.getWorkflow().id, context.getNode().id]);
}

function readLook(memory: IDataObject): Look | undefined {
	const { version, tenant, addresses, at, snapshot } = memory;
	if (typeof tenant !== 'string' || typeof snapshot !== 'string') return undefined;
	const ids = parseJson(String(addresses));
	const stored: Snapshot = dataObjectOf(parseJson(snapshot));
	return {
		tenant,
		addressIds: Array.isArray(ids) ? ids.map(String) : [],
		at: typeof at === 'number' ? at : 0,
		snapshot: version === VERSION ? stored : ofEarlierVersion(stored),
	};
}

// Earlier versions kept grants in words, and one status for each address: these are looked at anew.
function ofEarlierVersion({ accounts }: Snapshot): Snapshot {
	if (accounts === undefined) return {};
	const states = Object.entries(accounts).map(([name, { status, userType, isLocked }]) => [
		name,
		{ status, userType, ...(isLocked !== undefined && { isLocked }) },
	]);
	return { accounts: Object.fromEntries(states) };
}
