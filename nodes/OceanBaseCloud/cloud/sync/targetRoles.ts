// Which roles an account should have, from those that it has and those that the list gives it. Pure.
import { ExplainedFailure } from '../../transport/failures';
import { covers } from '../accounts/coveringRoles';
import { placeOf, type NameCase, type RoleGrant } from '../accounts/grants';
import { grantInWords } from '../plan/roleWords';
import type { Loans } from './markers';

/** Returns the list's roles, and those that are lent to the account in place of the list's. */
export function exactRoles(
	listed: readonly RoleGrant[],
	current: readonly RoleGrant[],
	{ live }: Pick<Loans, 'live'>,
): RoleGrant[] {
	const lent = current.filter(({ database }) => live.has(database.toLowerCase()));
	const lentOn = new Set(lent.map(({ database }) => database.toLowerCase()));
	return [...listed.filter(({ database }) => !lentOn.has(database.toLowerCase())), ...lent];
}

/**
 * Returns the account's roles with those of the list that they do not cover. Throws an ExplainedFailure
 * where a role would have to go, as a database takes only one.
 */
export function atLeastRoles(
	listed: readonly RoleGrant[],
	current: readonly RoleGrant[],
	nameCase: NameCase,
): RoleGrant[] {
	const target = [...current];
	for (const grant of listed) {
		if (target.some((each) => covers(each, grant, nameCase))) continue;
		const at = target.findIndex((each) => placeOf(each, nameCase) === placeOf(grant, nameCase));
		const there = target[at];
		if (there === undefined) {
			target.push(grant);
			continue;
		}
		if (!covers(grant, there, nameCase)) throw oneRoleOnly(grant, there);
		target[at] = grant;
	}
	return target;
}

function oneRoleOnly(grant: RoleGrant, there: RoleGrant): ExplainedFailure {
	return new ExplainedFailure(
		'Conflict',
		`the list gives it ${grantInWords(grant)}, but it has ${grantInWords(there)}, which does not include that, and only one role per database is possible`,
		'Give it a role that includes both, or set Role Match to Exact to replace the current one',
	);
}
