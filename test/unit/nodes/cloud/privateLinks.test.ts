// The PrivateLink state of addresses in the shapes that the sources describe.
import type { IDataObject } from 'n8n-workflow';

import {
	isOnline,
	linksOf,
	privateAddressesOf,
} from '../../../../nodes/OceanBaseCloud/cloud/privateLinks';
import { UnreadableAnswer } from '../../../../nodes/OceanBaseCloud/transport/failures';
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
	['nested links', [nested], [{ ...nested, ...nested.privateLinkList[0] }]],
	[
		'links that are null',
		[{ ...flat, privateLinkList: null }],
		[{ ...flat, privateLinkList: null }],
	],
])('reads addresses from %s', (_what, data, expected) => {
	expect(privateAddressesOf(envelopeOf(data))).toEqual(expected);
});

it('does not let a nested link replace what the address says itself', () => {
	const address = { addressId: 'a', privateLinkList: [{ addressId: 'b' }] };

	expect(privateAddressesOf(envelopeOf([address]))).toEqual([address]);
});

it.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['true', true],
	['an empty object', {}],
	['a list of another name', { list: [flat] }],
	['entries that are none', [null, 'x', flat]],
	['an address without an ID', [{ addressStatus: 'ONLINE' }]],
	['links that are none', [{ addressId: 'a', privateLinkList: 'x' }]],
	['a link that is none', [{ addressId: 'a', privateLinkList: ['x'] }]],
])('takes no answer for addresses that holds %s', (_what, data) => {
	expect(() => privateAddressesOf(envelopeOf(data))).toThrow(UnreadableAnswer);
});

const link = (privateLinkEndpointId: string, privateLinkStatus?: string) => ({
	privateLinkEndpointId,
	...(privateLinkStatus && { privateLinkStatus }),
});

it.each<[string, IDataObject, Array<[string, string | undefined]>]>([
	['flat', flat, [['e1', 'ONLINE']]],
	[
		'nested',
		nested,
		[
			['e1', 'PENDING_CREATE'],
			['e2', 'ONLINE'],
		],
	],
	['no endpoint', { addressStatus: 'ONLINE', privateLinkEndpointId: '' }, []],
	[
		'both, where the address is online and its endpoint is not',
		{ ...flat, privateLinkList: [link('e1', 'PENDING_CONFIRM')] },
		[['e1', 'PENDING_CONFIRM']],
	],
	[
		'both, with different endpoints',
		{ ...flat, privateLinkList: [link('e2', 'ONLINE')] },
		[
			['e1', undefined],
			['e2', 'ONLINE'],
		],
	],
	['nested, as JSON text', { privateLinkList: JSON.stringify([link('e1')]) }, [['e1', undefined]]],
])('knows the links of an address: %s', (_what, address, expected) => {
	expect(linksOf(address).map(({ endpointId, status }) => [endpointId, status])).toEqual(expected);
});

it('knows whether a link can be used', () => {
	const statuses = ['ONLINE', 'online', 'PENDING_CONFIRM', 'OFFLINE', undefined];

	expect(statuses.map((status) => isOnline({ endpointId: 'e', status }))).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});
