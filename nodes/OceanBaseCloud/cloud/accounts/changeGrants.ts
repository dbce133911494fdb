// Adds or takes single roles where the API only knows the whole state: read, merge, write, look, and once
// more where another writer undid it.
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { carryOut, carryOutNow } from '../carryOut';
import { lookNow, NotSeen, type Later } from '../look';
import { lookAfterwards } from '../lookAfterwards';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import { ownGrantsOf } from './ownGrants';
import { planRound, type ChangedGrants, type GrantChange, type Plan } from './planGrants';

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
	return await inTurn(account, async (turn) => await changeGrantsInTurn(api, turn, change));
}

/** The same, where the account's turn is taken already. What is returned waits for a turn of its own. */
export async function changeGrantsInTurn(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
): Promise<Later<ChangedGrants>> {
	const first = await settle(firstRound(api, turn, change));
	if (!first.ok) {
		const value = await nextRounds(api, turn, change, first.error);
		return async () => value;
	}
	return async () => {
		const seen = await settle(first.value());
		if (seen.ok) return seen.value;
		return await inTurn(turn, async (later) => await nextRounds(api, later, change, seen.error));
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

// Something else has changed the roles, which also explains that the list shows nothing new.
async function nextRounds(
	api: Api,
	turn: AccountTurn,
	change: GrantChange,
	firstError: unknown,
): Promise<ChangedGrants> {
	const again = { ...change, listed: undefined };
	if (firstError instanceof NotSeen) forgetUnseen(api, turn);
	if (!(firstError instanceof NotSeen) || !firstError.isByOthers) throw firstError;
	let { shows } = firstError;
	for (let round = 2; round <= MAX_ROUNDS; round += 1) {
		const tried = await settle(oneRound(api, turn, again));
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
	if (plan.write !== undefined) return await rememberedIfSent(plan, carryOut(api, plan.write));
	return plan.seek === undefined ? async () => unchanged(plan) : lookAfterwards(api, plan.seek);
}

async function oneRound(api: Api, turn: AccountTurn, change: GrantChange): Promise<ChangedGrants> {
	const plan = await planRound(api, turn, change);
	if (plan.write !== undefined) return await rememberedIfSent(plan, carryOutNow(api, plan.write));
	return plan.seek === undefined ? unchanged(plan) : await lookNow(api, plan.seek);
}

async function rememberedIfSent<T>({ forget }: Plan, carriedOut: Promise<T>): Promise<T> {
	const ended = await settle(carriedOut);
	if (ended.ok) return ended.value;
	forget?.(ended.error);
	throw ended.error;
}

function unchanged({ account }: Plan): ChangedGrants {
	return { account, changed: false, changedByOthers: false, granted: [], revoked: [] };
}

function forgetUnseen(api: Api, account: AccountRef): void {
	ownGrantsOf(api, account, 'unknown').forgetUnseen();
}
