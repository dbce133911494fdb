// A dialect: one value for each setting. A choice names some of them and leaves the others at their
// defaults; choices compose, and the last one counts.
import type { Setting } from './setting';
import { SETTINGS } from './settings';

type Settings = typeof SETTINGS;
export type GroupName = keyof Settings;

type ValuesOf<Group> = {
	readonly [Name in keyof Group]: Group[Name] extends Setting<infer Value> ? Value : never;
};

export type Dialect = { readonly [Name in GroupName]: ValuesOf<Settings[Name]> };

export type DialectChoice = { readonly [Name in GroupName]?: Partial<Dialect[Name]> };

/** The pages of the API, and what the sandbox makes of them where they are silent. */
export const DOCUMENTED: Dialect = {
	digest: initialOf(SETTINGS.digest),
	requests: initialOf(SETTINGS.requests),
	envelope: initialOf(SETTINGS.envelope),
	lists: initialOf(SETTINGS.lists),
	accounts: initialOf(SETTINGS.accounts),
	rows: initialOf(SETTINGS.rows),
	tenants: initialOf(SETTINGS.tenants),
	privateLinks: initialOf(SETTINGS.privateLinks),
	ipGroups: initialOf(SETTINGS.ipGroups),
	sessions: initialOf(SETTINGS.sessions),
	audit: initialOf(SETTINGS.audit),
	writes: initialOf(SETTINGS.writes),
	stored: initialOf(SETTINGS.stored),
	lag: initialOf(SETTINGS.lag),
};

/** Takes choices, returns the dialect that they make of the documented one. */
export function dialectOf(...choices: readonly DialectChoice[]): Dialect {
	return choices.reduce<Dialect>(withChoice, DOCUMENTED);
}

function withChoice(dialect: Dialect, choice: DialectChoice): Dialect {
	return {
		digest: { ...dialect.digest, ...choice.digest },
		requests: { ...dialect.requests, ...choice.requests },
		envelope: { ...dialect.envelope, ...choice.envelope },
		lists: { ...dialect.lists, ...choice.lists },
		accounts: { ...dialect.accounts, ...choice.accounts },
		rows: { ...dialect.rows, ...choice.rows },
		tenants: { ...dialect.tenants, ...choice.tenants },
		privateLinks: { ...dialect.privateLinks, ...choice.privateLinks },
		ipGroups: { ...dialect.ipGroups, ...choice.ipGroups },
		sessions: { ...dialect.sessions, ...choice.sessions },
		audit: { ...dialect.audit, ...choice.audit },
		writes: { ...dialect.writes, ...choice.writes },
		stored: { ...dialect.stored, ...choice.stored },
		lag: { ...dialect.lag, ...choice.lag },
	};
}

function initialOf<Group extends Record<string, Setting<unknown>>>(group: Group): ValuesOf<Group> {
	const entries = Object.entries(group).map(([name, { initial }]) => [name, initial]);
	// What a group's settings start with has the types that its settings have.
	return Object.fromEntries(entries) as ValuesOf<Group>;
}
