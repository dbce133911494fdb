// The plan for a person who approves it: what is lost comes first. Pure.
import { nameInWords } from '../plan/quoted';
import type { TenantRef } from '../tenants';
import { isAdmin } from './onlineAdmin';
import { renamesIn } from './renames';
import type { SyncChange, SyncPlan } from './syncPlan';

/** So many lines of a section are shown; of losses more, as these are what is approved. */
const SHOWN = 50;
const SHOWN_LOSSES = 500;

/** Returns the plan as a text of several lines. `refusals` say why apply would refuse it. */
export function planTextOf(plan: SyncPlan, refusals: readonly string[]): string {
	const { changes, refused, tenants, unreadable, totals, planId } = plan;
	const lines = (shown: readonly SyncChange[]) => shown.map((change) => lineOf(change));
	const losses = changes.filter(({ loses }) => loses);
	const others = changes.filter(({ loses }) => !loses);
	return [
		`Plan ${planId ?? 'without an ID, because it is incomplete'}: ${totalsInWords(plan)}.`,
		...section('Apply would refuse it', refusals, SHOWN_LOSSES),
		...section(
			'Could not be read',
			unreadable.map(
				({ tenant, indexes }) => `${tenantInWords(tenant)}: ${rowCount(indexes.length)}`,
			),
			SHOWN_LOSSES,
		),
		...section(`Loses something (${totals.lose})`, lines(losses), SHOWN_LOSSES),
		...section(newTitle(others.filter(isNew)), lines(adminsFirst(others.filter(isNew))), SHOWN),
		...section(
			`Gets something (${totals.gain})`,
			lines(others.filter((each) => !isNew(each))),
			SHOWN,
		),
		...section('Looks like a rename', renamesIn(changes), SHOWN),
		...section(
			`Rows that cannot be applied (${refused.length})`,
			refused.map(({ account, failure }) => `${accountInWords(account)}: ${failure.reason}`),
			SHOWN,
		),
		...section(
			'Not changed, although the list says otherwise',
			[...changes, ...plan.unchanged].flatMap(({ account, notes }) =>
				notes.map((note) => `${accountInWords(account)} ${note}`),
			),
			SHOWN,
		),
		...section(
			`Not in the list, and left unchanged (${totals.unlisted})`,
			tenants
				.filter((tenant) => tenant.others.length > 0)
				.map(({ tenant, others: left }) => `${tenantInWords(tenant)}: ${namesInWords(left)}`),
			SHOWN,
		),
	].join('\n');
}

function totalsInWords({ totals, changes }: SyncPlan): string {
	if (changes.length === 0) return 'nothing to do';
	const lost = `${verb(totals.lose, 'loses', 'lose')} something`;
	return [
		`${totals.create} new`,
		`${totals.gain} ${verb(totals.gain, 'gets', 'get')} something`,
		`${totals.lose} ${lost} (${totals.lock} locked, ${totals.delete} deleted)`,
	].join(', ');
}

function section(title: string, lines: readonly string[], shown: number): string[] {
	if (lines.length === 0) return [];
	const more = lines.length > shown ? [`- and ${lines.length - shown} more`] : [];
	return ['', `${title}:`, ...lines.slice(0, shown).map((line) => `- ${line}`), ...more];
}

function lineOf({ account, change }: SyncChange): string {
	return `${accountInWords(account)} ${change.changes.join(', ')}`;
}

function accountInWords({ tenant, userName }: SyncChange['account']): string {
	return `${nameInWords(userName)} in ${tenantInWords(tenant)}`;
}

function tenantInWords({ instanceId, tenantId }: TenantRef): string {
	return `${nameInWords(tenantId)} of ${nameInWords(instanceId)}`;
}

function namesInWords(left: readonly string[]): string {
	const names = left.slice(0, SHOWN).map(nameInWords);
	const more = left.length > SHOWN ? ` and ${left.length - SHOWN} more` : '';
	return `${names.join(', ')}${more}`;
}

function newTitle(created: readonly SyncChange[]): string {
	const admins = created.filter(({ change }) => isAdmin(change.after)).length;
	return `New (${created.length}${admins > 0 ? `, ${admins} of them Admin` : ''})`;
}

/** Returns them with the most powerful first, so that shortening the list does not hide them. */
function adminsFirst(created: readonly SyncChange[]): SyncChange[] {
	const isOne = ({ change }: SyncChange) => isAdmin(change.after);
	return [...created.filter(isOne), ...created.filter((each) => !isOne(each))];
}

function isNew({ change }: SyncChange): boolean {
	return change.before === null;
}

function verb(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}

function rowCount(count: number): string {
	return count === 1 ? '1 row' : `${count} rows`;
}
