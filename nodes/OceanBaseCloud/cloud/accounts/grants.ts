// What an account may do, as lists of grants: read from the service's rows, compared, merged. Pure.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../../json';

/**
 * Takes an account with its rows in `databases`, returns its grants. Rows without a role are what
 * every account has (on `mysql` and `oceanbase`): they are no grants and must never be written back.
 */
export function grantsOf(account: IDataObject | undefined): RoleGrant[] {
	const rows = account?.databases;
	return Array.isArray(rows) ? rows.filter(isDataObject).flatMap(readGrant) : [];
}

function readGrant({ database, role, privileges, table, withGrant }: IDataObject): RoleGrant[] {
	if (typeof database !== 'string' || typeof role !== 'string' || role === '') return [];
	return [
		{
			database,
			role,
			...(isCustom(role) && { privileges: String(privileges ?? '') }),
			...(typeof table === 'string' && !isWholeDatabase(table) && { table }),
			...(withGrant === true && { withGrant }),
		},
	];
}

/** Returns those of the wanted grants that the actual ones do not hold. */
export function missingGrants(
	wanted: readonly RoleGrant[],
	actual: readonly RoleGrant[],
): RoleGrant[] {
	const held = new Set(actual.map(fingerprint));
	return wanted.filter((grant) => !held.has(fingerprint(grant)));
}

/** Tells whether two lists mean the same, in any order and spelling. */
export function isSameSet(a: readonly RoleGrant[], b: readonly RoleGrant[]): boolean {
	return missingGrants(a, b).length === 0 && missingGrants(b, a).length === 0;
}

/** The same, for what a service has written: it may spell databases in another case. */
export function isSameInAnyCase(a: readonly RoleGrant[], b: readonly RoleGrant[]): boolean {
	return a.length === b.length && isSameSet(a.map(inLowerCase), b.map(inLowerCase));
}

/** As `missingGrants`, for what a service has written: it may spell databases in another case. */
export function missingInAnyCase(
	wanted: readonly RoleGrant[],
	actual: readonly RoleGrant[],
): RoleGrant[] {
	return missingGrants(wanted.map(inLowerCase), actual.map(inLowerCase));
}

function inLowerCase(grant: RoleGrant): RoleGrant {
	return { ...grant, database: grant.database.toLowerCase() };
}

/** Returns how the grants spell a database that they do not hold as given; undefined if not at all. */
export function otherCaseOf(given: string, grants: readonly RoleGrant[]): string | undefined {
	const names = grants.map(({ database }) => database);
	if (names.includes(given)) return undefined;
	return names.find((name) => name.toLowerCase() === given.toLowerCase());
}

/** Tells whether any of the grants is on the same table or database, whatever its role and case. */
export function haveSamePlaces(a: readonly RoleGrant[], b: readonly RoleGrant[]): boolean {
	const places = new Set(a.map((grant) => placeOf(inLowerCase(grant))));
	return b.some((grant) => places.has(placeOf(inLowerCase(grant))));
}

/** Returns the grants with databases spelled as given, where they are there in another case only. */
export function spelledAsGiven(
	grants: readonly RoleGrant[],
	databases: readonly string[],
): RoleGrant[] {
	const exact = new Set(grants.map(({ database }) => database));
	const given = databases.filter((name) => !exact.has(name));
	const spelling = new Map(given.map((name) => [name.toLowerCase(), name]));
	return grants.map((grant) => ({
		...grant,
		database: spelling.get(grant.database.toLowerCase()) ?? grant.database,
	}));
}

/** Returns the current grants with the wanted ones in place of those on the same databases. */
export function withGrants(
	current: readonly RoleGrant[],
	wanted: readonly RoleGrant[],
): RoleGrant[] {
	const replaced = new Set(wanted.map(placeOf));
	return [...current.filter((grant) => !replaced.has(placeOf(grant))), ...wanted];
}

/** Returns the current grants without those on the databases, whatever their role. */
export function withoutDatabases(
	current: readonly RoleGrant[],
	databases: readonly string[],
): RoleGrant[] {
	return current.filter(({ database }) => !databases.includes(database));
}

export interface ChangedRows {
	readonly modifyType: 'ADD' | 'UPDATE' | 'DELETE';
	readonly roles: readonly RoleGrant[];
}

/**
 * Returns what leads from one list to the other, row by row, as Oracle tenants want it. What is given
 * comes before what is taken, and a row that changes is never gone in between.
 */
export function changedRows(
	current: readonly RoleGrant[],
	target: readonly RoleGrant[],
): ChangedRows[] {
	const [had, has] = [current, target].map((grants) => new Set(grants.map(placeOf)));
	const different = missingGrants(target, current);
	const changes: ChangedRows[] = [
		{ modifyType: 'ADD', roles: different.filter((grant) => !had?.has(placeOf(grant))) },
		{ modifyType: 'UPDATE', roles: different.filter((grant) => had?.has(placeOf(grant))) },
		{ modifyType: 'DELETE', roles: current.filter((grant) => !has?.has(placeOf(grant))) },
	];
	return changes.filter(({ roles }) => roles.length > 0);
}

/** Returns grants in words, such as "DML on testdb, ReadOnly on orders". */
export function describeGrants(grants: readonly RoleGrant[]): string {
	return grants.map(({ role, database }) => `${role} on ${database}`).join(', ');
}

function placeOf({ database, table }: RoleGrant): string {
	return JSON.stringify([database, table ?? '*']);
}

function fingerprint(grant: RoleGrant): string {
	const role = grant.role.toLowerCase();
	const privileges = isCustom(role) ? sortedWords(grant.privileges ?? '') : [];
	return JSON.stringify([placeOf(grant), role, privileges, grant.withGrant ?? false]);
}

function sortedWords(privileges: string): string[] {
	return privileges
		.split(',')
		.map((word) => word.trim().toUpperCase())
		.filter(Boolean)
		.sort();
}

function isCustom(role: string): boolean {
	return role.toLowerCase() === 'other';
}

function isWholeDatabase(table: string): boolean {
	return table === '*' || table === '';
}

/** One element of the list that the API takes. */
export interface RoleGrant {
	readonly database: string;
	/** As the reference spells it; of a row that the service sent, as the service does. */
	readonly role: string;
	/** Only with the role `other`: privilege words, separated by commas. */
	readonly privileges?: string;
	/** Only in Oracle tenants. */
	readonly table?: string;
	readonly withGrant?: boolean;
}
