// Words in descriptions that other workflows go by: Sync keeps them, and takes nothing that is lent.
import { SEED } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { jsonOf, sync } from './list';

const sandbox = useSandbox();
const { userName, instanceId, tenantId } = SEED.mainInstance;
const HR = [{ database: 'orders', role: 'ReadOnly' }];
const exact = () => ({ roleMatch: 'exact' });

describe('roles that are lent', () => {
	it('are no loss as long as their marker lives', async () => {
		sandbox.edit({
			do: 'describe',
			userName,
			description: 'payment tests until=2099-01-01:testdb',
		});
		const rows = [{ userName, roles: HR, description: 'payment tests' }];
		const { items } = await sync(sandbox, rows, exact());
		expect(jsonOf({ items })).toMatchObject([
			{ changes: ['gets ReadOnly on orders'], loses: false },
		]);
		expect(items[0]?.json.planText).toContain('keeps DML on testdb until 2099-01-01');

		sandbox.edit({
			do: 'describe',
			userName,
			description: 'payment tests until=2020-01-01:testdb',
		});
		expect(jsonOf(await sync(sandbox, rows, exact()))).toMatchObject([{ loses: true }]);
	});

	it('are not taken by a marker that cannot be read', async () => {
		sandbox.edit({ do: 'describe', userName, description: 'until=soon:testdb' });
		const { error } = await sync(sandbox, [{ userName, roles: HR }], exact());

		expect(error?.message).toMatch(/cannot be read from "until=soon:testdb" in its description/);
	});
});

it.each(['until=2099-01-01:testdb', 'until=soon'])(
	'an account that is not in the list any more stays as long as it has %s',
	async (marker) => {
		sandbox.edit({ do: 'createAccount', userName: 'app_1', description: marker });
		const { items } = await sync(sandbox, [{ userName }], {
			unlisted: 'lock',
			managedNames: 'app_*, pay_*',
		});

		expect(jsonOf({ items })).toMatchObject([{ action: 'none' }]);
	},
);

it('keeps the markers of other workflows and lists, and brings none back that is gone', async () => {
	const description = 'old words list=b until=2099-01-01:testdb';
	sandbox.edit({ do: 'describe', userName, description });
	const rows = [{ userName, description: 'new words until=2020-01-01:hr' }];
	await sync(sandbox, rows, { mode: 'apply', ownerMarker: 'list=a' });
	const account = () => sandbox.cloud.user(instanceId, tenantId, userName)?.description;
	expect(account()).toBe('new words list=b until=2099-01-01:testdb');

	await sync(sandbox, [{ userName, description: null }], { mode: 'apply', ownerMarker: 'list=a' });
	expect(account()).toBe('list=b until=2099-01-01:testdb');
});
