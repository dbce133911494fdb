// Bad input about PrivateLink.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../../sandbox';
import { byId } from '../../harness/localCloud';
import type { BadInput } from './badInput';

const LOST_DIGITS = '={{ 12345678901234567891 }}';

const add = (what: string, replaced: INodeParameters, message: RegExp): BadInput => [
	what,
	'privateLink.addAllowlistUser',
	{ userAccount: '100012345678', addressId: SEED.mainInstance.addressId, ...replaced },
	message,
];

export const privateLinks: readonly BadInput[] = [
	add('no account', { userAccount: '={{ "" }}' }, /Cloud Account ID is empty/),
	add('no address', { addressId: '={{ "" }}' }, /PrivateLink Address is empty/),
	add(
		'an account whose digits are lost',
		{ userAccount: LOST_DIGITS },
		/Cloud Account ID is a number too large to be exact/,
	),
	add(
		'an account that is no number',
		{ userAccount: '={{ NaN }}' },
		/Cloud Account ID is a number too large to be exact/,
	),
	[
		'no account',
		'privateLink.createService',
		{ userAccount: ' ', plServiceId: 'pls-1' },
		/Cloud Account ID is empty/,
	],
	['no endpoint', 'privateLink.connect', { endpointId: ' ' }, /Endpoint ID is empty/],
	['no endpoint', 'privateLink.confirm', { endpointId: '={{ "" }}' }, /Endpoint ID is empty/],
	[
		'an address whose digits are lost, where none is needed,',
		'privateLink.confirm',
		{ endpointId: 'vpce-1', addressId: LOST_DIGITS },
		/PrivateLink Address is a number too large to be exact/,
	],
	['no address', 'privateLink.delete', { addressId: byId(' ') }, /PrivateLink Address is empty/],
];
