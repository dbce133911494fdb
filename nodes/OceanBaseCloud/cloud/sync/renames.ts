// A new account that may be an old one under another name: its password and its objects would not come along. Pure.
import { isSameSet } from '../accounts/grants';
import { nameInWords } from '../plan/quoted';
import { tenantKey } from '../tenants';
import type { SyncChange } from './syncPlan';

/** Each of them is compared with all that are new. */
const COMPARED = 100;

/** Returns what looks like a rename, in words. */
export function renamesIn(changes: readonly SyncChange[]): string[] {
	const created = changes.filter(({ change }) => change.before === null);
	const gone = changes.filter(({ indexes }) => indexes.length === 0);
	return gone.slice(0, COMPARED).flatMap((old) => {
		const heir = created.find((each) => looksLike(each, old));
		if (heir === undefined) return [];
		return [
			`${nameInWords(old.account.userName)} ${old.change.changes.join(', ')}, and ${nameInWords(heir.account.userName)} is created: accounts cannot be renamed, so the new one gets neither its password nor what it owns`,
		];
	});
}

function looksLike(created: SyncChange, old: SyncChange): boolean {
	if (tenantKey(created.account.tenant) !== tenantKey(old.account.tenant)) return false;
	const [name, oldName] = [created, old].map(({ account }) => account.userName.toLowerCase());
	if (name === oldName) return true;
	const [roles = [], oldRoles = []] = [created.change.after?.roles, old.change.before?.roles];
	return roles.length > 0 && isSameSet(roles, oldRoles, 'folds');
}
