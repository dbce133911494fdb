// Bad input of the operations: a clear error for the item, and nothing is sent.
import type { INodeParameters } from 'n8n-workflow';

import { inMainTenant, runCase } from '../harness/cases';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

const ips = (count: number) => Array.from({ length: count }, (_, index) => `10.0.0.${index}`);

const group = (replaced: INodeParameters): INodeParameters => ({
	securityIpGroupName: 'ci_runners',
	securityIps: '203.0.113.7',
	...replaced,
});

const database = (replaced: INodeParameters): INodeParameters => ({
	databaseName: 'billing',
	encoding: 'utf8mb4',
	...replaced,
});

const cases: Array<[string, string, INodeParameters, RegExp]> = [
	['no user to delete', 'tenantUser.delete', { userNames: ' , ,' }, /User Names is empty/],
	['an empty list of users', 'tenantUser.delete', { userNames: '={{ [] }}' }, /Names is empty/],
	['an object as users', 'tenantUser.delete', { userNames: '={{ ({}) }}' }, /that is not a name/],
	['a list of objects', 'tenantUser.delete', { userNames: '={{ [{}] }}' }, /that is not a name/],
	[
		'a reserved user',
		'tenantUser.delete',
		{ userNames: 'jane, Root' },
		/"Root" is a reserved name/,
	],
	['the reserved user SYS', 'tenantUser.lock', { userName: 'SYS' }, /"SYS" is a reserved name/],
	['no user', 'tenantUser.get', { userName: '={{ "" }}' }, /User Name is empty/],
	[
		'an empty pick',
		'tenantUser.get',
		{ userName: { __rl: true, mode: 'name', value: '={{ $json.nobody }}' } },
		/User Name is empty/,
	],
	[
		'a weak password',
		'tenantUser.updatePassword',
		{ userName: 'pay_test', password: 'short' },
		/password does not meet the rule/,
	],
	[
		'a long description',
		'tenantUser.updateDescription',
		{ userName: 'pay_test', description: 'x'.repeat(257) },
		/has 257 characters, and 256 are allowed/,
	],
	['a limit of 0', 'tenantUser.getMany', { limit: 0 }, /Limit must be a whole number/],
	['half a limit', 'database.getMany', { limit: '={{ 1.5 }}' }, /Limit must be a whole number/],
	[
		'a filter that is a list',
		'tenantUser.getMany',
		{ filters: { role: '={{ ["DML"] }}' } },
		/Role is not a text/,
	],
	[
		'a search that is an object',
		'tenant.getMany',
		{ filters: { tenantName: '={{ ({}) }}' } },
		/Tenant Name is not a text/,
	],
	['no database name', 'database.create', database({ databaseName: ' ' }), /Name is empty/],
	['a short database', 'database.create', database({ databaseName: 'a' }), /has 1 characters/],
	[
		'a long database name',
		'database.create',
		database({ databaseName: 'x'.repeat(65) }),
		/has 65 characters/,
	],
	['the database test', 'database.create', database({ databaseName: 'TEST' }), /reserved name/],
	['the database mysql', 'database.create', database({ databaseName: 'mysql' }), /reserved name/],
	[
		'a long description of a database',
		'database.create',
		database({ additionalFields: { description: 'x'.repeat(300) } }),
		/has 300 characters/,
	],
	['no database to delete', 'database.delete', { databaseNames: '=' }, /Names is empty/],
	[
		'a group with capitals',
		'ipAllowlistGroup.create',
		group({ securityIpGroupName: 'CI' }),
		/"CI" cannot be the name/,
	],
	[
		'a group with an underscore at the end',
		'ipAllowlistGroup.update',
		group({ securityIpGroupName: 'ci_' }),
		/"ci_" cannot be the name/,
	],
	[
		'a group name of one letter',
		'ipAllowlistGroup.delete',
		{ securityIpGroupName: 'c' },
		/"c" cannot be the name/,
	],
	[
		'a group without addresses',
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
	['no endpoint', 'privateLink.connect', { endpointId: ' ' }, /Endpoint ID is empty/],
	['no endpoint', 'privateLink.confirm', { endpointId: '={{ "" }}' }, /Endpoint ID is empty/],
	['no account', 'privateLink.createService', { userAccount: ' ' }, /User Account is empty/],
	[
		'no address',
		'privateLink.delete',
		{ addressId: { __rl: true, mode: 'id', value: ' ' } },
		/Address ID is empty/,
	],
];

it.each(cases)(
	'refuses %s in %s before anything is sent',
	async (_what, name, parameters, message) => {
		const { error, items } = await runCase(sandbox, inMainTenant(name, parameters));

		expect(error?.message).toMatch(message);
		expect(error?.name).toBe('NodeOperationError');
		expect(error && 'context' in error && error.context).toMatchObject({ itemIndex: 0 });
		expect(items).toEqual([]);
		expect(sandbox.journal).toEqual([]);
	},
);
