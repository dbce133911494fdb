// What can be chosen in the control interface, for a page that offers it.
import { OPERATIONS } from '../api/index';
import { roleNames } from '../cloud/roles';
import { SEED } from '../cloud/seedIds';
import { NAMED } from '../dialects/named';
import { FAULT_WORDS } from '../faults/words';

/** A dialect that chooses nothing is none to switch on, an answer of one's own has to be written, and a delay has a switch of its own. */
const NO_SWITCHES: ReadonlySet<string> = new Set(['documented', 'answer', 'latency']);

export function choices() {
	return {
		faults: pairs(FAULT_WORDS).map(([fault, words]) => ({ fault, words })),
		dialects: pairs(NAMED).map(([name, { what }]) => ({ name, what })),
		operations: OPERATIONS.map(({ name }) => name),
		roles: { MySQL: rolesOf('MySQL'), Oracle: rolesOf('Oracle') },
		userPassword: SEED.userPassword,
	};
}

function pairs<T>(byName: Readonly<Record<string, T>>): Array<[string, T]> {
	return Object.entries(byName).filter(([name]) => !NO_SWITCHES.has(name));
}

function rolesOf(mode: 'MySQL' | 'Oracle'): string[] {
	return roleNames(mode)
		.split(', ')
		.filter((role) => role !== 'other');
}
