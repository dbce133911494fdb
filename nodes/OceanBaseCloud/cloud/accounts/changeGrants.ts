// Adds or takes single roles where the API only knows the whole state: read, merge, write, read back.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import { readExistingAccount } from './findAccount';
import { inTurn } from './accountQueue';
import {
	changedRows,
	describeGrants,
	grantsOf,
	isSameSet,
	otherCaseOf,
	spelledAsGiven,
} from './grants';
import { sendRoles } from './sendRoles';
import { isOracle } from '../tenantMode';
import type { TenantRef } from '../tenants';
import type { RoleGrant } from './grants';

export interface GrantChange {
	readonly tenant: TenantRef;
	readonly userName: string;
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
	readonly envelopes: readonly Envelope[];
}

const MAX_ROUNDS = 3;

/**
 * Brings an account's roles to what `merge` makes of them, and reads them back. A change that another
 * writer undid is made again, up to three times. Throws an ExplainedFailure when there is no such
 * account or when the other writer does not stop, and what the API throws.
 */
export async function changeGrants(api: Api, change: GrantChange): Promise<ChangedGrants> {
	return await inTurn(change.tenant, change.userName, async () => await changeInTurn(api, change));
}

async function changeInTurn(api: Api, change: GrantChange): Promise<ChangedGrants> {
	const { tenant, userName } = change;
	const oracle = await isOracle(api, tenant);
	let found = await readExistingAccount(api, tenant, userName);
	const before = grantsOf(found.account);
	refuseOtherCase(before, change.databases);
	const envelopes = [found.envelope];
	let changedByOthers = false;
	let current = before;
	for (let round = 0; round <= MAX_ROUNDS; round += 1) {
		const target = change.merge(current);
		if (isSameSet(current, target)) {
			return { account: found.account, changed: round > 0, changedByOthers, envelopes };
		}
		if (round === MAX_ROUNDS) break;
		envelopes.push(...(await write(api, change, current, target, oracle)));
		found = await readExistingAccount(api, tenant, userName);
		envelopes.push(found.envelope);
		// The service may list a new name in another case than it was given.
		current = spelledAsGiven(grantsOf(found.account), newDatabases(before, target));
		changedByOthers ||= !isSameSet(current, target);
	}
	throw new ExplainedFailure(
		`somebody else changes the roles of this account at the same time: it has ${describeGrants(grantsOf(found.account)) || 'none'} now`,
		'Find out who else changes this account, then run the item again',
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
	{ tenant, userName }: GrantChange,
	current: readonly RoleGrant[],
	target: readonly RoleGrant[],
	oracle: boolean,
): Promise<Envelope[]> {
	if (!oracle) {
		return [await sendRoles(api, { tenant, userName, modifyType: 'UPDATE', roles: target })];
	}
	// Oracle tenants take the changed rows only, each kind in a call of its own.
	const envelopes: Envelope[] = [];
	for (const { modifyType, roles } of changedRows(current, target)) {
		const sent = await settle(sendRoles(api, { tenant, userName, modifyType, roles }));
		if (sent.ok) envelopes.push(sent.value);
		else throw envelopes.length === 0 ? sent.error : halfDone(sent.error);
	}
	return envelopes;
}

function halfDone(error: unknown): ExplainedFailure {
	return new ExplainedFailure(
		`a part of the change was made, then: ${describeFailure(error)}`,
		'Run the item again: what is done already is not done twice',
		error,
	);
}
