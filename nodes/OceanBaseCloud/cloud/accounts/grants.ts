// Lists of grants: compared, merged, put into words. Pure.

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

/** Whether the tenant tells names apart that differ in case only. `unknown`: it does not say. */
export type NameCase = 'folds' | 'matters' | 'unknown';

/** Returns a text that says what the grant is on; the same for the same place, whatever the role. */
export function placeOf({ database, table }: RoleGrant, nameCase: NameCase): string {
	const [on, within] = [database, table ?? '*'].map((name) =>
		nameCase === 'folds' ? name.toLowerCase() : name,
	);
	return JSON.stringify([on, within]);
}

/** Returns a text that says what the grant means: the same in any spelling and order of privileges. */
export function meaningOf(grant: RoleGrant, nameCase: NameCase): string {
	const role = grant.role.toLowerCase();
	const privileges = isCustom(role) ? privilegesIn(grant.privileges ?? '') : [];
	return JSON.stringify([placeOf(grant, nameCase), role, privileges, grant.withGrant ?? false]);
}

/** Returns those of the wanted grants that the actual ones do not hold. */
export function missingGrants(
	wanted: readonly RoleGrant[],
	actual: readonly RoleGrant[],
	nameCase: NameCase,
): RoleGrant[] {
	const held = new Set(actual.map((grant) => meaningOf(grant, nameCase)));
	return wanted.filter((grant) => !held.has(meaningOf(grant, nameCase)));
}

/** Tells whether two lists mean the same, in any order and spelling. */
export function isSameSet(
	a: readonly RoleGrant[],
	b: readonly RoleGrant[],
	nameCase: NameCase,
): boolean {
	return missingGrants(a, b, nameCase).length === 0 && missingGrants(b, a, nameCase).length === 0;
}

/** Tells whether any two of the grants are on the same table or database, whatever their roles. */
export function haveSamePlaces(
	a: readonly RoleGrant[],
	b: readonly RoleGrant[],
	nameCase: NameCase,
): boolean {
	const places = new Set(a.map((grant) => placeOf(grant, nameCase)));
	return b.some((grant) => places.has(placeOf(grant, nameCase)));
}

/**
 * Returns how names are compared in lists that the service wrote: where the tenant does not say whether
 * case matters, it does not, unless one list has two databases that differ in nothing else.
 */
export function caseOfLists(
	nameCase: NameCase,
	...lists: ReadonlyArray<readonly RoleGrant[]>
): NameCase {
	if (nameCase !== 'unknown') return nameCase;
	return lists.some(hasNamesThatFold) ? 'matters' : 'folds';
}

/** Tells whether a name occurs in two spellings that differ in case only. */
export function hasNamesThatFold(grants: readonly RoleGrant[]): boolean {
	const names = new Set(grants.map(({ database }) => database));
	const folded = new Set([...names].map((name) => name.toLowerCase()));
	return folded.size !== names.size;
}

/** Returns how the grants spell a database that they do not hold as given; undefined if not at all. */
export function otherCaseOf(given: string, grants: readonly RoleGrant[]): string | undefined {
	const names = grants.map(({ database }) => database);
	if (names.includes(given)) return undefined;
	return names.find((name) => name.toLowerCase() === given.toLowerCase());
}

/** Returns the current grants with the wanted ones in place of those on the same databases. */
export function withGrants(
	current: readonly RoleGrant[],
	wanted: readonly RoleGrant[],
	nameCase: NameCase,
): RoleGrant[] {
	const replaced = new Set(wanted.map((grant) => placeOf(grant, nameCase)));
	return [...current.filter((grant) => !replaced.has(placeOf(grant, nameCase))), ...wanted];
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
	nameCase: NameCase,
): ChangedRows[] {
	const place = (grant: RoleGrant) => placeOf(grant, nameCase);
	const [had, has] = [current, target].map((grants) => new Set(grants.map(place)));
	const different = missingGrants(target, current, nameCase);
	const changes: ChangedRows[] = [
		{ modifyType: 'ADD', roles: different.filter((grant) => !had?.has(place(grant))) },
		{ modifyType: 'UPDATE', roles: different.filter((grant) => had?.has(place(grant))) },
		{ modifyType: 'DELETE', roles: current.filter((grant) => !has?.has(place(grant))) },
	];
	return changes.filter(({ roles }) => roles.length > 0);
}

/** Returns grants in words, such as "DML on testdb, ReadOnly on orders". */
export function describeGrants(grants: readonly RoleGrant[]): string {
	return grants.map(({ role, database }) => `${role} on ${database}`).join(', ');
}

/** Tells whether the role has privileges of its own. */
export function isCustom(role: string): boolean {
	return role.toLowerCase() === 'other';
}

/** Returns the words of a custom role's privileges, in capitals and in order. */
export function privilegesIn(privileges: string): string[] {
	const words = privileges.split(',').map((word) => word.trim().replace(/\s+/g, ' ').toUpperCase());
	return [...new Set(words.filter(Boolean))].sort();
}
