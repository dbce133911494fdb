// The spellings and forms in which the sources show the rows of an account.
import type { Dialect } from '../../dialects/dialect';

type RowDialect = Dialect['rows'];
type Spelling<Setting extends keyof RowDialect, Value> = Readonly<
	Record<RowDialect[Setting] & string, (value: Value) => unknown>
>;

export type Row = Readonly<Record<string, unknown>>;

export const DATABASES: Spelling<'database', string> = {
	text: (name) => name,
	number: (name) => (/^\d{1,15}$/.test(name) ? Number(name) : name),
};

export const ROLES: Spelling<'role', string> = {
	documented: (role) => role,
	lower: (role) => role.toLowerCase(),
	capitals: (role) => role.toUpperCase(),
	list: (role) => [role],
	null: () => null,
	absent: () => undefined,
};

export const PRIVILEGES: Spelling<'privileges', string> = {
	documented: (privileges) => privileges,
	sorted: (privileges) => privileges.split(',').sort().join(','),
	lower: (privileges) => privileges.toLowerCase(),
	spaced: (privileges) => privileges.replaceAll(',', ', '),
	list: (privileges) => privileges.split(','),
	absent: () => undefined,
};

export const WITH_GRANT: Spelling<'withGrant', boolean> = {
	number: Number,
	boolean: (given) => given,
	text: (given) => (given ? 'True' : 'False'),
	letter: (given) => (given ? 'Y' : 'N'),
	minusOne: (given) => (given ? 1 : -1),
};

/** Takes the rows of an account, returns what stands for them in an answer. */
export function showRows({ form, keys }: RowDialect, rows: readonly Row[]): unknown {
	const spelled = rows.map((row, index) =>
		keys === 'pascal' || (keys === 'mixed' && index % 2 === 1) ? withCapitals(row) : row,
	);
	return FORMS[form](spelled, rows);
}

const FORMS: Readonly<
	Record<RowDialect['form'], (spelled: readonly Row[], rows: readonly Row[]) => unknown>
> = {
	list: (spelled) => spelled,
	text: (spelled) => JSON.stringify(spelled),
	names: (_, rows) => rows.map(({ database }) => database),
	null: () => null,
	absent: () => undefined,
};

function withCapitals(row: Row): Row {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name.replace(/^./, toCapital), value]),
	);
}

function toCapital(letter: string): string {
	return letter.toUpperCase();
}
