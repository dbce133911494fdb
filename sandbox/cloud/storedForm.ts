// What the service makes of what is written: names, descriptions, grants and addresses.
import type { Dialect } from '../dialects/dialect';
import { canonicalRange } from './ranges';
import type { Grant, Tenant } from './model';
import { findRole } from './roles';

type Stored = Dialect['stored'];

/** Takes the name of a database, schema or table, returns the name that the tenant knows it by. */
export function storedName(stored: Stored, { tenantMode }: Tenant, name: string): string {
	if (tenantMode === 'Oracle') return oracleName(stored, name);
	return stored.mysqlNames === 'lower' ? name.toLowerCase() : name;
}

/** Takes the name of an account: only Oracle tenants fold these. */
export function storedUserName(stored: Stored, { tenantMode }: Tenant, name: string): string {
	return tenantMode === 'Oracle' ? oracleName(stored, name) : name;
}

export function storedDescription(stored: Stored, description: string): string {
	return stored.description === 'trimmed' ? description.trim() : description;
}

export function storedGrant(stored: Stored, { tenantMode }: Tenant, grant: Grant): Grant {
	const instead = findRole(tenantMode, stored.roleInstead[grant.role] ?? '');
	return { ...grant, ...instead, withGrant: grant.withGrant && stored.withGrant === 'kept' };
}

export function storedRanges(stored: Stored, ranges: readonly string[]): readonly string[] {
	return stored.addresses === 'canonical' ? ranges.map(canonicalRange) : ranges;
}

function oracleName(stored: Stored, name: string): string {
	return stored.oracleNames === 'capitals' ? name.toUpperCase() : name;
}
