// Reads the choice of a dialect from JSON: names of whole dialects, and settings on top of them.
import { InputError, fieldsOf, textsOf } from '../input/fields';
import type { Dialect, DialectChoice, GroupName } from './dialect';
import type { Chosen } from './dialects';
import { dialectName } from './named';
import type { Setting } from './setting';
import { SETTINGS } from './settings';

/** Returns choices in the order in which they count. Throws InputError for what is no dialect. */
export function readDialect(value: unknown): Chosen[] {
	const { names, ...groups } = fieldsOf(value, 'dialect', ['names', ...Object.keys(SETTINGS)]);
	const named = names === undefined ? [] : textsOf(names, 'names').map(dialectName);
	const settings = readGroups(groups);
	return Object.keys(settings).length === 0 ? named : [...named, settings];
}

function readGroups(groups: Readonly<Record<string, unknown>>): DialectChoice {
	let choice: DialectChoice = {};
	const add = <Name extends GroupName>(name: Name) => {
		if (groups[name] !== undefined) choice = { ...choice, [name]: readGroup(name, groups[name]) };
	};
	for (const name of groupNames()) add(name);
	return choice;
}

function readGroup<Name extends GroupName>(name: Name, value: unknown): Partial<Dialect[Name]> {
	const settings: Readonly<Record<string, Setting<unknown>>> = SETTINGS[name];
	const fields = fieldsOf(value, `dialect's ${name}`, Object.keys(settings));
	const entries = Object.entries(settings)
		.filter(([field]) => fields[field] !== undefined)
		.map(([field, setting]) => [field, readSetting(`${name}.${field}`, setting, fields[field])]);
	// Each value was read by the setting that it is for.
	return Object.fromEntries(entries) as Partial<Dialect[Name]>;
}

function readSetting(name: string, { read, takes }: Setting<unknown>, value: unknown): unknown {
	const found = read(value);
	if (found !== undefined) return found;
	throw new InputError(`"${name}" takes ${takes.join(', ')}.`);
}

function groupNames(): GroupName[] {
	return Object.keys(SETTINGS) as GroupName[];
}
