// The trigger: what it reports, what it remembers, and that it neither loses nor repeats anything.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, type DialectChoice, type ReplacedAnswer } from '../../sandbox';
import {
	allowlistParameters,
	byId,
	createParameters,
	credentialFor,
	inTenant,
	updateRolesParameters,
} from './harness/localCloud';
import { PolledTrigger } from './harness/pollNode';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const { instanceId, crowdedTenantId, userName } = SEED.mainInstance;
const ACCOUNT_EVENTS = [
	'accountCreated',
	'accountLocked',
	'accountRemoved',
	'accountUnlocked',
	'rolesChanged',
];

const sandbox = useSandbox();
let trigger: PolledTrigger;

beforeEach(() => {
	trigger = new PolledTrigger();
});

async function poll(replaced: INodeParameters = {}, mode?: 'manual'): Promise<IDataObject[]> {
	return await trigger.poll({
		credential: credentialFor(sandbox),
		parameters: { events: ACCOUNT_EVENTS, ...inTenant(), ...replaced },
		...(mode && { mode }),
	});
}

async function change(parameters: INodeParameters): Promise<void> {
	const { error } = await runNode({ credential: credentialFor(sandbox), parameters });
	expect(error).toBeUndefined();
}

/** Somebody connects an endpoint of their own to the address. */
const connect = (addressId: string) =>
	sandbox.edit({ do: 'confirmEndpoint', addressId, endpointId: 'vpce-1' });

const summary = (events: IDataObject[]) => events.map(({ event, userName: name }) => [event, name]);

it('is silent on the first poll, and on one where nothing happened', async () => {
	expect(await poll()).toEqual([]);
	expect(await poll()).toEqual([]);
});

it('reports accounts that were created, changed, locked, unlocked and removed, each once', async () => {
	await poll();
	await change(createParameters({ userName: 'jane' }));
	await change(updateRolesParameters({ roles: { values: [{ database: 'orders', role: 'DDL' }] } }));
	sandbox.edit(
		{ do: 'lock', userName: SEED.mainInstance.adminUserName },
		{ do: 'unlock', userName: SEED.mainInstance.lockedUserName },
		{ do: 'deleteAccount', userName: SEED.mainInstance.readonlyUserName },
	);

	const events = await poll();
	expect(summary(events)).toEqual([
		['accountLocked', SEED.mainInstance.adminUserName],
		['accountRemoved', SEED.mainInstance.readonlyUserName],
		['accountCreated', 'jane'],
		['accountUnlocked', SEED.mainInstance.lockedUserName],
		['rolesChanged', userName],
	]);
	expect(events.at(-1)).toMatchObject({
		granted: ['DDL on orders'],
		revoked: ['DML on testdb'],
		roles: ['DDL on orders'],
	});
	expect(await poll()).toEqual([]);
});

it('reports only the chosen events', async () => {
	await poll({ events: ['accountRemoved'] });
	await change(createParameters({ userName: 'jane' }));

	expect(await poll({ events: ['accountRemoved'] })).toEqual([]);
});

it('loses nothing when a poll fails, and repeats nothing after it', async () => {
	await poll();
	await change(createParameters({ userName: 'jane' }));
	sandbox.faults.load({ rules: [{ fault: 'success-false' }] });
	await expect(poll()).rejects.toThrow(/Could not look for changes in the tenant/);
	sandbox.faults.clear();

	expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
	expect(await poll()).toEqual([]);
});

it('starts anew, in silence, for another tenant', async () => {
	await poll();

	expect(await poll({ tenantId: byId(crowdedTenantId) })).toEqual([]);
});

it('sees every account of a tenant that has several pages of them', async () => {
	const crowded = { tenantId: byId(crowdedTenantId) };
	await poll(crowded);
	const last = sandbox.cloud.users(instanceId, crowdedTenantId).at(-1)?.userName ?? '';
	sandbox.edit({ do: 'deleteAccount', userName: last, tenantId: crowdedTenantId });

	expect(summary(await poll(crowded))).toEqual([['accountRemoved', last]]);
});

it('does not call an account removed that a list has lost between two pages', async () => {
	await poll();
	sandbox.edit({ do: 'deleteAccount', userName });
	sandbox.editWhen({
		when: 'after',
		match: { operation: 'DescribeTenantUsers' },
		edits: [{ do: 'createAccount', userName, roles: [{ database: 'testdb', role: 'DML' }] }],
	});

	expect(await poll()).toEqual([]);
});

it('reports a changed status of a PrivateLink address', async () => {
	const { readonlyAddressId } = SEED.mainInstance;
	const links = {
		events: ['privateLinkStatusChanged'],
		options: { addressIds: readonlyAddressId },
	};
	await poll(links);
	connect(readonlyAddressId);

	expect(await poll(links)).toEqual([
		{
			event: 'privateLinkStatusChanged',
			addressId: readonlyAddressId,
			endpointId: 'vpce-1',
			status: 'ONLINE',
			previousStatus: 'PENDING_CREATE',
		},
	]);
	await change(allowlistParameters({ addressId: readonlyAddressId }));
	expect(await poll(links)).toEqual([]);
});

it('does not forget the addresses while it is told to watch accounts only', async () => {
	const { readonlyAddressId } = SEED.mainInstance;
	const watch = async (...events: string[]) =>
		await poll({ events, options: { addressIds: readonlyAddressId } });
	await watch('privateLinkStatusChanged');
	await watch('accountCreated');
	connect(readonlyAddressId);

	expect(await watch('privateLinkStatusChanged')).toMatchObject([
		{ event: 'privateLinkStatusChanged', addressId: readonlyAddressId },
	]);
});

