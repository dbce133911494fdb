// One poll: look, compare with the last time, remember.
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Fields } from '../parameters/fields';
import { pollParameters } from '../parameters/itemParameters';
import { readNames } from '../parameters/names';
import { readCallSettings } from '../parameters/options';
import { readTenantRef } from '../pickers/tenantFields';
import { createApi, openAccess } from '../transport/api';
import { InputError } from '../transport/failures';
import { compareSnapshots, type TenantEvent } from './compare';
import { EVENTS, type EventName } from './events';
import { addressIdsField, eventsField, triggerOptionsField } from './fields';
import { readSnapshot, type Scope } from './readSnapshot';
import type { Snapshot } from './snapshot';

/** What static data holds: n8n stores it with the workflow, and gives it back after a restart. */
interface Memory extends IDataObject {
	/** Which tenant the snapshot belongs to; another one starts anew. */
	tenant?: string;
	/** Which addresses it looked at; others start anew. */
	addresses?: string;
	snapshot?: string;
}

/**
 * Returns what happened since the last poll; nothing the first time. What it saw is remembered only
 * when everything could be read: a poll that fails loses nothing. In a manual run it returns one
 * example of each event and remembers nothing. Throws what the API throws.
 */
export async function pollTenant(context: IPollFunctions): Promise<TenantEvent[]> {
	const parameters = pollParameters(context);
	const events = readEvents(parameters);
	const tenant = readTenantRef(parameters);
	const options = parameters.collection(triggerOptionsField);
	const scope: Scope = {
		accounts: events.some((event) => event !== 'privateLinkStatusChanged'),
		links: events.includes('privateLinkStatusChanged'),
		addressIds: readAddressIds(options),
	};
	const api = createApi(await openAccess(context), readCallSettings(options));
	const isManual = context.getMode() === 'manual';
	const memory: Memory = context.getWorkflowStaticData('node');
	const key = JSON.stringify(tenant);
	const addresses = JSON.stringify(scope.addressIds);
	const before = !isManual && memory.tenant === key ? recall(memory, addresses) : {};
	const after = await readSnapshot(api, tenant, scope, before);
	if (isManual) return examples(after, events);
	memory.tenant = key;
	memory.addresses = addresses;
	memory.snapshot = JSON.stringify({ ...before, ...after });
	return compareSnapshots(before, after).filter(({ event }) => events.includes(event));
}

function recall({ snapshot, addresses }: Memory, nowAddresses: string): Snapshot {
	if (snapshot === undefined) return {};
	const { accounts, links }: Snapshot = JSON.parse(snapshot);
	return { ...(accounts && { accounts }), ...(links && addresses === nowAddresses && { links }) };
}

function readEvents(parameters: Fields): EventName[] {
	const chosen = parameters.value(eventsField);
	const names = EVENTS.map(({ value }) => value);
	const events = names.filter((name) => Array.isArray(chosen) && chosen.includes(name));
	if (events.length > 0) return events;
	throw new InputError('Choose at least one event');
}

function readAddressIds(options: Fields): string[] {
	return options.value(addressIdsField) ? readNames(options, addressIdsField) : [];
}

/** Events as they would be, made of what is there: for somebody who builds a workflow. */
function examples({ accounts = {}, links = {} }: Snapshot, events: EventName[]): TenantEvent[] {
	const [userName, account] = Object.entries(accounts)[0] ?? [];
	const [addressId, status] = Object.entries(links)[0] ?? [];
	return events.flatMap((event): TenantEvent[] => {
		if (event === 'privateLinkStatusChanged') {
			return addressId && status ? [{ event, addressId, status, previousStatus: status }] : [];
		}
		if (userName === undefined || account === undefined) return [];
		const { userType, status: userStatus, grants } = account;
		const about = { event, userName, userType, userStatus, roles: [...grants] };
		return [event === 'rolesChanged' ? { ...about, granted: [...grants], revoked: [] } : about];
	});
}
