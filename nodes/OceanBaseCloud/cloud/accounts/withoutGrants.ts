// Taking roles from a list: all that are on a database, or one that was named exactly.
import { ExplainedFailure } from '../../transport/failures';
import { placeOf, type NameCase, type RoleGrant } from './grants';

/** A database with whatever roles are on it, or one role: what it is on, and what it is. */
export type Revocation =
	| { readonly database: string }
	| { readonly database: string; readonly role: string; readonly table?: string };

/**
 * Returns the current grants without those to be revoked. One that is not there is none to revoke. Throws an
 * ExplainedFailure where another role is there than the one that was named.
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
		// The same place but for the table.
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
