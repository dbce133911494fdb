// What an account gets and loses, in words that a person approves. Pure.
import { covers, uncovered } from '../accounts/coveringRoles';
import { isCustom, missingGrants, type NameCase, type RoleGrant } from '../accounts/grants';
import { nameInWords, privilegesInWords } from './quoted';

/** Returns what leads from one list of roles to the other, such as "gets DML on testdb"; what is lost comes first. */
export function rolesInWords(
	before: readonly RoleGrant[],
	after: readonly RoleGrant[],
	nameCase: NameCase,
): string[] {
	const gone = missingGrants(before, after, nameCase);
	const lost = uncovered(gone, after, nameCase);
	const replaced = gone.filter((grant) => !lost.includes(grant));
	const gained = missingGrants(after, before, nameCase);
	return [
		...lost.map((grant) => `loses ${grantInWords(grant)}`),
		...gained.map((grant) => {
			const instead = replaced.find((each) => covers(grant, each, nameCase));
			return `gets ${grantInWords(grant)}${instead ? ` in place of ${roleInWords(instead)}` : ''}`;
		}),
	];
}

/** Returns a grant in words, such as "DML on testdb". */
export function grantInWords(grant: RoleGrant): string {
	const { database, table } = grant;
	const place = [database, ...(table === undefined ? [] : [table])].map(nameInWords).join('.');
	return `${roleInWords(grant)} on ${place}`;
}

function roleInWords({ role, privileges, withGrant }: RoleGrant): string {
	const what = isCustom(role)
		? `other (${privilegesInWords(privileges ?? '')})`
		: nameInWords(role);
	return withGrant === true ? `${what} with grant option` : what;
}
