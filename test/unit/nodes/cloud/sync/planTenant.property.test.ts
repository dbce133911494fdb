// Over random tenants, lists and rules: what a plan may do, what it must not, and that it comes to an end.
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { covers } from '../../../../../nodes/OceanBaseCloud/cloud/accounts/coveringRoles';
import {
	isSameSet,
	type RoleGrant,
} from '../../../../../nodes/OceanBaseCloud/cloud/accounts/grants';
import { grantsOf } from '../../../../../nodes/OceanBaseCloud/cloud/accounts/readGrants';
import type {
	ListedAccount,
	SyncRules,
} from '../../../../../nodes/OceanBaseCloud/cloud/sync/listRow';
import { planTenant } from '../../../../../nodes/OceanBaseCloud/cloud/sync/tenantPlan';
import { accounts, lists, MARKER, rules, TENANT, TODAY } from './arbitraries';
import { modelOf, replay } from './replay';

type Accounts = Map<string, IDataObject>;

const plan = (there: Accounts, list: ListedAccount[], given: SyncRules) =>
	planTenant({ tenant: TENANT, accounts: there, nameCase: 'folds' }, list, given, () => undefined);

/** Returns the tenant after the plan, by its `after`. */
function applied(there: Accounts, list: ListedAccount[], given: SyncRules): Accounts {
	const after = new Map(there);
	for (const { account, change } of plan(there, list, given).planned) {
		if (change.after === null) after.delete(account.userName);
		else {
			const { roles = [], userStatus = 'ONLINE', description = '', userType = '' } = change.after;
			const databases = roles.map((each) => ({ ...each }));
			after.set(account.userName, {
				userName: account.userName,
				userType,
				userStatus,
				description,
				databases,
			});
		}
	}
	return after;
}

const all = fc.property.bind(fc);
const check = (holds: (there: Accounts, list: ListedAccount[], given: SyncRules) => void) =>
	fc.assert(all(accounts, lists, rules, holds), { numRuns: 100 });

const rolesOf = (there: Accounts, name: string): RoleGrant[] => grantsOf(there.get(name));
const isLent = (there: Accounts, name: string, { database }: RoleGrant) =>
	String(there.get(name)?.description ?? '').includes(`until=2026-12-01:${database}`);

it('comes to an end: after a plan there is nothing to plan', () => {
	check((there, list, given) => {
		const next = plan(applied(there, list, given), list, given);

		expect(next.planned.filter(({ change }) => change.action !== 'none')).toEqual([]);
	});
});

it('exact: an account of the list has just the roles of the list, and what is lent', () => {
	check((there, list, given) => {
		if (given.roleMatch !== 'exact') return;
		const { planned } = plan(there, list, given);
		const after = applied(there, list, given);
		for (const { userName, roles } of list) {
			const isDone = planned.some(({ account }) => account.userName === userName);
			if (!isDone || roles === undefined) continue;
			const lent = rolesOf(there, userName).filter((each) => isLent(there, userName, each));
			const isFree = ({ database }: RoleGrant) => !lent.some((each) => each.database === database);
			const expected = [...roles.filter(isFree), ...lent];
			expect(isSameSet(rolesOf(after, userName), expected, 'folds')).toBe(true);
		}
	});
});

it('atLeast: nobody of the list loses a role, and each has what the list gives', () => {
	check((there, list, given) => {
		if (given.roleMatch !== 'atLeast') return;
		const { planned } = plan(there, list, given);
		const after = applied(there, list, given);
		for (const { userName, roles = [] } of list) {
			const now = rolesOf(after, userName);
			const has = (grant: RoleGrant) => now.some((each) => covers(each, grant, 'folds'));
			expect(rolesOf(there, userName).filter((each) => !has(each))).toEqual([]);
			const isDone = planned.some(({ account }) => account.userName === userName);
			if (isDone) expect(roles.filter((each) => !has(each))).toEqual([]);
		}
	});
});

const unchanged = (there: Accounts, list: ListedAccount[], given: SyncRules, names: string[]) => {
	const after = applied(there, list, given);
	for (const name of names) expect(after.get(name)).toBe(there.get(name));
};

