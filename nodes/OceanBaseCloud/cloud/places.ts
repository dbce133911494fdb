// The tenants of an instance or of a whole project, read some at a time.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { readEntries } from '../transport/pages';
import { DEFAULT_CONCURRENCY } from '../transport/requestLimit';
import { instanceList } from './instances';
import { tenantList } from './tenants';

/** A type, so that it is an item's JSON as it is. */
export type TenantPlace = {
	instanceId: string;
	instanceName?: string;
	tenantId: string;
	tenantName?: string;
};

/** An instance whose tenants could not be read. */
export interface UnreadInstance {
	readonly instanceId: string;
	readonly instanceName?: string;
	readonly error: unknown;
}

/**
 * Returns every tenant of the project, in the order in which the service lists instances and tenants, and in their
 * place the instances whose tenants could not be read. Throws what the API throws where the instances cannot be
 * listed.
 */
export async function readProjectPlaces(api: Api): Promise<Array<TenantPlace | UnreadInstance>> {
	const instances = await readEntries(api, instanceList(), { limit: Infinity });
	const places = await inParts(instances, async ({ instanceId, instanceName }) => {
		const instance = { instanceId: String(instanceId), ...named('instanceName', instanceName) };
		const tenants = await settle(readInstancePlaces(api, instance));
		return tenants.ok ? tenants.value : [{ ...instance, error: tenants.error }];
	});
	return places.flat();
}

/** Returns every tenant of an instance. Throws what the API throws. */
export async function readInstancePlaces(
	api: Api,
	instance: Pick<TenantPlace, 'instanceId' | 'instanceName'>,
): Promise<TenantPlace[]> {
	const listed = await readEntries(api, tenantList(instance.instanceId), { limit: Infinity });
	return listed.map(({ tenantId, tenantName }) => ({
		...instance,
		tenantId: String(tenantId),
		...named('tenantName', tenantName),
	}));
}

/** Works on all entries, a few at the same time. Returns the results in their order. */
export async function inParts<T, Result>(
	all: readonly T[],
	work: (each: T) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < all.length; start += DEFAULT_CONCURRENCY) {
		const part = all.slice(start, start + DEFAULT_CONCURRENCY);
		results.push(...(await Promise.all(part.map(work))));
	}
	return results;
}

function named(key: string, name: IDataObject[string]): Record<string, string> {
	return typeof name === 'string' && name !== '' ? { [key]: name } : {};
}
