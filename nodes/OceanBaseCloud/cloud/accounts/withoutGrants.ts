// Taking roles from a list: all that are on a database, or one that was named exactly.
import { ExplainedFailure } from '../../transport/failures';
import { placeOf, type NameCase, type RoleGrant } from './grants';

/** All roles on a database, or a single role on it. */
export type Revocation =
	| { readonly database: string }
	| { readonly database: string; readonly role: string; readonly table?: string };

/**
 * Returns the current grants without those to be revoked. A grant that does not exist is ignored. Throws an
 * ExplainedFailure where the account has a different role than the one that was named.
 */
export function withoutGrants(
	current: readonly RoleGrant[],
	revocations: readonly Revocation[],
	nameCase: NameCase,
): RoleGrant[] {
	return current.filter((grant) => !revocations.some((each) => isMeant(grant, each, nameCase)));
}

function isMeant(grant: RoleGrant, revocation: Revocation, nameCase: NameCase): boolean {
	if (!('role' in revocation)) {
		// The same place except for the table.
		const on = { ...grant, table: '*' };
		return placeOf(on, nameCase) === placeOf({ ...revocation, role: '' }, nameCase);
	}
	if (placeOf(grant, nameCase) !== placeOf(revocation, nameCase)) return false;
	if (grant.role.toLowerCase() === revocation.role.toLowerCase()) return true;
	throw new ExplainedFailure(
		'Conflict',
		`the account has the role ${grant.role} on ${grant.database}, not ${revocation.role}`,
		'Nothing was changed. To revoke any role on the database, enter only its name',
	);
}
