// Tenants: which one is meant, and how the service describes it.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../json';
import type { Api, ReadCall } from '../transport/api';
import type { ListCall } from '../transport/pages';
import { perRun } from '../transport/run';
import type { NameCase } from './accounts/grants';
import { readCall } from './calls';

// A type and not an interface, so that it is an item's JSON and a path's ids as it is.
export type TenantRef = {
	readonly instanceId: string;
	readonly tenantId: string;
};

/** Returns a text that no other tenant has. */
export function tenantKey({ instanceId, tenantId }: TenantRef): string {
	return JSON.stringify([instanceId, tenantId]);
}

/** The tenants of an instance (DescribeTenants, API page 10000000001021622). */
export function tenantList(instanceId: string, query?: ReadCall['query']): ListCall {
	return { ...readCall('DescribeTenants', { instanceId }, query), key: 'tenantId' };
}

/**
 * Reads a tenant (DescribeTenant, API page 10000000001021629). The page wraps it in `tenant`, the
 * machine-readable contract does not. Throws what the API throws.
 */
export async function readTenant(api: Api, tenant: TenantRef): Promise<IDataObject> {
	return await api.read(readCall('DescribeTenant', tenant), ({ data }) => {
		const { tenant: wrapped, ...rest } = dataObjectOf(data);
		return isDataObject(wrapped) ? { ...rest, ...wrapped } : dataObjectOf(data);
	});
}

/** What a tenant says about how its accounts and their roles are written. */
export interface TenantRules {
	readonly isOracle: boolean;
	/** How it compares names of databases, schemas and tables. */
	readonly nameCase: NameCase;
}

const knownRules = perRun(() => new Map<string, Promise<TenantRules>>());

/**
 * Reads a tenant's rules. Asks the service once a run for each tenant. Throws what the API throws.
 */
export async function readTenantRules(api: Api, tenant: TenantRef): Promise<TenantRules> {
	const known = knownRules(api.run);
	const key = tenantKey(tenant);
	const asked = known.get(key) ?? askRules(api, tenant);
	known.set(key, asked);
	// A failure is nothing to remember.
	asked.catch(() => known.delete(key));
	return await asked;
}

async function askRules(api: Api, tenant: TenantRef): Promise<TenantRules> {
	const { tenantMode, lowerCaseTableNamesParam } = await readTenant(api, tenant);
	const isOracle = String(tenantMode).toLowerCase() === 'oracle';
	// Oracle tenants fold names to capitals.
	return { isOracle, nameCase: isOracle ? 'folds' : nameCaseOf(lowerCaseTableNamesParam) };
}

/** Takes lowerCaseTableNamesParam: 0 tells names apart, 1 folds them, 2 keeps their spelling and folds. */
function nameCaseOf(parameter: unknown): NameCase {
	const value = String(parameter ?? '').trim();
	if (value === '0') return 'matters';
	return value === '1' || value === '2' ? 'folds' : 'unknown';
}
