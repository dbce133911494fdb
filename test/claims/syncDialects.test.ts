// Sync in every dialect: applied once, there is nothing left to plan, whatever form the service keeps things in.
import { DIALECTS, SEED, startSandbox, type DialectName } from '../../sandbox';
import { inMainTenant, runOperation } from '../core/harness/cases';
import { inTenant } from '../core/harness/localCloud';

const { userName, lockedUserName } = SEED.mainInstance;
const { oracleInstance } = SEED;

const LISTS = {
	'a MySQL tenant': {
		place: inTenant(),
		rows: [
			{
				userName: 'jane',
				description: ' two  words ',
				roles: [
					{ database: 'testdb', role: 'DML' },
					{ database: 'orders', role: 'other', privileges: 'select, create view,INSERT' },
				],
			},
			{ userName: 'eve', userStatus: 'LOCKED' },
			{ userName, description: 'a\\u0301', roles: [{ database: 'analytics', role: 'readonly' }] },
			{ userName: lockedUserName, userStatus: 'ONLINE' },
		],
	},
	'an Oracle tenant': {
		place: inTenant(oracleInstance),
		rows: [
			{
				userName: oracleInstance.userName,
				description: 'reports',
				roles: [
					{ database: 'HR', role: 'ReadOnly', table: 'STAFF', withGrant: true },
					{ database: 'SALES', role: 'ReadWrite' },
				],
			},
		],
	},
};

const cases = Object.keys(DIALECTS).flatMap((dialect) =>
	Object.entries(LISTS).map(([place, list]) => [dialect as DialectName, place, list] as const),
);

it.each(cases)('%s, %s', async (dialect, _place, { place, rows }) => {
	const sandbox = await startSandbox();
	try {
		sandbox.setDialect(dialect);
		const sync = async (mode: string) => {
			const parameters = {
				...place,
				mode,
				userName: '={{ $json.userName }}',
				description: '={{ $json.description }}',
				userStatus: '={{ $json.userStatus }}',
				rolesJson: '={{ $json.roles }}',
				roleMatch: 'exact',
				maxLossesPercent: '',
				rules: { allowUnlock: true },
			};
			const runnable = inMainTenant('tenantUser.sync', parameters);
			const { items, error } = await runOperation(
				sandbox,
				runnable,
				{ readBackTime: 1 },
				{ items: rows },
			);
			expect(error?.message).toBeUndefined();
			return items.map(({ json }) => [json.userName, json.action, json.applied]);
		};
		const applied = await sync('apply');
		expect(applied.map(([, , isApplied]) => isApplied)).toEqual(rows.map(() => true));

		expect(await sync('plan')).toEqual([[undefined, 'none', undefined]]);
	} finally {
		await sandbox.close();
	}
});
