// What an account may do, read from the rows that the service lists. What cannot be read is refused: a
// merge that left it out would take it from the account.
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../../flag';
import { isDataObject } from '../../json';
import { ExplainedFailure } from '../../transport/failures';
import { isCustom, type RoleGrant } from './grants';

/** On these every account has rows without a role. They are no grants and are never written back. */
const SYSTEM_DATABASES = ['information_schema', 'mysql', 'oceanbase', 'sys'];

const TYPES_WITHOUT_ROLES = ['admin', 'readonlyaccount'];

/**
 * Takes an account as `normalizeAccount` returns it, returns its grants; none for no account. Throws an
 * ExplainedFailure for rows that cannot be read.
 */
export function grantsOf(account: IDataObject | undefined): RoleGrant[] {
	if (account === undefined) return [];
	const { databases: rows } = account;
	// Accounts of these types have no roles, and some answers have no rows for them.
	if ((rows === undefined || rows === null) && isWithoutRoles(account)) return [];
	if (!Array.isArray(rows)) throw unreadable('the service does not list them as rows');
	// Where none of the rows has a verdict, or each has the same bad one, it is an unset field.
	const hasVerdicts = rows.some((row) => isDataObject(row) && readFlag(row.isSuccess) === true);
	return rows.flatMap((row, index) => readRow(row, index + 1, hasVerdicts));
}

/** The same; undefined where the rows cannot be read. */
export function readableGrantsOf(account: IDataObject): RoleGrant[] | undefined {
	try {
		return grantsOf(account);
	} catch {
		return undefined;
	}
}

function isWithoutRoles({ userType }: IDataObject): boolean {
	return typeof userType === 'string' && TYPES_WITHOUT_ROLES.includes(userType.toLowerCase());
}

function readRow(row: unknown, number: number, hasVerdicts: boolean): RoleGrant[] {
	if (!isDataObject(row)) throw unreadable(`row ${number} is not an object`);
	const database = nameOf(row.database);
	if (database === undefined) throw unreadable(`row ${number} has no database`);
	const role = textIn(row.role);
	if (role === undefined || role === '') {
		if (isNothing(row.role) && SYSTEM_DATABASES.includes(database.toLowerCase())) return [];
		throw unreadable(`the row on ${database} has no role`);
	}
	if (hasVerdicts && !isNothing(row.isSuccess) && readFlag(row.isSuccess) !== true) {
		throw unreadable(`the row on ${database} says that it was not successful`);
	}
	const table = row.table ?? '';
	if (typeof table !== 'string') throw unreadable(`the row on ${database} has no readable table`);
	return [
		{
			database,
			role,
			...(isCustom(role) && { privileges: privilegesOf(row.privileges, database) }),
			...(!isWholeDatabase(table) && { table }),
			...grantOptionOf(row.withGrant, database),
		},
	];
}

function nameOf(value: unknown): string | undefined {
	if (typeof value === 'string' && value !== '') return value;
	return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Returns the text of a text, or of a list that holds just one. */
function textIn(value: unknown): string | undefined {
	const [only, ...others]: unknown[] = Array.isArray(value) ? value : [value];
	return typeof only === 'string' && others.length === 0 ? only : undefined;
}

function isNothing(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function privilegesOf(value: unknown, database: string): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value) && value.every((word) => typeof word === 'string'))
		return value.join(',');
	throw unreadable(`the custom role on ${database} has no readable privileges`);
}

function grantOptionOf(value: unknown, database: string): Pick<RoleGrant, 'withGrant'> {
	if (value === undefined) return {};
	const withGrant = readFlag(value);
	if (withGrant === undefined) {
		throw unreadable(`the row on ${database} has no readable grant option`);
	}
	return withGrant ? { withGrant } : {};
}

function isWholeDatabase(table: string): boolean {
	return table === '*' || table === '';
}

function unreadable(problem: string): ExplainedFailure {
	return new ExplainedFailure(
		'AnswerUnreadable',
		`the roles of the account cannot be read: ${problem}`,
		'Nothing was changed, so that no unread roles are overwritten. Turn off Simplify in Get to see what the service returns',
	);
}
