// Brings the accounts of tenants to what a list says: a plan first, then nothing but that plan.
import { accountKey } from '../../../cloud/accounts/accountTurn';
import type { NewPassword } from '../../../cloud/accounts/newPassword';
import { applyChanges } from '../../../cloud/sync/applyPlan';
import { checkApproval } from '../../../cloud/sync/approval';
import { refusalsOf } from '../../../cloud/sync/limits';
import type { ListedAccount } from '../../../cloud/sync/listRow';
import { planList } from '../../../cloud/sync/planList';
import type { SyncPlan } from '../../../cloud/sync/syncPlan';
import { tenantFields } from '../../../pickers/tenantFields';
import { ExplainedFailure, InputError } from '../../../transport/failures';
import type { ListInput, ListOperation } from '../../operation';
import { readNewPassword } from '../newPassword';
import { failedOutputs, refuseRows } from './failedRows';
import { readRows } from './readRow';
import { readRules, type RunRules } from './readRules';
import { rowFields } from './rowFields';
import { listNotice, modeField, ruleFields } from './ruleFields';
import { appliedOutputs, planOutputs } from './syncOutputs';

export const syncTenantUsers: ListOperation = {
	resource: 'tenantUser',
	operation: 'sync',
	name: 'Sync',
	action: 'Sync accounts with a list',
	description:
		'Make the accounts of tenants match a list: plan the changes, have the plan approved, then apply exactly that plan',
	fields: [modeField, listNotice, ...tenantFields, ...rowFields, ...ruleFields],
	task: () => 'sync the accounts with the list',
	async runList(input) {
		const run = readRules(input);
		const rows = readRows(input.items);
		const api = input.openApi({ isReadOnly: run.mode === 'plan' });
		const passwords = new Map<string, NewPassword>();
		const prepareNew = (listed: ListedAccount) =>
			void passwords.set(accountKey(listed), passwordFor(listed, input));
		const plan = await planList(api, { rows, ...run, prepareNew }, input.forEach);
		const refusals = refusalsOf(plan, run.limits);
		const failures = failedOutputs(plan);
		if (input.stopsOnFail) refuseRows(plan);
		if (run.mode === 'plan') {
			return [...planOutputs(plan, rows, refusals, run.returnUnchanged), ...failures];
		}
		refuseToApply(plan, refusals, run);
		const applied = await applyChanges(
			api,
			plan,
			({ account }) => passwords.get(accountKey(account)),
			input.forEach,
		);
		return [...appliedOutputs(applied, plan, rows, run), ...failures];
	},
};

function passwordFor(
	{ userName, indexes }: ListedAccount,
	{ items, isTool, handOut }: ListInput,
): NewPassword {
	const [index = 0] = indexes;
	const row = items[index];
	if (row === undefined) throw new InputError('The row of the account is not there');
	const { password, shown } = readNewPassword(row, { userName, isEncrypted: false, isTool });
	return { password, onSet: () => handOut(index)(userName, shown) };
}

function refuseToApply(
	plan: SyncPlan,
	refusals: readonly string[],
	{ approval, rules }: RunRules,
): void {
	const [unreadable] = plan.unreadable;
	if (unreadable !== undefined) {
		throw new ExplainedFailure(
			'OutcomeUnknown',
			`the plan is incomplete, because the tenant ${unreadable.tenant.tenantId} could not be read. Nothing was changed`,
			'Run it again once the tenant can be read, or remove its rows from the list',
			unreadable.error,
		);
	}
	checkApproval(plan, approval, rules);
	if (refusals.length === 0) return;
	throw new InputError(
		`${refusals.join('; ')}. Nothing was changed`,
		'Check the plan. If all of it is intended, raise the limit to match it',
	);
}
