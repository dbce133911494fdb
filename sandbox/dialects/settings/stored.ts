// What the service makes of what was written.
import { choice, textsByName } from '../setting';

export const STORED = {
	mysqlNames: choice(
		['exact', 'lower'],
		'With `lower` MySQL tenants fold the names of databases to lower case, in requests as well',
	),
	oracleNames: choice(
		['exact', 'capitals'],
		'With `capitals` Oracle tenants fold the names of accounts, schemas and tables to capitals',
	),
	roleInstead: textsByName(
		'Roles that are stored in place of others, for example `{"DDL":"ReadWrite"}`',
	),
	withGrant: choice(['kept', 'dropped'], 'Whether the grant option is stored'),
	globalPermissions: choice(
		['kept', 'cleared'],
		'What becomes of the global permissions when ModifyTenantUserRoles does not name any',
	),
	description: choice(['asWritten', 'trimmed'], 'Whether blanks around a description are stored'),
	addresses: choice(
		['asWritten', 'canonical'],
		'With `canonical` 10.1.2.3/8 becomes 10.0.0.0/8, a single address gets its prefix, and IPv6 is written short',
	),
};
