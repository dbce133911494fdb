// Carries out a plan by its words alone: what a person approves, read by something that knows nothing of the plan.
import type { IDataObject } from 'n8n-workflow';

export interface ModelAccount {
	userType: string;
	isLocked: boolean;
	description: string;
	/** The role, in words, by its place. */
	readonly roles: Map<string, string>;
}

const PLACE = String.raw`((?:[\w$@-]+|"(?:[^"\\]|\\.)*")(?:\.(?:[\w$@-]+|"(?:[^"\\]|\\.)*"))?)`;
const ROLE = String.raw`((?:other \([^)]*\)|[\w$@-]+|"(?:[^"\\]|\\.)*")(?: with grant option)?)`;
const GETS = new RegExp(`^gets ${ROLE} on ${PLACE}(?: in place of ${ROLE})?$`);
const LOSES = new RegExp(`^loses ${ROLE} on ${PLACE}$`);

/** Takes an account, or undefined for none, and the words of its change. Returns what they make of it. */
export function replay(
	before: ModelAccount | undefined,
	changes: readonly string[],
): ModelAccount | undefined {
	let account = before && { ...before, roles: new Map(before.roles) };
	for (const words of changes) {
		const created = /^is created \((\w+)\)$/.exec(words);
		if (created) {
			account = {
				userType: String(created[1]),
				isLocked: false,
				description: '',
				roles: new Map(),
			};
			continue;
		}
		if (!account) throw new Error(`Nobody is there of whom "${words}" could be true`);
		if (words === 'is deleted') account = undefined;
		else if (words === 'loses its open sessions') continue;
		else applyTo(account, words);
	}
	return account;
}

function applyTo(account: ModelAccount, words: string): void {
	const [, lost = '', from = ''] = LOSES.exec(words) ?? [];
	const [, role = '', place = '', instead] = GETS.exec(words) ?? [];
	const described = /^gets the description (".*")$/s.exec(words)?.[1];
	if (words === 'is locked') account.isLocked = true;
	else if (words === 'is unlocked') account.isLocked = false;
	else if (words === 'has its description removed') account.description = '';
	else if (described !== undefined) account.description = JSON.parse(described);
	else if (from !== '') take(account, from, lost);
	else if (place !== '') {
		if (instead !== undefined) take(account, place, instead);
		if (account.roles.has(place)) throw new Error(`A role on ${place} is there: ${words}`);
		account.roles.set(place, role);
	} else throw new Error(`Nobody knows what is meant by: ${words}`);
}

function take({ roles }: ModelAccount, place: string, role: string): void {
	if (roles.get(place) !== role) throw new Error(`${role} on ${place} is not there`);
	roles.delete(place);
}

/** Returns an account of a list as the model has it. */
export function modelOf({
	userType,
	userStatus,
	description,
	databases,
}: IDataObject): ModelAccount {
	const rows = Array.isArray(databases) ? (databases as IDataObject[]) : [];
	return {
		userType: String(userType),
		isLocked: userStatus === 'LOCKED',
		description: String(description ?? ''),
		roles: new Map(
			rows.map(({ database, role, privileges }) => [
				/^[\w$@-]+$/.test(String(database)) ? String(database) : JSON.stringify(database),
				role === 'other' ? `other (${String(privileges)})` : String(role),
			]),
		),
	};
}
