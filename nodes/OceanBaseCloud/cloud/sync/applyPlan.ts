// Does what a plan says, in an order in which a fault leaves nobody with less than was meant: what is given comes
// before what is taken, and what is deleted comes last.
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import { isSameDescription } from '../accounts/descriptions';
import { caseOfLists, isSameSet } from '../accounts/grants';
import type { NewPassword } from '../accounts/newPassword';
import type { Later } from '../look';
import { forgetLooks } from '../lookAfterwards';
import { stateOf } from '../plan/accountState';
import { tenantKey } from '../tenants';
import * as steps from './applySteps';
import type { Step, Work } from './applySteps';
import type { ForEach } from './planList';
import type { SyncChange, SyncPlan } from './syncPlan';
import type { RefusedRow } from './tenantPlan';

const GAINS: readonly Step[] = [steps.create, steps.unlock, steps.describe, steps.setRoles];

const LOSSES: readonly Step[] = [steps.unlock, steps.describe, steps.setRoles];

const LAST: readonly Step[] = [steps.lock, steps.endSessions, steps.remove];

/** A change and its result. */
export interface AppliedChange extends Pick<Work, 'api' | 'change' | 'changedByOthers' | 'seen'> {
	/** Undefined where all of it was done and seen. */
	readonly failure: unknown;
}

/**
 * Carries out the changes of a plan. Each is claimed only once it was read back. Returns the result of each, in the same
 * order. `passwordOf` gives a new account its password. Never throws.
 */
export async function applyChanges(
	api: Api,
	{ changes, refused }: Pick<SyncPlan, 'changes' | 'refused'>,
	passwordOf: (change: SyncChange) => NewPassword | undefined,
	forEach: ForEach,
): Promise<AppliedChange[]> {
	const works = changes.map((change): Work => ({
		change,
		api: api.aside(),
		newPassword: passwordOf(change),
		done: [],
		seen: undefined,
		changedByOthers: false,
		failure: undefined,
	}));
	const gains = works.filter(({ change }) => !change.loses);
	const losses = works.filter(({ change }) => change.loses);
	for (const step of GAINS) await take(api, step, gains, forEach);
	leaveOutLosses(works, refused);
	for (const step of LOSSES) await take(api, step, losses, forEach);
	for (const step of LAST) await take(api, step, works, forEach);
	const isCancelled = api.cancelSignal?.aborted === true;
	return works.map((work) => ({
		...work,
		changedByOthers: work.changedByOthers || isOther(work),
		failure: failureOf(work, isCancelled),
	}));
}

/** Sends a step of all changes that have it, and then looks for all of them. */
async function take(api: Api, step: Step, works: readonly Work[], forEach: ForEach): Promise<void> {
	const own = works.filter(({ change, failure }) => failure === undefined && step.isFor(change));
	const sent: Array<{ readonly work: Work; readonly later: Later<void> }> = [];
	await forEach(own.length, async (index) => {
		const work = own[index];
		if (work === undefined) return;
		const ended = await settle(step.send(work));
		if (ended.ok) sent.push({ work, later: ended.value });
		else work.failure = ended.error;
	});
	await forEach(sent.length, async (index) => {
		const each = sent[index];
		if (each === undefined) return;
		const seen = await settle(each.later());
		if (!seen.ok) each.work.failure = seen.error;
		else each.work.done.push(step.done);
	});
	forgetLooks(api);
}

/** Where something that a tenant should get was not given, nothing is taken from anybody in it. */
function leaveOutLosses(works: readonly Work[], refused: readonly RefusedRow[]): void {
	const failed = works.filter(({ change, failure }) => !change.loses && failure !== undefined);
	// An account that is not created may be the heir of one that would go.
	const notCreated = refused.filter(({ existing }) => existing === undefined);
	const accounts = [
		...failed.map(({ change }) => change.account),
		...notCreated.map(({ account }) => account),
	];
	const tenants = new Set(accounts.map(({ tenant }) => tenantKey(tenant)));
	for (const work of works) {
		if (!work.change.loses || !tenants.has(tenantKey(work.change.account.tenant))) continue;
		work.failure = new ExplainedFailure(
			'LeftOut',
			'it was skipped, because another account of the tenant could not get what the list gives it',
			'Fix the other errors, then plan again: completed steps are not repeated',
		);
	}
}

function failureOf({ change, done, failure }: Work, isCancelled: boolean): unknown {
	const isCutOff = isCancelled && !isComplete(change, done);
	if (failure === undefined && !isCutOff) return undefined;
	const reason =
		isCutOff && failure === undefined ? 'the execution was stopped' : describeFailure(failure);
	if (done.length === 0 && failure !== undefined) return failure;
	return new ExplainedFailure(
		'PartlyDone',
		done.length === 0 ? reason : `it ${done.join(' and ')}, but: ${reason}`,
		'Plan again: completed steps are not repeated',
		failure,
	);
}

/** Tells whether the account was seen last with something else than what was planned. */
function isOther({ change: { change, nameCase }, seen }: Work): boolean {
	const { after } = change;
	if (after === null || seen === undefined) return false;
	const { description, roles } = stateOf(seen);
	const isDescribed = isSameDescription(description, after.description ?? '');
	return (
		!isDescribed || !isSameSet(roles ?? [], after.roles ?? [], caseOfLists(nameCase, roles ?? []))
	);
}

function isComplete(change: SyncChange, done: readonly string[]): boolean {
	const all = [...GAINS, ...LAST].filter((step) => step.isFor(change));
	return all.every((step) => done.includes(step.done));
}