it('does not forget the accounts while it is told to watch addresses only', async () => {
	await poll();
	await poll({ events: ['privateLinkStatusChanged'] });
	await change(createParameters({ userName: 'jane' }));

	expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
});

describe('addresses that are watched', () => {
	const { addressId, readonlyAddressId } = SEED.mainInstance;
	const watch = async (...addressIds: string[]) =>
		await poll({
			events: ['privateLinkStatusChanged'],
			options: { addressIds: addressIds.join(', ') },
		});

	it('begin in silence, and stop in silence', async () => {
		await watch(addressId);

		expect(await watch(addressId, readonlyAddressId)).toEqual([]);
		expect(await watch(addressId)).toEqual([]);
	});

	it.each([
		['in another order', [readonlyAddressId, addressId]],
		['with another one', [addressId, readonlyAddressId, 'added']],
		['without another one', [readonlyAddressId]],
	])('keep what is known of them %s', async (_what, ids) => {
		const own = sandbox.cloud.instances.get(instanceId)?.tenants.get(SEED.mainInstance.tenantId);
		own?.addresses.set('added', { addressId: 'added', addressType: 'READONLY' });
		await watch(addressId, readonlyAddressId);
		connect(readonlyAddressId);

		expect(await watch(...ids)).toMatchObject([
			{ addressId: readonlyAddressId, endpointId: 'vpce-1', status: 'ONLINE' },
		]);
	});

	it.each(['flat', 'nested', 'both'] as const)('tell of each endpoint (%s)', async (shape) => {
		sandbox.setDialect({ privateLinks: { shape, endpoints: 'many' } });
		const endpoint = (endpointId: string) => ({ addressId, endpointId });
		sandbox.edit({ do: 'confirmEndpoint', ...endpoint('vpce-1') });
		await watch(addressId);
		sandbox.edit({ do: 'connectEndpoint', ...endpoint('vpce-2') });
		expect(await watch(addressId)).toMatchObject([
			{ ...endpoint('vpce-2'), status: 'PENDING_CONFIRM' },
		]);

		sandbox.edit({ do: 'confirmEndpoint', ...endpoint('vpce-2') });
		sandbox.edit({ do: 'disconnectEndpoint', ...endpoint('vpce-1') });
		expect(await watch(addressId)).toMatchObject([
			{ ...endpoint('vpce-1'), status: 'REMOVED', previousStatus: 'ONLINE' },
			{ ...endpoint('vpce-2'), status: 'ONLINE', previousStatus: 'PENDING_CONFIRM' },
		]);
		expect(await watch(addressId)).toEqual([]);
	});
});

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

describe('answers that cannot be read', () => {
	it.each<[string, ReplacedAnswer]>([
		['no list', { data: {} }],
		['data null', { data: null }],
		['an empty page beside a total', { data: { dataList: [], total: 5 } }],
		['rows without a role', { data: { dataList: [{ userName, databases: [{ database: 'x' }] }] } }],
	])('%s: nothing is reported, and nothing is forgotten', async (_what, answer) => {
		await poll();
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({
			rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: 'answer', answer }],
		});
		await expect(poll()).rejects.toThrow(/Could not look for changes in the tenant/);
		sandbox.faults.clear();

		expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
	});

	it('of the addresses leave the accounts as they were known', async () => {
		const events = [...ACCOUNT_EVENTS, 'privateLinkStatusChanged'];
		await poll({ events });
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({
			rules: [
				{
					match: { operation: 'DescribeTenantPrivateLink' },
					fault: 'answer',
					answer: { data: {} },
				},
			],
		});
		await expect(poll({ events })).rejects.toThrow(/the answer holds no list/);
		sandbox.faults.clear();

		expect(summary(await poll({ events }))).toEqual([['accountCreated', 'jane']]);
	});
});

describe('polls that overlap', () => {
	it('report each event once, and the newest look stays', async () => {
		await poll();
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({ rules: [{ fault: 'latency', ms: 200, times: 1 }] });
		const [late, early] = [poll(), poll()];
		const events = (await Promise.all([late, early])).flat();

		expect(summary(events)).toEqual([['accountCreated', 'jane']]);
		expect(await poll()).toEqual([]);
	});

	it('report it once where n8n has loaded the workflow anew, with an older memory', async () => {
		await poll();
		const older = trigger.copy();
		await change(createParameters({ userName: 'jane' }));

		expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
		trigger = older;
		expect(await poll()).toEqual([]);
	});
});

it('takes what version 0.1.0 remembered, without a storm', async () => {
	await poll();
	const { accounts } = JSON.parse(String(trigger.memory.snapshot)) as {
		accounts: Record<string, { isLocked?: boolean }>;
	};
	for (const account of Object.values(accounts)) delete account.isLocked;
	const links = { 'rs-private-0001': 'PENDING_CREATE' };
	const updated = new PolledTrigger({
		tenant: trigger.memory.tenant,
		addresses: '[]',
		snapshot: JSON.stringify({ accounts, links }),
	});
	trigger = updated;
	const events = [...ACCOUNT_EVENTS, 'privateLinkStatusChanged'];
	sandbox.edit({ do: 'lock', userName });

	expect(summary(await poll({ events }))).toEqual([['accountLocked', userName]]);
});

it('gives an example of each event in a manual run, and remembers nothing', async () => {
	const events = await poll({}, 'manual');

	expect(events.map(({ event }) => event).sort()).toEqual([...ACCOUNT_EVENTS].sort());
	await change(createParameters({ userName: 'jane' }));
	expect(await poll()).toEqual([]);
});

it('is not confused by an account called __proto__', async () => {
	await poll();
	sandbox.edit({ do: 'createAccount', userName: '__proto__' });

	expect(summary(await poll())).toEqual([['accountCreated', '__proto__']]);
	expect(await poll()).toEqual([]);
});
