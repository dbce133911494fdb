// Rows about the same account: joined, or refused where they contradict each other. Pure.
import { InputError } from '../../transport/failures';
import { isSameSet, meaningOf, placeOf, type RoleGrant } from '../accounts/grants';
import { nameInWords } from '../plan/quoted';
import { grantInWords } from '../plan/roleWords';
import type { ListedAccount } from './listRow';

/** What to do with rows about the same account: they have to say the same, or their roles are merged. */
export type SameAccountRows = 'merge' | 'mustAgree';

/**
 * Returns each account of a tenant's rows once, under the name that `nameOf` gives it. Throws an InputError for
 * rows that contradict each other.
 */
export function joinRows(
	rows: readonly ListedAccount[],
	sameAccountRows: SameAccountRows,
	nameOf: (userName: string) => string,
): ListedAccount[] {
	const joined = new Map<string, ListedAccount>();
	for (const row of rows) {
		const userName = nameOf(row.userName);
		const earlier = joined.get(userName);
		const named = { ...row, userName };
		joined.set(userName, earlier ? join(earlier, named, sameAccountRows) : named);
	}
	return [...joined.values()];
}

function join(a: ListedAccount, b: ListedAccount, sameAccountRows: SameAccountRows): ListedAccount {
	const isMerge = sameAccountRows === 'merge';
	const agreed = <T>(label: string, one: T, other: T): T => {
		if (one === other) return one;
		if (isMerge && (one === undefined || other === undefined))
			return one === undefined ? other : one;
		throw contradiction(a, b, label, isMerge);
	};
	return {
		...a,
		indexes: [...a.indexes, ...b.indexes],
		userType: agreed('User Type', a.userType, b.userType),
		description: agreed('Description', a.description, b.description),
		userStatus: agreed('Status', a.userStatus, b.userStatus),
		revokeAllRoles: agreed('Revoke All Roles', a.revokeAllRoles, b.revokeAllRoles),
		password: agreed('Password', a.password, b.password),
		roles: isMerge ? union(a, b) : agreedRoles(a, b),
	};
}

function agreedRoles(a: ListedAccount, b: ListedAccount): ListedAccount['roles'] {
	const isSame = a.roles && b.roles ? isSameSet(a.roles, b.roles, 'matters') : a.roles === b.roles;
	if (isSame) return a.roles;
	throw contradiction(a, b, 'Roles', false);
}

function union(a: ListedAccount, b: ListedAccount): ListedAccount['roles'] {
	if (a.roles === undefined || b.roles === undefined) return a.roles ?? b.roles;
	const roles: RoleGrant[] = [...a.roles];
	for (const grant of b.roles) {
		const there = roles.find((each) => placeOf(each, 'matters') === placeOf(grant, 'matters'));
		if (there === undefined) roles.push(grant);
		else if (meaningOf(there, 'matters') !== meaningOf(grant, 'matters')) {
			throw new InputError(
				`${rowsInWords(a, b)}: the account ${nameInWords(a.userName)} is given both ${grantInWords(there)} and ${grantInWords(grant)}`,
				'Give each database one role',
			);
		}
	}
	return roles;
}

function contradiction(
	a: ListedAccount,
	b: ListedAccount,
	label: string,
	isMerge: boolean,
): InputError {
	return new InputError(
		`${rowsInWords(a, b)} are about the account ${nameInWords(a.userName)}, but differ in ${label}`,
		isMerge
			? 'Correct the list: only roles can be merged'
			: 'Correct the list. If it has one row per role, set Same Account Rows to Merge',
	);
}

function rowsInWords(a: ListedAccount, b: ListedAccount): string {
	return `Items ${[...a.indexes, ...b.indexes].map((index) => index + 1).join(' and ')}`;
}
