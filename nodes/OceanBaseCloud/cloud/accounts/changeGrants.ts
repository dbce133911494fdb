// Adds or takes single roles where the API only knows the whole state: read, merge, write, read back.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import { isOracle } from '../tenants';
import { readExistingAccount } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import {
	changedRows,
	describeGrants,
	grantsOf,
	isSameSet,
	otherCaseOf,
	spelledAsGiven,
	type RoleGrant,
} from './grants';
import { sendRoles } from './sendRoles';

export interface GrantChange {
	/** The databases that were named. One that the account has in another case only is refused. */
	readonly databases: readonly string[];
	/** Takes the grants of now, returns those that should be. Called again when they have changed. */
	readonly merge: (current: readonly RoleGrant[]) => RoleGrant[];
}

export interface ChangedGrants {
	readonly account: IDataObject;
	/** Whether anything had to be written. */
	readonly changed: boolean;
	/** Whether the roles that were read back hold more or less than this change explains. */
	readonly changedByOthers: boolean;
}

const MAX_ROUNDS = 3;

/**
 * Brings an account's roles to what `merge` makes of them, and reads them back. A change that another
 * writer undid is made again, up to three times. Throws an ExplainedFailure when there is no such
 * account or when the other writer does not stop, and what the API throws.
 */
export async function changeGrants(
	api: Api,
	account: AccountRef,
	change: GrantChange,
): Promise<ChangedGrants> {
	return await inTurn(account, async (turn) => await changeGrantsInTurn(api, turn, change));
}

/** The same, where the account's turn is taken already. */
export async function changeGrantsInTurn(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
): Promise<ChangedGrants> {
	const oracle = await isOracle(api, turn.tenant);
	let account = await readExistingAccount(api, turn);
	const before = grantsOf(account);
	refuseOtherCase(before, change.databases);
	let changedByOthers = false;
	let current = before;
	for (let round = 0; round <= MAX_ROUNDS; round += 1) {
		const target = change.merge(current);
		if (isSameSet(current, target)) return { account, changed: round > 0, changedByOthers };
		if (round === MAX_ROUNDS) break;
		await write(api, turn, current, target, oracle);
		account = await readExistingAccount(api, turn);
		// The service may list a new name in another case than it was given.
		current = spelledAsGiven(grantsOf(account), newDatabases(before, target));
		changedByOthers ||= !isSameSet(current, target);
	}
	throw new ExplainedFailure(
		`something else is changing the roles of this account: it now has ${describeGrants(grantsOf(account)) || 'none'}`,
		'Find out what else changes this account, then run the item again',
	);
}

function newDatabases(before: readonly RoleGrant[], target: readonly RoleGrant[]): string[] {
	const old = new Set(before.map(({ database }) => database));
	return target.map(({ database }) => database).filter((database) => !old.has(database));
}

// Whether case matters depends on how the tenant was set up, which the API does not tell.
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

async function write(
	api: Api,
	turn: AccountTurn,
	current: readonly RoleGrant[],
	target: readonly RoleGrant[],
	oracle: boolean,
): Promise<void> {
	if (!oracle) {
		await sendRoles(api, turn, { modifyType: 'UPDATE', roles: target });
		return;
	}
	// Oracle tenants take the changed rows only, each kind in a call of its own.
	for (const [index, change] of changedRows(current, target).entries()) {
		const sent = await settle(sendRoles(api, turn, change));
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
