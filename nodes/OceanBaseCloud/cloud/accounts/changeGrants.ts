// Adds or takes single roles where the API only knows the whole state: read, merge, write, look.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import { carryOut, carryOutNow } from '../carryOut';
import { lookNow, NotSeen, type Change, type Later, type Look, type Sought } from '../look';
import { lookAfterwards } from '../lookAfterwards';
import { isOracle } from '../tenants';
import { ACCOUNTS, readExistingAccount } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import {
	caseOfLists,
	changedRows,
	describeGrants,
	isSameSet,
	otherCaseOf,
	type NameCase,
	type RoleGrant,
} from './grants';
import { ownGrantsOf, type OwnGrants } from './ownGrants';
import { grantsOf } from './readGrants';
import { roleForms, sendRoles, type RoleForm } from './sendRoles';

export interface GrantChange {
	/** The databases that were named. One that the account has in another case only is refused. */
	readonly databases: readonly string[];
	/** Takes the grants of now, returns those that should be. Called again when they have changed. */
	readonly merge: (current: readonly RoleGrant[], nameCase: NameCase) => RoleGrant[];
}

export interface ChangedGrants {
	readonly account: IDataObject;
	/** Whether anything had to be written. */
	readonly changed: boolean;
	/** Whether the roles that were listed afterwards hold more or less than this run explains. */
	readonly changedByOthers: boolean;
}

const MAX_ROUNDS = 3;

/**
 * Brings an account's roles to what `merge` makes of them. Returns how to get the account as it is listed
 * afterwards. A change that another writer undid is made again, up to three times. Throws, at once or
 * later, an ExplainedFailure when there is no such account, when its roles cannot be read or when the
 * other writer does not stop, and what the API throws.
 */
export async function changeGrants(
	api: Api,
	account: AccountRef,
	change: GrantChange,
): Promise<Later<ChangedGrants>> {
	const first = await settle(inTurn(account, async (turn) => await firstRound(api, turn, change)));
	const repaired = async (error: unknown) =>
		await inTurn(account, async (turn) => await nextRounds(api, turn, change, error));
	if (!first.ok) {
		const value = await repaired(first.error);
		return async () => value;
	}
	return async () => {
		const seen = await settle(first.value());
		return seen.ok ? seen.value : await repaired(seen.error);
	};
}

/** The same, looked at at once, where the account's turn is taken already. */
export async function changeGrantsNow(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
): Promise<ChangedGrants> {
	const round = await settle(oneRound(api, turn, change));
	return round.ok ? round.value : await nextRounds(api, turn, change, round.error);
}

// Something else has changed the roles: that it then shows nothing new is its doing, too.
async function nextRounds(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
	firstError: unknown,
): Promise<ChangedGrants> {
	if (firstError instanceof NotSeen) forgetUnseen(api, turn);
	if (!(firstError instanceof NotSeen) || !firstError.isByOthers) throw firstError;
	let { shows } = firstError;
	for (let round = 2; round <= MAX_ROUNDS; round += 1) {
		const tried = await settle(oneRound(api, turn, change));
		if (tried.ok) return { ...tried.value, changed: true, changedByOthers: true };
		forgetUnseen(api, turn);
		if (!(tried.error instanceof NotSeen)) throw tried.error;
		({ shows } = tried.error);
	}
	throw new NotSeen(shows, api.settings.readBackMs, true);
}

async function firstRound(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
): Promise<Later<ChangedGrants>> {
	const plan = await planRound(api, turn, change);
	if (plan.write !== undefined) return await carryOut(api, plan.write);
	return plan.seek === undefined ? async () => unchanged(plan) : lookAfterwards(api, plan.seek);
}

async function oneRound(api: Api, turn: AccountTurn, change: GrantChange): Promise<ChangedGrants> {
	const plan = await planRound(api, turn, change);
	if (plan.write !== undefined) return await carryOutNow(api, plan.write);
	return plan.seek === undefined ? unchanged(plan) : await lookNow(api, plan.seek);
}

interface Plan {
	readonly account: IDataObject;
	/** Undefined where there is nothing to change. */
	readonly write?: Change<RoleForm, ChangedGrants>;
	/** What an earlier item has written and the list does not show yet. */
	readonly seek?: Sought<ChangedGrants>;
}

