// The accounts of all tenants of a project: each list is read once a run, whatever is looked for in it.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { readEntries } from '../transport/pages';
import { perRun } from '../transport/run';
import { ACCOUNTS } from './accounts/accounts';
import { instanceList } from './instances';
import { tenantList } from './tenants';

/** A tenant, or an instance whose tenants could not be read. A type, so that it is an item's JSON as it is. */
export type Place = Partial<TenantPlace> & Pick<TenantPlace, 'instanceId'>;

type TenantPlace = {
	instanceId: string;
	instanceName?: string;
	tenantId: string;
	tenantName?: string;
};

/** A place that was read: how to get an account of it, as `normalizeAccount` returns it. */
export interface ReadPlace {
	readonly place: TenantPlace;
	readonly find: (userName: string) => Promise<IDataObject | undefined>;
}

/** A place that could not be read, and why. */
export interface UnreadPlace {
	readonly place: Place;
	readonly error: unknown;
}

/** How many lists are read at the same time. */
const AT_ONCE = 5;

const projects = perRun(() => new Map<string, Promise<ReadonlyArray<ReadPlace | UnreadPlace>>>());

/**
 * Returns every place of the project, in the order in which the service lists instances and tenants. Throws
 * what the API throws where the instances cannot be listed.
 */
export async function readProjectAccounts(
	api: Api,
): Promise<ReadonlyArray<ReadPlace | UnreadPlace>> {
	const known = projects(api.run);
	const key = api.settings.projectId ?? '';
	// Answers that several items share are no item's own.
	const reading = known.get(key) ?? readPlaces(api.aside());
	known.set(key, reading);
	reading.catch(() => known.delete(key));
	return await reading;
}

async function readPlaces(api: Api): Promise<Array<ReadPlace | UnreadPlace>> {
	const instances = await readEntries(api, instanceList(), { limit: Infinity });
	const tenants = await inParts(instances, async (instance) => await readTenants(api, instance));
	return await inParts(tenants.flat(), async (each) =>
		'error' in each ? each : await readAccounts(api, each),
	);
}

async function readTenants(
	api: Api,
	{ instanceId, instanceName }: IDataObject,
): Promise<Array<TenantPlace | UnreadPlace>> {
	const place = { instanceId: String(instanceId), ...named('instanceName', instanceName) };
	const call = tenantList(place.instanceId);
	const listed = await settle(readEntries(api, call, { limit: Infinity }));
	if (!listed.ok) return [{ place, error: listed.error }];
	return listed.value.map(({ tenantId, tenantName }) => ({
		...place,
		tenantId: String(tenantId),
		...named('tenantName', tenantName),
	}));
}

async function readAccounts(api: Api, place: TenantPlace): Promise<ReadPlace | UnreadPlace> {
	const { instanceId, tenantId } = place;
	const tenant = { instanceId, tenantId };
	const read = await settle(ACCOUNTS.all(api, tenant));
	if (!read.ok) return { place, error: read.error };
	const { entries, isComplete } = read.value;
	const find = async (userName: string) => {
		const listed = entries.get(userName);
		return listed ?? (isComplete ? undefined : await ACCOUNTS.find(api, tenant, userName));
	};
	return { place, find };
}

function named(key: string, name: unknown): Record<string, string> {
	return typeof name === 'string' && name !== '' ? { [key]: name } : {};
}

async function inParts<T, Result>(
	all: readonly T[],
	work: (each: T) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < all.length; start += AT_ONCE) {
		results.push(...(await Promise.all(all.slice(start, start + AT_ONCE).map(work))));
	}
	return results;
}