it('touches nobody who is not in the list: by keep, by type, by the service, by protection, without an owner', () => {
	check((there, list, given) => {
		const listed = new Set(list.map(({ userName }) => userName));
		const others = [...there.keys()].filter((name) => !listed.has(name));
		const isOwn = (name: string) => {
			const { description } = there.get(name) ?? {};
			const isNamed =
				given.managedNames.length === 0 ||
				given.managedNames.includes('*') ||
				name.startsWith('app_');
			const isMarked =
				given.ownerMarker === undefined || String(description).split(' ').includes(MARKER);
			return (
				(given.managedNames.length > 0 || given.ownerMarker !== undefined) && isNamed && isMarked
			);
		};
		const isProtected = (name: string) =>
			given.protectedNames.some(
				(each) =>
					each.toLowerCase() === name.toLowerCase() || (each === 'eve*' && name.startsWith('eve')),
			);
		const safe = others.filter(
			(name) =>
				given.unlisted === 'keep' ||
				there.get(name)?.userType === 'Admin' ||
				name === 'root' ||
				isProtected(name) ||
				!isOwn(name),
		);

		unchanged(there, list, given, safe);
	});
});

it('takes nothing from a protected account, listed or not', () => {
	check((there, list, given) => {
		const { planned } = plan(there, list, { ...given, protectedNames: ['*'] });

		expect(planned.filter(({ loses }) => loses)).toEqual([]);
	});
});

it('leaves a tenant that has an Admin account online with one', () => {
	const online = (there: Accounts) =>
		[...there.values()].filter(
			({ userType, userStatus }) => userType === 'Admin' && userStatus !== 'LOCKED',
		);
	check((there, list, given) => {
		if (online(there).length > 0) expect(online(applied(there, list, given))).not.toEqual([]);
	});
});

it('its words, read by a model of their own, give what it says', () => {
	check((there, list, given) => {
		const after = applied(there, list, given);
		for (const { account, change } of plan(there, list, given).planned) {
			const { userName } = account;
			const [before, then] = [there.get(userName), after.get(userName)];
			const model = replay(
				before && modelOf({ ...before, userType: change.before?.userType }),
				change.changes,
			);

			expect(model).toEqual(then && modelOf(then));
		}
	});
});

it('says that an account loses something wherever it has less afterwards', () => {
	check((there, list, given) => {
		for (const { change, loses } of plan(there, list, given).planned) {
			const { before, after } = change;
			const had = before?.roles ?? [];
			const has = after?.roles ?? [];
			const lacks = had.some((each) => !has.some((other) => covers(other, each, 'folds')));
			const isLocked = before?.userStatus !== 'LOCKED' && after?.userStatus === 'LOCKED';
			expect(loses).toBe(before !== null && (after === null || isLocked || lacks));
		}
	});
});

it('what it does not say stays: a list of names alone plans nothing for those who are there', () => {
	check((there, list, given) => {
		const names = list
			.filter(({ userName }) => there.has(userName))
			.map((each) => ({
				...each,
				userType: String(there.get(each.userName)?.userType),
				description: undefined,
				roles: undefined,
				userStatus: undefined,
			}));
		const { planned, refused } = plan(there, names, {
			...given,
			unlisted: 'keep',
			managedNames: [],
		});

		expect(refused).toEqual([]);
		expect(planned.filter(({ change }) => change.action !== 'none')).toEqual([]);
	});
});

it('an adopted tenant plans nothing', () => {
	check((there, _list, given) => {
		const adopted = [...there.values()].map((each, index): ListedAccount => ({
			tenant: TENANT,
			userName: String(each.userName),
			indexes: [index],
			userType: String(each.userType),
			description: String(each.description) || undefined,
			roles: grantsOf(each),
			revokeAllRoles: false,
			userStatus: each.userStatus === 'LOCKED' ? 'LOCKED' : 'ONLINE',
			password: '',
		}));
		const { planned, refused } = plan(there, adopted, { ...given, managedNames: [], today: TODAY });

		expect(refused).toEqual([]);
		expect(planned.filter(({ change }) => change.action !== 'none')).toEqual([]);
	});
});
