// One poll: look, compare with the last time, remember.
import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';

import { dataObjectOf } from '../dataObject';
import { readNames } from '../parameters/names';
import { readCallSettings } from '../parameters/options';
import { createApi, newRunMemory } from '../transport/api';
import { connect } from '../transport/connection';
import { compareSnapshots, type EventName, type TenantEvent } from './compare';
import { readSnapshot, type Scope } from './readSnapshot';
import type { Snapshot } from './snapshot';
import type { TenantRef } from '../cloud/tenants';

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
	const events = readEvents(context);
	const tenant = readTenant(context);
	const options = dataObjectOf(context.getNodeParameter('options', {}));
	const scope: Scope = {
		accounts: events.some((event) => event !== 'privateLinkStatusChanged'),
		links: events.includes('privateLinkStatusChanged'),
		addressIds: options.addressIds ? readNames(options.addressIds, 'Address IDs') : [],
	};
	const settings = readCallSettings(options);
	const api = createApi(await connect(context), settings, newRunMemory());
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

const EVENTS: readonly EventName[] = [
	'accountCreated',
	'accountLocked',
	'accountRemoved',
	'accountUnlocked',
	'privateLinkStatusChanged',
	'rolesChanged',
];

function readEvents(context: IPollFunctions): EventName[] {
	const chosen: unknown = context.getNodeParameter('events', []);
	const events = EVENTS.filter((event) => Array.isArray(chosen) && chosen.includes(event));
	if (events.length > 0) return events;
	throw new NodeOperationError(context.getNode(), 'Choose at least one event');
}

function readTenant(context: IPollFunctions): TenantRef {
	return {
		instanceId: readId(context, 'instanceId', 'Instance'),
		tenantId: readId(context, 'tenantId', 'Tenant'),
	};
}

function readId(context: IPollFunctions, name: string, label: string): string {
	const value: unknown = context.getNodeParameter(name, '', { extractValue: true });
	const id = String(value ?? '').trim();
	if (id !== '') return id;
	throw new NodeOperationError(context.getNode(), `${label} is empty`);
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