function unchanged({ account }: Plan): ChangedGrants {
	return { account, changed: false, changedByOthers: false };
}

async function planRound(api: Api, turn: AccountTurn, change: GrantChange): Promise<Plan> {
	const oracle = await isOracle(api, turn.tenant);
	const nameCase: NameCase = oracle ? 'folds' : 'unknown';
	const account = await readExistingAccount(api, turn);
	const listed = grantsOf(account);
	const own = ownGrantsOf(api, turn, caseOfLists(nameCase, listed));
	const current = own.apply(listed);
	if (nameCase === 'unknown') refuseOtherCase(current, change.databases);
	const target = change.merge(current, nameCase);
	const sought = (places: readonly string[], changed: boolean): Sought<ChangedGrants> => ({
		tenant: turn.tenant,
		list: ACCOUNTS,
		names: [turn.userName],
		look: (find) => look(find(turn.userName), { own, places, target, changed }),
	});
	if (isSameSet(current, target, nameCase)) {
		const isListed = isSameSet(listed, target, nameCase);
		return isListed ? { account } : { account, seek: sought(own.unseenPlaces, false) };
	}
	const places = own.note(current, target);
	const send = async (form: RoleForm) => {
		if (!oracle) {
			const otherFields = globalPermissionsOf(account);
			await sendRoles(api, turn, { modifyType: 'UPDATE', roles: target, otherFields }, form);
		} else {
			await sendChangedRows(api, turn, current, target, form);
		}
	};
	return {
		account,
		write: {
			...sought(places, true),
			kind: 'userRole',
			forms: roleForms(api),
			send,
			looksPastLaterItems: true,
		},
	};
}

/** Roles are replaced together with the account's global permissions: those that it has go with them. */
function globalPermissionsOf({ globalPermissions }: IDataObject): IDataObject {
	const isGiven = globalPermissions !== undefined && globalPermissions !== null;
	return isGiven && globalPermissions !== '' ? { GlobalPermissions: globalPermissions } : {};
}

interface Expected {
	readonly own: OwnGrants;
	/** Where the run has changed something for the item. */
	readonly places: readonly string[];
	readonly target: readonly RoleGrant[];
	readonly changed: boolean;
}

function look(
	account: IDataObject | undefined,
	{ own, places, target, changed }: Expected,
): Look<ChangedGrants> {
	if (account === undefined) return { shows: 'the account is not listed' };
	const listed = grantsOf(account);
	const foreign = own.foreignIn(listed);
	if (places.every((place) => own.isSeen(place, listed))) {
		const changedByOthers = foreign.length > 0 || own.lostFrom(target, listed).length > 0;
		return { seen: { account, changed, changedByOthers } };
	}
	const shows = `the account has ${describeGrants(listed) || 'no roles'}`;
	return { shows, isByOthers: foreign.length > 0 };
}

function forgetUnseen(api: Api, account: AccountRef): void {
	ownGrantsOf(api, account, 'unknown').forgetUnseen();
}

// Whether case matters depends on how the tenant was set up, which the service did not tell.
function refuseOtherCase(current: readonly RoleGrant[], databases: readonly string[]): void {
	for (const database of databases) {
		const other = otherCaseOf(database, current);
		if (other === undefined) continue;
		throw new ExplainedFailure(
			`the account has a role on ${other}, but ${database} was given`,
			'Write the name as the service lists it',
		);
	}
}

// Oracle tenants take the changed rows only, each kind in a call of its own.
async function sendChangedRows(
	api: Api,
	turn: AccountTurn,
	current: readonly RoleGrant[],
	target: readonly RoleGrant[],
	form: RoleForm,
): Promise<void> {
	for (const [index, change] of changedRows(current, target, 'folds').entries()) {
		const sent = await settle(sendRoles(api, turn, change, form));
		if (!sent.ok) throw index === 0 ? sent.error : halfDone(sent.error);
	}
}

function halfDone(error: unknown): ExplainedFailure {
	return new ExplainedFailure(
		`a part of the change was made, then: ${describeFailure(error)}`,
		'Run the item again: what is done already is not done twice',
		error,
	);
}
