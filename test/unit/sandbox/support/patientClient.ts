// A client that tries every name and form that a source has, and waits for lists that are late. It knows
// nothing of the dialect that is spoken.
import type { Sandbox } from '../../../../sandbox';
import { api, raw, tenantPath, type Place } from './api';

type Fields = Record<string, unknown>;

const MOST_READS = 40;
const LIST_NAMES = ['dataList', 'datalist', 'databases', 'list', 'records'];
const ROW_NAMES = ['databases', 'roles', 'userRole'];

export class PatientClient {
	constructor(
		private readonly sandbox: Sandbox,
		private readonly place: Place,
	) {}

	async create(userName: string): Promise<void> {
		const body = { userName, password: 'ABCabc123@@', userType: 'Normal' };
		await api(this.sandbox, 'POST', this.#path('/tenantUsers'), body);
		await this.#until(async () => (await this.find(userName)) !== undefined);
	}

	/** Tries a list and its text; another try is needed where the change does not show. */
	async grant(userName: string, database: string, role: string): Promise<void> {
		const rows = [{ database, role }];
		await this.#either(rows, async (userRole) => {
			const body = { modifyType: 'UPDATE', userRole };
			await raw(this.sandbox, 'POST', this.#path(`/tenantUsers/${userName}/authorization`), body);
			return async () =>
				(await this.rolesOf(userName)).includes(`${role} on ${database}`.toLowerCase());
		});
	}

	async setStatus(userName: string, userStatus: string): Promise<void> {
		const body = { userStatus, status: userStatus };
		await raw(this.sandbox, 'PUT', this.#path(`/tenantUsers/${userName}/status`), body);
		await this.#until(async () => {
			const shown = (await this.find(userName))?.userStatus;
			return userStatus === 'LOCKED'
				? shown === 'LOCKED'
				: shown === 'ONLINE' || shown === 'NORMAL';
		});
	}

	async delete(userName: string): Promise<void> {
		await this.#either([userName], async (users) => {
			const body = { users, Users: users };
			await raw(this.sandbox, 'DELETE', this.#path('/tenantUsers'), body);
			return async () => (await this.find(userName)) === undefined;
		});
	}

	async find(userName: string): Promise<Fields | undefined> {
		const rows = await this.#page(`/tenantUsers?userName=${userName}`);
		return rows.find((row) => row.userName === userName);
	}

	/** Such as `dml on testdb`, in lower case. */
	async rolesOf(userName: string): Promise<string[]> {
		const account = (await this.find(userName)) ?? {};
		const value = ROW_NAMES.map((name) => account[name]).find((rows) => rows !== undefined);
		const rows: Fields[] = typeof value === 'string' ? JSON.parse(value) : (value ?? []);
		return rows
			.map(withSmallKeys)
			.map(({ role, database }) => `${String(role)} on ${String(database)}`.toLowerCase());
	}

	/** The names of all accounts, page by page until one brings nothing new. */
	async allNames(): Promise<string[]> {
		const names = new Set<unknown>();
		for (let page = 1; ; page += 1) {
			const before = names.size;
			const rows = await this.#page(`/tenantUsers?pageSize=100&pageNumber=${page}`);
			for (const { userName } of rows) names.add(userName);
			if (names.size === before) return [...names].map(String);
		}
	}

	async #either(list: unknown[], write: (value: unknown) => Promise<() => Promise<boolean>>) {
		for (const value of [list, JSON.stringify(list)]) {
			const isDone = await write(value);
			if (await this.#comesTrue(isDone)) return;
		}
		throw new Error('Neither form did anything.');
	}

	async #until(isDone: () => Promise<boolean>): Promise<void> {
		if (!(await this.#comesTrue(isDone))) throw new Error('It did not show.');
	}

	async #comesTrue(isDone: () => Promise<boolean>): Promise<boolean> {
		for (let read = 0; read < MOST_READS; read += 1) {
			if (await isDone()) return true;
			this.sandbox.faults.jumpClock(50);
		}
		return false;
	}

	async #page(what: string): Promise<Fields[]> {
		const { data } = await api(this.sandbox, 'GET', this.#path(what));
		if (Array.isArray(data)) return data;
		const fields: Fields = Object(data);
		const rows = LIST_NAMES.map((name) => fields[name]).find(Array.isArray);
		if (rows === undefined) throw new Error(`No list: ${JSON.stringify(data)}`);
		return rows;
	}

	#path(what: string): string {
		return `${tenantPath(this.place)}${what}`;
	}
}

function withSmallKeys(row: Fields): Fields {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name.replace(/^./, (letter) => letter.toLowerCase()),
			value,
		]),
	);
}
