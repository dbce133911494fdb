// Tenants: which one is meant, and how the service describes it.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf, isDataObject, partsOf } from '../json';
import type { Api, ReadCall, TenantMode } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import type { ListCall } from '../transport/pages';
import { sharedPerRun } from '../transport/run';
import type { NameCase } from './accounts/grants';
import { readCall } from './calls';
import { describedOf, type Kind } from './described';

// A type and not an interface, so that it is an item's JSON and a path's ids as it is.
export type TenantRef = {
	readonly instanceId: string;
	readonly tenantId: string;
};

/** Returns a text that no other tenant has. */
export function tenantKey({ instanceId, tenantId }: TenantRef): string {
	return JSON.stringify([instanceId, tenantId]);
}

/** Returns the tenant of a key. */
export function tenantOfKey(key: string): TenantRef {
	const [instanceId, tenantId] = partsOf(key, /,/);
	return { instanceId: String(instanceId), tenantId: String(tenantId) };
}

/** The tenants of an instance (DescribeTenants, API page 10000000001021622). */
export function tenantList(instanceId: string, query?: ReadCall['query']): ListCall {
	return { ...readCall('DescribeTenants', { instanceId }, query), key: 'tenantId' };
}

/** What tells an answer from one about something else. */
const TENANT: Kind = {
	key: 'tenantId',
	fields: ['tenantName', 'tenantMode', 'tenantCompatibilityMode', 'status'],
};

/**
 * Reads a tenant (DescribeTenant, API page 10000000001021629). The page wraps it in `tenant`, the
 * machine-readable contract does not. Throws what the API throws, and an UnreadableAnswer for none.
 */
export async function readTenant(api: Api, tenant: TenantRef): Promise<IDataObject> {
	return await api.read(readCall('DescribeTenant', tenant), (envelope) => {
		const { tenant: wrapped, ...rest } = dataObjectOf(envelope.data);
		const described = isDataObject(wrapped) ? { ...rest, ...wrapped } : rest;
		return describedOf(envelope, described, TENANT, tenant.tenantId);
	});
}

/** What a tenant says about how its accounts and their roles are written. */
export interface TenantRules {
	readonly isOracle: boolean;
	/** How it compares names of databases, schemas and tables. */
	readonly nameCase: NameCase;
}

// That the service does not say is something to remember.
const rulesOfTenant = sharedPerRun<TenantRules>((error) => error instanceof ExplainedFailure);

/**
 * Returns a tenant's rules. Asks the service once a run for each tenant, and not at all where the options say
 * what it speaks. Throws what the API throws, and an ExplainedFailure where the service does not say.
 */
export async function readTenantRules(api: Api, tenant: TenantRef): Promise<TenantRules> {
	const { tenantMode } = api.settings;
	if (tenantMode !== undefined) return rulesOf(tenantMode, undefined);
	const ask = async () => await askRules(api, tenant);
	return await rulesOfTenant(api.run, tenantKey(tenant), ask);
}

async function askRules(api: Api, tenant: TenantRef): Promise<TenantRules> {
	const described = await readTenant(api, tenant);
	return rulesOf(modeOf(described), described.lowerCaseTableNamesParam);
}

function rulesOf(mode: TenantMode, lowerCaseTableNames: unknown): TenantRules {
	const isOracle = mode === 'oracle';
	// Oracle tenants fold names to capitals.
	return { isOracle, nameCase: isOracle ? 'folds' : nameCaseOf(lowerCaseTableNames) };
}

/**
 * Returns what the tenant speaks: `tenantCompatibilityMode` says, `tenantMode` where that is not there. Throws
 * an ExplainedFailure where it does not say, or in another word.
 */
function modeOf(tenant: IDataObject): TenantMode {
	const mode = tenantModeOf(tenant);
	if (mode !== undefined) return mode;
	throw new ExplainedFailure(
		'AnswerUnreadable',
		'the service does not say whether the tenant is in MySQL or Oracle mode, which decides how its roles are changed',
		'Nothing was changed. Set Tenant Mode in Options',
	);
}

/** Returns what a tenant speaks; undefined where the service does not say, or in another word. */
export function tenantModeOf({
	tenantCompatibilityMode,
	tenantMode,
}: IDataObject): TenantMode | undefined {
	const told = [tenantCompatibilityMode, tenantMode].map((mode) => String(mode ?? '').trim());
	const mode = told.find((each) => each !== '')?.toLowerCase();
	return mode === 'mysql' || mode === 'oracle' ? mode : undefined;
}

/** Takes lowerCaseTableNamesParam: 0 tells names apart, 1 folds them, 2 keeps their spelling and folds. */
function nameCaseOf(parameter: unknown): NameCase {
	const value = String(parameter ?? '').trim();
	if (value === '0') return 'matters';
	return value === '1' || value === '2' ? 'folds' : 'unknown';
}
