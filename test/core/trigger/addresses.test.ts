// The trigger and PrivateLink: each address and each endpoint by itself.
import { SEED } from '../../../sandbox';
import { allowlistParameters } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';
import { watchTenant } from './watchTenant';

const { instanceId } = SEED.mainInstance;

const sandbox = useSandbox();
const { poll, change, connect } = watchTenant(sandbox);

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
			instanceId: SEED.mainInstance.instanceId,
			tenantId: SEED.mainInstance.tenantId,
			detectedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
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
