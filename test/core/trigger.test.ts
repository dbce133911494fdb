// The trigger: what it reports, what it remembers, and that it neither loses nor repeats anything.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
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

it('starts anew, in silence, with other PrivateLink addresses', async () => {
	const events = ['privateLinkStatusChanged'];
	const { addressId } = SEED.mainInstance;
	const watch = async (addressIds: string) => await poll({ events, options: { addressIds } });
	await watch(addressId);

	expect(await watch(`${addressId}, ${SEED.mainInstance.readonlyAddressId}`)).toEqual([]);
	expect(await watch(addressId)).toEqual([]);
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
