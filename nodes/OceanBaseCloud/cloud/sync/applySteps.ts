// The steps by which an account is brought to what was planned: each sends one call, and says how to see it.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { changeGrants } from '../accounts/changeGrants';
import { deleteAccounts } from '../accounts/deleteAccounts';
import { endSessionsOf } from '../accounts/endSessionsOf';
import { ensureAccount } from '../accounts/ensureAccount';
import {
	haveSamePlaces,
	isSameSet,
	missingGrants,
	withGrants,
	type RoleGrant,
} from '../accounts/grants';
import type { NewPassword } from '../accounts/newPassword';
import type { GrantChange } from '../accounts/planGrants';
import { setDescription, setStatus } from '../accounts/setAccountPart';
import { isStatus } from '../accounts/status';
import type { Later } from '../look';
import {
	changedSince,
	readLocked,
	readToTake,
	refuseLastAdmin,
	refuseOtherDescription,
} from './freshAccount';
import { isAdmin } from './onlineAdmin';
import type { SyncChange } from './syncPlan';

/** What a step of a change has to do with. */
export interface Work {
	readonly change: SyncChange;
	/** With answers of its own. */
	readonly api: Api;
	/** The password of the account, if it is a new one. */
	readonly newPassword: NewPassword | undefined;
	/** What was done and seen so far, in words. */
	readonly done: string[];
	/** The account as it was seen last. */
	seen: IDataObject | undefined;
	/** Whether somebody else was seen to change its roles. */
	changedByOthers: boolean;
	/** Why nothing more is done. */
	failure: unknown;
}

export interface Step {
	/** What it does, behind the account's name and "is" or "has". */
	readonly done: string;
	readonly isFor: (change: SyncChange) => boolean;
	/** Returns how to see it. */
	readonly send: (work: Work) => Promise<Later<void>>;
}

// A part that stays is the same to the letter: see `changeBetween`.
const hasPart = (name: 'description' | 'roles') => (change: SyncChange) => {
	const { before, after } = change.change;
	return before !== null && after !== null && before[name] !== after[name];
};

const isLocked = ({ change: { before, after } }: SyncChange) =>
	isStatus(after?.userStatus, 'LOCKED') && !isStatus(before?.userStatus, 'LOCKED');

const isDeleted = ({ change }: SyncChange) => change.after === null;

/** Creates the account with its roles and its description. */
export const create: Step = {
	done: 'is created',
	isFor: ({ change }) => change.before === null,
	async send(work) {
		const { change, api, newPassword } = work;
		const { userType = '', description, roles = [] } = change.change.after ?? {};
		if (newPassword === undefined) throw new Error('A new account has no password');
		const created = await ensureAccount(api, {
			...change.account,
			userType,
			newPassword,
			description,
			roles,
			otherFields: {},
			ifExists: 'fail',
			setPassword: false,
		});
		return async () => see(work, (await created()).account);
	},
};

/** Lets the account log in again. */
export const unlock: Step = {
	done: 'is unlocked',
	isFor: ({ change }) => change.action === 'unlock',
	async send(work) {
		await isTakenFresh(work);
		const seen = await setStatus(work.api, work.change.account, 'ONLINE');
		return async () => see(work, await seen());
	},
};

/** Gives the account its description. */
export const describe: Step = {
	done: 'has its description',
	isFor: hasPart('description'),
	async send(work) {
		const { account, change } = work.change;
		if (!(await isTakenFresh(work))) await refuseOtherDescription(work.api, work.change);
		const seen = await setDescription(work.api, account, change.after?.description ?? '');
		return async () => see(work, await seen());
	},
};

/** Gives and takes the roles in one call. */
export const setRoles: Step = {
	done: 'has its roles',
	isFor: hasPart('roles'),
	async send(work) {
		const listed = (await isTakenFresh(work)) ? work.seen : undefined;
		const seen = await changeGrants(work.api, work.change.account, grantChange(work, listed));
		return async () => {
			const { account, changedByOthers } = await seen();
			work.changedByOthers = changedByOthers;
			see(work, account);
		};
	},
};

function grantChange({ change }: Work, listed: IDataObject | undefined): GrantChange {
	const { before, after } = change.change;
	const { roles: had = [] } = before ?? {};
	const { roles: wanted = [] } = after ?? {};
	const merge = change.loses ? exactly(had, wanted) : onTop(had, wanted);
	return { databases: [], listed, merge };
}

/** What is taken is taken only from what was planned. */
function exactly(had: readonly RoleGrant[], wanted: readonly RoleGrant[]): GrantChange['merge'] {
	return (current, nameCase) => {
		if (!isSameSet(current, had, nameCase)) throw changedSince();
		return [...wanted];
	};
}

/** Only what is new is given, on top of whatever is there: where nobody has changed anything, or has given just that. */
function onTop(had: readonly RoleGrant[], wanted: readonly RoleGrant[]): GrantChange['merge'] {
	return (current, nameCase) => {
		const gained = missingGrants(wanted, had, nameCase);
		const there = (grants: readonly RoleGrant[]) =>
			grants.filter((grant) => haveSamePlaces([grant], gained, nameCase));
		const isAsPlanned = isSameSet(there(current), there(had), nameCase);
		const isDone = missingGrants(gained, current, nameCase).length === 0;
		if (!isAsPlanned && !isDone) throw changedSince();
		return withGrants(current, gained, nameCase);
	};
}

/**
 * Reads an account that loses something, before its first step: it must be as it was planned. Tells whether that
 * was just now.
 */
async function isTakenFresh(work: Work): Promise<boolean> {
	if (!work.change.loses || work.done.length > 0) return false;
	see(work, await readToTake(work.api, work.change));
	return true;
}

/** Keeps the account from logging in. */
export const lock: Step = {
	done: 'is locked',
	isFor: (change) => isLocked(change) || (isDeleted(change) && change.endsSessions),
	async send(work) {
		const isFresh = await isTakenFresh(work);
		if (isAdmin(work.change.change.before)) await refuseLastAdmin(work.api, work.change);
		if (isFresh && (work.seen === undefined || isStatus(work.seen.userStatus, 'LOCKED')))
			return nothing;
		const seen = await setStatus(work.api, work.change.account, 'LOCKED');
		return async () => see(work, await seen());
	},
};

/** Ends the connections of an account that cannot log in any more. */
export const endSessions: Step = {
	done: 'has no open sessions',
	isFor: (change) => change.endsSessions,
	async send({ api, change, seen }) {
		if (seen !== undefined) await endSessionsOf(api, change.account);
		return nothing;
	},
};

/** Deletes the account. One that is gone by now is deleted. */
export const remove: Step = {
	done: 'is deleted',
	isFor: isDeleted,
	async send(work) {
		if (!(await isTakenFresh(work))) see(work, await readLocked(work.api, work.change));
		if (work.seen === undefined) return nothing;
		const { tenant, userName } = work.change.account;
		const gone = await deleteAccounts(work.api, tenant, [userName]);
		return async () => {
			await gone();
			work.seen = undefined;
		};
	},
};

const nothing: Later<void> = async () => undefined;

function see(work: Work, account: IDataObject | undefined): void {
	work.seen = account;
}
