// What is no event: words in between, other spellings, another order.
import { SEED, type DialectChoice } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { summary, watchTenant } from './watchTenant';

const { userName } = SEED.mainInstance;

const sandbox = useSandbox();
const { poll } = watchTenant(sandbox);

describe('status words', () => {
	const { lockedUserName } = SEED.mainInstance;
	const show = (name: string, status: string) =>
		sandbox.edit({ do: 'showStatus', userName: name, status });

	it.each(['DELETING', 'LOCKING', 'EXPIRED', ''])('%j is no event', async (status) => {
		await poll();
		show(userName, status);
		show(lockedUserName, status);

		expect(await poll()).toEqual([]);
	});

	it('in between do not hide what comes after them', async () => {
		await poll();
		show(userName, 'LOCKING');
		show(lockedUserName, 'UNLOCKING');
		expect(await poll()).toEqual([]);
		sandbox.edit({ do: 'lock', userName }, { do: 'unlock', userName: lockedUserName });

		expect(summary(await poll())).toEqual([
			['accountUnlocked', lockedUserName],
			['accountLocked', userName],
		]);
	});

	it('NORMAL is ONLINE', async () => {
		await poll();
		sandbox.setDialect({ accounts: { online: 'NORMAL' } });

		expect(await poll()).toEqual([]);
	});
});

describe('what is no change', () => {
	it.each<[string, DialectChoice]>([
		['the order of the accounts', { lists: { order: 'newestFirst' } }],
		['another spelling of the rows', { rows: { keys: 'mixed', role: 'capitals' } }],
		['rows as a text', { rows: { form: 'text', withGrant: 'text' } }],
		['the order and spacing of privileges', { rows: { privileges: 'spaced' } }],
	])('%s', async (_what, dialect) => {
		const roles = [
			{ database: 'orders', role: 'other', privileges: 'SELECT,INSERT' },
			{ database: 'testdb', role: 'DML' },
		];
		sandbox.edit({ do: 'setRoles', userName, roles });
		await poll();
		sandbox.setDialect(dialect);
		sandbox.edit({ do: 'setRoles', userName, roles: [...roles].reverse() });

		expect(await poll()).toEqual([]);
	});
});
