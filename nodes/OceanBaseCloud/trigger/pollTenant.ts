// One poll: look, compare with the last time, remember.
import type { IPollFunctions } from 'n8n-workflow';

import { tenantKey, type TenantRef } from '../cloud/tenants';
import type { Fields } from '../parameters/fields';
import { pollParameters } from '../parameters/itemParameters';
import { readNames } from '../parameters/names';
import { readCallSettings } from '../parameters/options';
import { readTenantRef } from '../pickers/tenantFields';
import { createApi, openAccess, type Api } from '../transport/api';
import { InputError } from '../transport/failures';
import { compareSnapshots, type TenantEvent } from './compare';
import { EVENTS, type EventName } from './events';
import { exampleEvents } from './exampleEvents';
import { addressIdsField, eventsField, triggerOptionsField } from './fields';
import { alone, recall, remember, type Look } from './memory';
import { readSnapshot, type Scope } from './readSnapshot';
import type { Snapshot } from './snapshot';

/**
 * Returns what happened since the last poll; nothing the first time. What it saw is remembered only
 * when everything could be read: a poll that fails loses nothing. In a manual run it reads the tenant,
 * returns one made-up example of each event and remembers nothing. Throws what the API throws.
 */
export async function pollTenant(context: IPollFunctions): Promise<DetectedEvent[]> {
	const parameters = pollParameters(context);
	const events = readEvents(parameters);
	const tenant = readTenantRef(parameters);
	const options = parameters.collection(triggerOptionsField);
	const scope: Scope = {
		accounts: events.some((event) => event !== 'privateLinkStatusChanged'),
		links: events.includes('privateLinkStatusChanged'),
		addressIds: readAddressIds(options),
	};
	const watch: Watch = { events, scope, tenant };
	const api = createApi(await openAccess(context), readCallSettings(options));
	if (context.getMode() === 'manual') {
		await readSnapshot(api, tenant, scope, {});
		return detected(tenant, Date.now(), exampleEvents(events));
	}
	return (await alone(context, async () => await pollOnce(context, api, watch))) ?? [];
}

/** Returns the events with where and when they were seen, so that what follows need not be told again. */
function detected<T extends TenantEvent>(
	tenant: TenantRef,
	at: number,
	events: readonly T[],
): DetectedEvent[] {
	const detectedAt = new Date(at).toISOString();
	return events.map((event) => ({ ...event, ...tenant, detectedAt }));
}

/** A type and not an interface, so that it is an item's JSON as it is. */
export type DetectedEvent = TenantEvent & {
	instanceId: string;
	tenantId: string;
	/** When the poll began that saw it (ISO 8601). */
	detectedAt: string;
};

interface Watch {
	readonly events: readonly EventName[];
	readonly scope: Scope;
	readonly tenant: TenantRef;
}

async function pollOnce(
	context: IPollFunctions,
	api: Api,
	{ events, scope, tenant }: Watch,
): Promise<DetectedEvent[]> {
	const at = Date.now();
	const key = tenantKey(tenant);
	const last = recall(context, key);
	const before = last?.snapshot ?? {};
	const after = await readSnapshot(api, tenant, scope, before);
	const { addressIds } = scope;
	// Without a look at addresses, those of the last one stay what they were.
	const looked = {
		at,
		tenant: key,
		addressIds: scope.links ? addressIds : (last?.addressIds ?? []),
	};
	remember(context, { ...looked, snapshot: { ...before, ...after } });
	const addresses = watchedBefore(last, after, addressIds);
	const known: Snapshot = {
		...(before.accounts && { accounts: before.accounts }),
		...(addresses && { addresses }),
	};
	const happened = compareSnapshots(known, after).filter(({ event }) => events.includes(event));
	return detected(tenant, at, happened);
}

// An address that is not watched any more was not removed.
function watchedBefore(
	last: Look | undefined,
	{ addresses: now = {} }: Snapshot,
	addressIds: readonly string[],
): Snapshot['addresses'] {
	if (last?.snapshot.addresses === undefined) return undefined;
	const isSame = [...last.addressIds].sort().join('\n') === [...addressIds].sort().join('\n');
	const known = Object.entries(last.snapshot.addresses);
	return Object.fromEntries(
		known.filter(([id]) => isSame || addressIds.includes(id) || Object.hasOwn(now, id)),
	);
}

function readEvents(parameters: Fields): EventName[] {
	const names = EVENTS.map(({ value }) => value);
	const chosen = readNames(parameters, eventsField).map((event) => {
		const known = names.find((name) => name === event);
		if (known !== undefined) return known;
		throw new InputError(`There is no event "${event}"`, `Use one of ${names.join(', ')}`);
	});
	return names.filter((name) => chosen.includes(name));
}

function readAddressIds(options: Fields): string[] {
	return options.entered(addressIdsField) ? readNames(options, addressIdsField) : [];
}
