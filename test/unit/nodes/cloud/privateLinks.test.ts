// The PrivateLink state of addresses in the shapes that the sources describe.
import {
	endpointsOf,
	isOnline,
	privateAddressesOf,
} from '../../../../nodes/OceanBaseCloud/cloud/privateLinks';
import { envelopeOf } from '../support/scriptedApi';

const flat = { addressId: 'a', addressStatus: 'ONLINE', privateLinkEndpointId: 'e1' };
const nested = {
	addressId: 'a',
	privateLinkList: [
		{ privateLinkStatus: 'PENDING_CREATE', privateLinkEndpointId: 'e1' },
		{ privateLinkStatus: 'ONLINE', privateLinkEndpointId: 'e2' },
	],
};

it.each<[string, unknown, unknown[]]>([
	['a list', [flat], [flat]],
	['a single address', flat, [flat]],
	['a dataList', { dataList: [flat] }, [flat]],
	['an empty dataList', { dataList: [] }, []],
	['nothing', undefined, []],
	['an empty object', {}, []],
	['entries that are none', [null, 'x', flat], [flat]],
	['nested links', [nested], [{ ...nested, ...nested.privateLinkList[0] }]],
	[
		'a nested list that is none',
		[{ addressId: 'a', privateLinkList: 'x' }],
		[{ addressId: 'a', privateLinkList: 'x' }],
	],
])('reads addresses from %s', (_what, data, expected) => {
	expect(privateAddressesOf(envelopeOf(data))).toEqual(expected);
});

it('does not let a nested link replace what the address says itself', () => {
	const address = { addressId: 'a', privateLinkList: [{ addressId: 'b' }] };

	expect(privateAddressesOf(envelopeOf([address]))).toEqual([address]);
});

it('knows the endpoints of both shapes', () => {
	expect(endpointsOf(flat)).toEqual(['e1']);
	expect(endpointsOf(nested)).toEqual(['e1', 'e2']);
	expect(endpointsOf({ privateLinkEndpointId: '' })).toEqual([]);
});

it('knows whether one of the links can be used', () => {
	expect(isOnline(flat)).toBe(true);
	expect(isOnline(nested)).toBe(true);
	expect(isOnline({ addressStatus: 'PENDING_CREATE' })).toBe(false);
	expect(isOnline({})).toBe(false);
});
