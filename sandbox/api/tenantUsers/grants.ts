// Reads the list of roles that CreateTenantUser and ModifyTenantUserRoles take.
import type { Grant, Tenant } from '../../cloud/model';
import { customRole, findRole, roleNames, type Role } from '../../cloud/roles';
import { storedGrant, storedName } from '../../cloud/storedForm';
import type { Call, JsonObject } from '../call';
import { isObject, optionalText, requiredText } from '../fields';
import { Refusal } from '../refusal';

export function readGrants(call: Call, tenant: Tenant, list: readonly unknown[]): Grant[] {
	const grants = list.map((entry) => readGrant(call, tenant, entry));
	const targets = new Set(grants.map(target));
	if (targets.size === grants.length) return grants;
	throw new Refusal('invalid-parameter', 'Two roles of the list are for the same database.');
}

/** What a grant is for: a user has one role on it. */
export function target({ database, table }: Grant): string {
	return JSON.stringify([database, table]);
}

function readGrant({ dialect: { stored } }: Call, tenant: Tenant, entry: unknown): Grant {
	if (!isObject(entry)) {
		throw new Refusal('invalid-parameter', 'A role must be an object with database and role.');
	}
	const database = storedName(stored, tenant, requiredText(entry, 'database'));
	if (!tenant.databases.has(database)) {
		throw new Refusal('unknown-database-in-roles', `Database ${database} does not exist.`);
	}
	return storedGrant(stored, tenant, {
		database,
		table: storedName(stored, tenant, readTable(tenant, entry)),
		...readRole(tenant, entry),
		withGrant: entry['withGrant'] === true || entry['withGrant'] === 1,
	});
}

function readTable({ tenantMode }: Tenant, entry: JsonObject): string {
	const table = optionalText(entry, 'table') || '*';
	if (table === '*' || tenantMode === 'Oracle') return table;
	throw new Refusal('invalid-parameter', 'Roles of MySQL tenants are for whole databases.');
}

function readRole({ tenantMode }: Tenant, entry: JsonObject): Role {
	const name = requiredText(entry, 'role');
	const custom = name.toLowerCase() === 'other' && tenantMode === 'MySQL';
	const role = custom ? customRole(requiredText(entry, 'privileges')) : findRole(tenantMode, name);
	if (role) return role;
	throw new Refusal(
		'unknown-role',
		custom
			? 'The list of privileges of the role "other" contains an unknown privilege.'
			: `Unknown role ${name}; known are ${roleNames(tenantMode)}.`,
	);
}
