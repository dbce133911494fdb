// One poll: look, compare with the last time, remember.
import type { IPollFunctions } from 'n8n-workflow';

import { inParts } from '../cloud/places';
import { tenantKey, tenantOfKey, type TenantRef } from '../cloud/tenants';
import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { ServiceFailure } from '../transport/failures';
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
	const snapshots: Record<string, Snapshot> = {};
	const happened: DetectedEvent[] = [];
	const errors = listed.unread.map(({ error }) => error);
	const unlisted = unlistedOf(last, listed);
	const tenants = [...listed.tenants, ...unlisted];
	await inParts(tenants, async (tenant) => {
		const key = tenantKey(tenant);
		const before = last?.snapshots[key];
		const looked = await settle(readSnapshot(api, tenant, scope, before ?? {}));
		if (!looked.ok) {
			if (unlisted.includes(tenant) && saysItIsGone(looked.error)) return;
			errors.push(looked.error);
			if (before) snapshots[key] = before;
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
	return inOrder(happened, tenants);
}

/**
 * Returns the tenants that are remembered and not listed: they are gone, or the list lacks them. Only the service's
 * own word makes them forgotten.
 */
function unlistedOf(last: Look | undefined, { tenants }: WatchedTenants): TenantRef[] {
	const keys = new Set(tenants.map(tenantKey));
	const remembered = Object.keys(last?.snapshots ?? {});
	return remembered.filter((key) => !keys.has(key)).map(tenantOfKey);
}

/** The service answered, and neither that somebody may not look nor that it cannot say now. */
function saysItIsGone(error: unknown): boolean {
	if (!(error instanceof ServiceFailure)) return false;
	return error.httpStatus < 500 && ![401, 403, 408, 429].includes(error.httpStatus);
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

function inOrder(events: readonly DetectedEvent[], tenants: readonly TenantRef[]): DetectedEvent[] {
	const places = new Map(tenants.map((tenant, index) => [tenantKey(tenant), index]));
	const placeOf = (event: DetectedEvent) => places.get(tenantKey(event)) ?? 0;
	return [...events].sort((a, b) => placeOf(a) - placeOf(b));
}

function warn(context: IPollFunctions, errors: readonly unknown[]): void {
	const count = `${errors.length} of the watched tenants or instances could not be read`;
	context.logger.warn(`${context.getNode().name}: ${count}; the next poll tries again`);
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
