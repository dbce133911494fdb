// Sync through a faulty cloud: what it claims is so, what it does not touch stays, and running it again comes to an end.
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { mixedFaults } from './onboarding';
import { useNewSandbox } from '../core/harness/useSandbox';
import { jsonOf, sync } from '../core/sync/list';

const sandbox = useNewSandbox();
const { instanceId, tenantId } = SEED.mainInstance;

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const COUNT = 40;
const SETTINGS = { roleMatch: 'exact', mode: 'apply', maxLosses: '', rules: { allowUnlock: true } };
const GOES_ON = {
	onError: 'continueRegularOutput',
	options: { concurrency: 20, maxTries: 5 },
} as const;

const roles = fc
	.subarray(['testdb', 'orders', 'analytics'])
	.chain((databases) =>
		fc.tuple(
			...databases.map((database) =>
				fc.constantFrom('ReadWrite', 'ReadOnly', 'DML').map((role) => ({ database, role })),
			),
		),
	);

const state = fc.record({
	roles,
	userStatus: fc.constantFrom('ONLINE', 'LOCKED'),
	description: fc.constantFrom('a', 'b'),
});

/** Returns a list, and fills the tenant with accounts that differ from it. */
function arrange(seed: number): IDataObject[] {
	const [had = [], wanted = []] = fc.sample(
		fc.array(fc.option(state), { minLength: COUNT, maxLength: COUNT }),
		{ seed, numRuns: 2 },
	);
	for (const [index, account] of had.entries()) {
		if (account === null) continue;
		const userName = `app_${index}`;
		sandbox.edit({
			do: 'createAccount',
			userName,
			description: account.description,
			roles: account.roles,
		});
		if (account.userStatus === 'LOCKED') sandbox.edit({ do: 'lock', userName });
	}
	return wanted.flatMap((account, index) => {
		// A locked account takes no change: such a row asks for it unlocked.
		const isLocked = had[index]?.userStatus === 'LOCKED';
		const row = account && { ...account, userStatus: isLocked ? 'ONLINE' : account.userStatus };
		return row ? [{ userName: `app_${index}`, revokeAllRoles: true, ...row }] : [];
	});
}

const stateOf = (name: string) => {
	const account = sandbox.cloud.user(instanceId, tenantId, name);
	return (
		account && {
			userStatus: account.userStatus,
			description: account.description,
			roles: inOrder(account.roles),
		}
	);
};

const inOrder = (list: unknown) =>
	(list as IDataObject[])
		.map(({ database, role }) => `${String(role)} on ${String(database)}`)
		.sort();

function falseClaims(items: IDataObject[], rows: IDataObject[]): string[] {
	return items.flatMap((item) => {
		if (item.applied !== true) return [];
		const name = String(item.userName);
		const row = rows.find(({ userName }) => userName === name) ?? {};
		const wanted = {
			userStatus: row.userStatus,
			description: row.description,
			roles: inOrder(row.roles),
		};
		const isSo = JSON.stringify(stateOf(name)) === JSON.stringify(wanted);
		const { generatedPassword } = item;
		const opens =
			generatedPassword === undefined ||
			sandbox.cloud.hasPassword(instanceId, tenantId, name, String(generatedPassword));
		return isSo && opens
			? []
			: [`${name}: ${JSON.stringify(stateOf(name))} instead of ${JSON.stringify(wanted)}`];
	});
}

it.each(SEEDS)(
	'seed %s: every claim is true, and three runs come to an end',
	async (seed) => {
		const rows = arrange(seed);
		const names = new Set(rows.map(({ userName }) => userName));
		const others = () =>
			sandbox.cloud.users(instanceId, tenantId).filter((each) => !names.has(each.userName));
		const before = JSON.stringify(others());
		const failed: number[] = [];
		for (const run of [1, 2, 3]) {
			if (run < 3) sandbox.faults.load({ seed: seed * 100 + run, rules: mixedFaults(0.15) });
			else sandbox.faults.clear();
			const items = jsonOf(await sync(sandbox, rows, SETTINGS, GOES_ON));
			expect(falseClaims(items, rows)).toEqual([]);
			failed.push(items.filter(({ error }) => error !== undefined).length);
		}
		const plan = jsonOf(await sync(sandbox, rows, { ...SETTINGS, mode: 'plan' }));

		expect(failed.at(-1)).toBe(0);
		expect(plan).toMatchObject([{ action: 'none' }]);
		expect(JSON.stringify(others())).toBe(before);
		process.stdout.write(
			`sync: seed ${seed}: ${rows.length} rows, ${failed.join(', ')} honest errors in three runs\n`,
		);
	},
	120_000,
);
