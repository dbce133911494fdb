// Bad input about IP allowlist groups.
import type { INodeParameters } from 'n8n-workflow';

import type { BadInput } from './badInput';

const group = (replaced: INodeParameters): INodeParameters => ({
	securityIpGroupName: 'ci_runners',
	securityIps: '203.0.113.7',
	...replaced,
});

const ips = (count: number) => Array.from({ length: count }, (_, index) => `10.0.0.${index}`);

export const ipAllowlistGroups: readonly BadInput[] = [
	[
		'a name with capitals',
		'ipAllowlistGroup.create',
		group({ securityIpGroupName: 'CI' }),
		/"CI" cannot be the name/,
	],
	[
		'a name with an underscore at the end',
		'ipAllowlistGroup.update',
		group({ securityIpGroupName: 'ci_' }),
		/"ci_" cannot be the name/,
	],
	[
		'a name of one letter',
		'ipAllowlistGroup.delete',
		{ securityIpGroupName: 'c' },
		/"c" cannot be the name/,
	],
	[
		'no addresses',
		'ipAllowlistGroup.create',
		group({ securityIps: ' ,\n' }),
		/IP Addresses is empty/,
	],
	[
		'41 addresses',
		'ipAllowlistGroup.update',
		group({ securityIps: ips(41).join(' ') }),
		/41 IP addresses are given/,
	],
	[
		'an address that is none',
		'ipAllowlistGroup.create',
		group({ securityIps: '10.0.0.1, 10.0.0.256' }),
		/"10.0.0.256" is neither an IP address nor a CIDR block/,
	],
	[
		'a prefix that is too long',
		'ipAllowlistGroup.create',
		group({ securityIps: '10.0.0.0/33' }),
		/"10.0.0.0\/33" is neither/,
	],
];
