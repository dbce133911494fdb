// Sync in every dialect: applied once, there is nothing left to plan, whatever form the service keeps things in.
import { DIALECTS, SEED, startSandbox, type DialectName } from '../../sandbox';
import { inTenant } from '../core/harness/localCloud';
import { sync } from '../core/sync/list';

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
		const run = async (mode: string) => {
			const parameters = { ...place, mode, roleMatch: 'exact', rules: { allowUnlock: true } };
			const { items, error } = await sync(sandbox, rows, parameters, {
				options: { readBackTime: 1 },
			});
			expect(error?.message).toBeUndefined();
			return items.map(({ json }) => [json.userName, json.action, json.applied]);
		};
		const applied = await run('apply');
		expect(applied.map(([, , isApplied]) => isApplied)).toEqual(rows.map(() => true));

		expect(await run('plan')).toEqual([[undefined, 'none', undefined]]);
	} finally {
		await sandbox.close();
	}
});
