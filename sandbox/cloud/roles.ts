// The roles of the documentation and the privileges behind them.
import type { TenantMode } from './model';

const ROLES: Readonly<Record<TenantMode, Readonly<Record<string, string>>>> = {
	MySQL: {
		ReadWrite: 'ALL PRIVILEGES',
		ReadOnly: 'SELECT',
		DDL: 'CREATE,DROP,ALTER,SHOW VIEW,CREATE VIEW',
		DML: 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW',
	},
	Oracle: {
		ReadWrite: 'ALL PRIVILEGES',
		ReadOnly: 'SELECT',
	},
};

/** What the role `other` can be made of. */
export const PRIVILEGE_WORDS: ReadonlySet<string> = new Set([
	'ALL PRIVILEGES',
	'ALTER',
	'CREATE',
	'CREATE VIEW',
	'DELETE',
	'DROP',
	'INDEX',
	'INSERT',
	'SELECT',
	'SHOW VIEW',
	'UPDATE',
]);

export interface Role {
	readonly role: string;
	readonly privileges: string;
}

/** Requests spell roles in any case (`readwrite`); answers spell them as the documentation does. */
export function findRole(mode: TenantMode, role: string): Role | undefined {
	const wanted = role.toLowerCase();
	const found = Object.entries(ROLES[mode]).find(([name]) => name.toLowerCase() === wanted);
	return found && { role: found[0], privileges: found[1] };
}

/** The role `other` lists its privileges itself. Gives undefined where one of them is no privilege. */
export function customRole(privileges: string): Role | undefined {
	const words = privileges.split(',').map((word) => word.trim().toUpperCase());
	if (!words.every((word) => PRIVILEGE_WORDS.has(word))) return undefined;
	return { role: 'other', privileges: words.join(',') };
}

export function roleNames(mode: TenantMode): string {
	const names = Object.keys(ROLES[mode]);
	return (mode === 'MySQL' ? [...names, 'other'] : names).join(', ');
}
