// The items of a run: the names of accounts and, for a list of people, the roles that each is to have.
import { userName } from './contender';

const HELD = { database: 'testdb', role: 'DML' };
const ADDED = { database: 'orders', role: 'ReadOnly' };

/** A row of the list. */
type Person = {
	readonly userName: string;
	readonly roles: ReadonlyArray<{ database: string; role: string }>;
};

/** Returns an item for each account. The first `changing` of them are to get a role more. */
export function people(count: number, changing: number): Person[] {
	return Array.from({ length: count }, (_, index) => ({
		userName: userName(index),
		roles: index < changing ? [HELD, ADDED] : [HELD],
	}));
}
