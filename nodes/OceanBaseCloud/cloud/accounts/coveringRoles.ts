// Which role includes which. Pure.
import {
	isCustom,
	meaningOf,
	placeOf,
	privilegesIn,
	type NameCase,
	type RoleGrant,
} from './grants';

/** What the roles allow, as the API page of CreateTenantUser has it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	readonly: ['SELECT'],
	dml: ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'SHOW VIEW'],
	readwrite: ['ALL PRIVILEGES'],
	ddl: ['CREATE', 'DROP', 'ALTER', 'SHOW VIEW', 'CREATE VIEW'],
};

const ALLOWS_ALL = 'readwrite';

/** Tells whether the first grant allows everything that the second one allows, in the same place. */
export function covers(grant: RoleGrant, other: RoleGrant, nameCase: NameCase): boolean {
	if (placeOf(grant, nameCase) !== placeOf(other, nameCase)) return false;
	if (meaningOf(grant, nameCase) === meaningOf(other, nameCase)) return true;
	if (other.withGrant === true && grant.withGrant !== true) return false;
	if (grant.role.toLowerCase() === other.role.toLowerCase() && !isCustom(grant.role)) return true;
	const [has, needs] = [allowedBy(grant), allowedBy(other)];
	if (grant.role.toLowerCase() === ALLOWS_ALL) return needs !== undefined;
	return has !== undefined && needs !== undefined && needs.every((each) => has.includes(each));
}

/** Returns those grants that none of the others covers. */
export function uncovered(
	grants: readonly RoleGrant[],
	others: readonly RoleGrant[],
	nameCase: NameCase,
): RoleGrant[] {
	return grants.filter((grant) => !others.some((other) => covers(other, grant, nameCase)));
}

/** Undefined for a role that this node does not know. */
function allowedBy({ role, privileges = '' }: RoleGrant): readonly string[] | undefined {
	return isCustom(role) ? privilegesIn(privileges) : ALLOWED[role.toLowerCase()];
}
