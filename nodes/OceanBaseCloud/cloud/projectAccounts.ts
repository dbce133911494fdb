// The accounts of all tenants of a project: each list is read once a run, whatever is looked for in it.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { readEntries } from '../transport/pages';
import { sharedPerRun } from '../transport/run';
import { accountsOf } from './accounts/accounts';
import { instanceList } from './instances';
import { entryIn } from './look';
import { tenantList } from './tenants';

/** A tenant, or an instance whose tenants could not be read. A type, so that it is an item's JSON as it is. */
export type Place = Partial<TenantPlace> & Pick<TenantPlace, 'instanceId'>;

type TenantPlace = {
	instanceId: string;
	instanceName?: string;
	tenantId: string;
	tenantName?: string;
};

/** How to get an account of a place, as `normalizeAccount` returns it. Throws where the place could not be read. */
export interface PlaceAccounts {
	readonly place: Place;
	readonly find: (userName: string) => Promise<IDataObject | undefined>;
}

/** How many lists are read at the same time. */
const AT_ONCE = 5;

const projectOf = sharedPerRun<readonly PlaceAccounts[]>();

/**
 * Returns every place of the project, in the order in which the service lists instances and tenants. Throws
 * what the API throws where the instances cannot be listed.
 */
export async function readProjectAccounts(api: Api): Promise<readonly PlaceAccounts[]> {
	// Answers that several items share are no item's own.
	const read = async () => await readPlaces(api.aside());
	return await projectOf(api.run, api.settings.projectId ?? '', read);
}

async function readPlaces(api: Api): Promise<PlaceAccounts[]> {
	const instances = await readEntries(api, instanceList(), { limit: Infinity });
	const tenants = await inParts(instances, async (instance) => await readTenants(api, instance));
	return await inParts(tenants.flat(), async (each) =>
		'find' in each ? each : await readAccounts(api, each),
	);
}

async function readTenants(
	api: Api,
	{ instanceId, instanceName }: IDataObject,
): Promise<Array<PlaceAccounts | TenantPlace>> {
	const place = { instanceId: String(instanceId), ...named('instanceName', instanceName) };
	const call = tenantList(place.instanceId);
	const listed = await settle(readEntries(api, call, { limit: Infinity }));
	if (!listed.ok) return [unread(place, listed.error)];
	return listed.value.map(({ tenantId, tenantName }) => ({
		...place,
		tenantId: String(tenantId),
		...named('tenantName', tenantName),
	}));
}

async function readAccounts(api: Api, place: TenantPlace): Promise<PlaceAccounts> {
	const { instanceId, tenantId } = place;
	const tenant = { instanceId, tenantId };
	const read = await settle(accountsOf(tenant).all(api));
	if (!read.ok) return unread(place, read.error);
	const find = async (userName: string) =>
		await entryIn(read.value, api, accountsOf(tenant), userName);
	return { place, find };
}

function unread(place: Place, error: unknown): PlaceAccounts {
	return { place, find: async () => await Promise.reject(error) };
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
