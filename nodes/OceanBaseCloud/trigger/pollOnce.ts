// One poll: look, compare with the last time, remember.
import type { IPollFunctions } from 'n8n-workflow';

import { inParts } from '../cloud/places';
import { tenantKey } from '../cloud/tenants';
import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { compareSnapshots } from './compare';
import { detected, type DetectedEvent } from './detectedEvent';
import type { EventName } from './events';
import { recall, remember, type Look } from './memory';
import { readSnapshot, type Scope } from './readSnapshot';
import type { Snapshot } from './snapshot';
import type { Watched, WatchedTenants } from './watched';

export interface Watch {
	readonly events: readonly EventName[];
	readonly scope: Scope;
	readonly watched: Watched;
}

/**
 * Returns what happened since the last poll. What it saw is remembered only where it could be read. Of several
 * tenants, those that cannot be read are told in the log where others have events. Throws what the API throws where
 * there are none, and what `remember` throws.
 */
export async function pollOnce(
	context: IPollFunctions,
	api: Api,
	{ events, scope, watched }: Watch,
): Promise<DetectedEvent[]> {
	const at = Date.now();
	const last = recall(context, watched.key);
	const listed = await watched.tenants(api);
	const snapshots = { ...stillWatched(last, listed) };
	const happened: DetectedEvent[] = [];
	const errors = listed.unread.map(({ error }) => error);
	await inParts(listed.tenants, async (tenant) => {
		const key = tenantKey(tenant);
		const before = last?.snapshots[key];
		const looked = await settle(readSnapshot(api, tenant, scope, before ?? {}));
		if (!looked.ok) {
			errors.push(looked.error);
			return;
		}
		const after = looked.value;
		snapshots[key] = { ...before, ...after };
		const found = compareSnapshots(knownOf(last, before, after, scope), after);
		const wanted = found.filter(({ event }) => events.includes(event));
		for (const event of detected(tenant, at, wanted)) happened.push(event);
	});
	if (errors.length > 0 && happened.length === 0) throw errors[0];
	// Without a look at addresses, those of the last one stay what they were.
	const addressIds = scope.links ? scope.addressIds : (last?.addressIds ?? []);
	remember(context, { watched: watched.key, addressIds, at, snapshots });
	if (errors.length > 0) warn(context, errors);
	return inOrder(happened, listed);
}

/** Returns what is known of the tenants that are there still, and of those that could not be listed. */
function stillWatched(
	last: Look | undefined,
	{ tenants, unread }: WatchedTenants,
): Record<string, Snapshot> {
	const keys = new Set(tenants.map(tenantKey));
	// The key of a tenant begins with that of its instance.
	const starts = unread.map(({ instanceId }) => `${JSON.stringify([instanceId]).slice(0, -1)},`);
	return Object.fromEntries(
		Object.entries(last?.snapshots ?? {}).filter(
			([key]) => keys.has(key) || starts.some((start) => key.startsWith(start)),
		),
	);
}

function knownOf(
	last: Look | undefined,
	before: Snapshot | undefined,
	after: Snapshot,
	{ addressIds }: Scope,
): Snapshot {
	const addresses = watchedBefore(last, before, after, addressIds);
	return {
		...(before?.accounts && { accounts: before.accounts }),
		...(addresses && { addresses }),
	};
}

function inOrder(events: readonly DetectedEvent[], { tenants }: WatchedTenants): DetectedEvent[] {
	const places = new Map(tenants.map((tenant, index) => [tenantKey(tenant), index]));
	const placeOf = (event: DetectedEvent) => places.get(tenantKey(event)) ?? 0;
	return [...events].sort((a, b) => placeOf(a) - placeOf(b));
}

function warn(context: IPollFunctions, errors: readonly unknown[]): void {
	const count = `${errors.length} of the watched tenants or instances could not be read`;
	context.logger.warn(`${context.getNode().name}: ${count}; they are looked at again`);
}

// An address that is not watched any more was not removed.
function watchedBefore(
	last: Look | undefined,
	before: Snapshot | undefined,
	{ addresses: now = {} }: Snapshot,
	addressIds: readonly string[],
): Snapshot['addresses'] {
	if (last === undefined || before?.addresses === undefined) return undefined;
	const isSame = [...last.addressIds].sort().join('\n') === [...addressIds].sort().join('\n');
	const known = Object.entries(before.addresses);
	return Object.fromEntries(
		known.filter(([id]) => isSame || addressIds.includes(id) || Object.hasOwn(now, id)),
	);
}
