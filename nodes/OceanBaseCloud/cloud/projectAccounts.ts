// The accounts of all tenants of a project: each list is read once a run, whatever is looked for in it.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { sharedPerRun } from '../transport/run';
import { accountsOf } from './accounts/accounts';
import { entryIn } from './look';
import { inParts, readProjectPlaces, type TenantPlace, type UnreadInstance } from './places';

/** A tenant, or an instance whose tenants could not be read. A type, so that it is an item's JSON as it is. */
export type Place = Partial<TenantPlace> & Pick<TenantPlace, 'instanceId'>;

/** How to get an account of a place, as `normalizeAccount` returns it. Throws where the place could not be read. */
export interface PlaceAccounts {
	readonly place: Place;
	readonly find: (userName: string) => Promise<IDataObject | undefined>;
}

const projectOf = sharedPerRun<readonly PlaceAccounts[]>();

/**
 * Returns every place of the project, in the order in which the service lists instances and tenants. Throws
 * what the API throws where the instances cannot be listed.
 */
export async function readProjectAccounts(api: Api): Promise<readonly PlaceAccounts[]> {
	// Answers that several items share belong to none of them.
	const read = async () => await readPlaces(api.aside());
	return await projectOf(api.run, api.settings.projectId ?? '', read);
}

async function readPlaces(api: Api): Promise<PlaceAccounts[]> {
	const places = await readProjectPlaces(api);
	return await inParts(places, async (place) => await readAccounts(api, place));
}

async function readAccounts(api: Api, each: TenantPlace | UnreadInstance): Promise<PlaceAccounts> {
	if ('error' in each) {
		const { error, ...place } = each;
		return unread(place, error);
	}
	const { instanceId, tenantId } = each;
	const accounts = accountsOf({ instanceId, tenantId });
	const read = await settle(accounts.all(api));
	if (!read.ok) return unread(each, read.error);
	const find = async (userName: string) => await entryIn(read.value, api, accounts, userName);
	return { place: each, find };
}

function unread(place: Place, error: unknown): PlaceAccounts {
	return { place, find: async () => await Promise.reject(error) };
}
