// Bad input about accounts.
import type { INodeParameters } from 'n8n-workflow';

import { byId, PASSWORD } from '../../harness/localCloud';
import type { BadInput } from './badInput';

const create = (what: string, replaced: INodeParameters, message: RegExp): BadInput => [
	what,
	'tenantUser.create',
	{
		userName: 'jane',
		generatePassword: false,
		password: PASSWORD,
		userType: 'Normal',
		...replaced,
	},
	message,
];

const remove = (what: string, userNames: string, message: RegExp): BadInput => [
	what,
	'tenantUser.delete',
	{ userNames },
	message,
];

export const tenantUsers: readonly BadInput[] = [
	create('an empty user name', { userName: '={{ "" }}' }, /User Name is empty/),
	create('a user name of spaces', { userName: '  ' }, /User Name is empty/),
	create('a user name with a space behind', { userName: 'jane ' }, /starts or ends with a space/),
	create('the reserved name SYS', { userName: 'SYS' }, /"SYS" is a reserved name/),
	create('the reserved name rOOt', { userName: 'rOOt' }, /"rOOt" is a reserved name/),
	create('a missing field', { userName: '={{ $json.nothing }}' }, /User Name is empty/),
	create(
		'a short password',
		{ generatePassword: false, password: 'Ab1@' },
		/password does not meet the rule/,
	),
	create(
		'a password without digit',
		{ generatePassword: false, password: 'ABCabcdef@@' },
		/does not meet the rule/,
	),
	create(
		'a password without special',
		{ generatePassword: false, password: 'ABCabc12345' },
		/does not meet the rule/,
	),
	create(
		'a password with a space',
		{ generatePassword: false, password: 'ABCabc123@@ x' },
		/does not meet the rule/,
	),
	create(
		'a password of 33',
		{ generatePassword: false, password: `Ab1@${'x'.repeat(29)}` },
		/does not meet the rule/,
	),
	create(
		'a long description',
		{ additionalFields: { description: 'x'.repeat(257) } },
		/description has 257 characters/,
	),
	create('an empty instance', { instanceId: byId('={{ "" }}') }, /Instance is empty/),
	create('an empty tenant', { tenantId: byId(' ') }, /Tenant is empty/),
	remove('no user', ' , ,', /User Names is empty/),
	remove('an empty list of users', '={{ [] }}', /Names is empty/),
	remove('an object as users', '={{ ({}) }}', /that is not a name/),
	remove('a list of objects', '={{ [{}] }}', /that is not a name/),
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
		{ userName: 'pay_test', generatePassword: false, password: 'short' },
		/password does not meet the rule/,
	],
	[
		'a long description',
		'tenantUser.updateDescription',
		{ userName: 'pay_test', description: 'x'.repeat(257) },
		/has 257 characters, but at most 256 are allowed/,
	],
	[
		'a description that the item lacks',
		'tenantUser.updateDescription',
		{ userName: 'pay_test', description: '={{ $json.nothing }}' },
		/Description is empty/,
	],
];
