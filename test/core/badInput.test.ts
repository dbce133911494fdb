// Bad input: a clear error for the item, and nothing is sent.
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import {
	allowlistParameters,
	byId,
	createParameters,
	credentialFor,
	updateRolesParameters,
} from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const sandbox = useSandbox();

const create = (replaced: INodeParameters) => createParameters({ userName: 'jane', ...replaced });
const rolesJson = (text: string) =>
	updateRolesParameters({ specifyRoles: 'json', rolesJson: text });

const cases: Array<[string, INodeParameters, RegExp]> = [
	['an empty user name', create({ userName: '={{ "" }}' }), /User Name is empty/],
	['a user name of spaces', create({ userName: '  ' }), /User Name is empty/],
	['a user name with a space behind', create({ userName: 'jane ' }), /starts or ends with a space/],
	['the reserved name SYS', create({ userName: 'SYS' }), /"SYS" is a reserved name/],
	['the reserved name rOOt', create({ userName: 'rOOt' }), /"rOOt" is a reserved name/],
	['a missing field', create({ userName: '={{ $json.nothing }}' }), /User Name is empty/],
	['a dot as user name', updateRolesParameters({ userName: '..' }), /".." cannot be used/],
	['a short password', create({ password: 'Ab1@' }), /password does not meet the rule/],
	['a password without digit', create({ password: 'ABCabcdef@@' }), /does not meet the rule/],
	['a password without special', create({ password: 'ABCabc12345' }), /does not meet the rule/],
	['a password with a space', create({ password: 'ABCabc123@@ x' }), /does not meet the rule/],
	['a password of 33', create({ password: `Ab1@${'x'.repeat(29)}` }), /does not meet the rule/],
	[
		'a long description',
		create({ additionalFields: { description: 'x'.repeat(257) } }),
		/description has 257 characters/,
	],
	['an empty instance', create({ instanceId: byId('={{ "" }}') }), /Instance is empty/],
	['an empty tenant', create({ tenantId: byId(' ') }), /Tenant is empty/],
	[
		'a role without database',
		updateRolesParameters({ roles: { values: [{ database: ' ', role: 'DML' }] } }),
		/Role 1 has no database/,
	],
	[
		'a custom role without privileges',
		updateRolesParameters({ roles: { values: [{ database: 'testdb', role: 'other' }] } }),
		/custom and has no privileges/,
	],
	[
		'two roles on one database',
		rolesJson('[{"database":"a","role":"DML"},{"database":"a","role":"DDL"}]'),
		/Two roles are given on a/,
	],
	['broken JSON', rolesJson('[{"database": "testdb"'), /not valid JSON/],
	['JSON that is no list', rolesJson('"testdb"'), /not a list/],
	['a role that is no object', rolesJson('["testdb"]'), /Role 1 is not an object/],
	['an unknown role', rolesJson('[{"database":"testdb","role":"Owner"}]'), /not a role that/],
	[
		'an empty user account',
		allowlistParameters({ userAccount: '={{ "" }}' }),
		/User Account is empty/,
	],
	['an empty address', allowlistParameters({ addressId: '={{ "" }}' }), /Address ID is empty/],
	['roles that the item lacks', rolesJson('={{ $json.nothing }}'), /Roles \(JSON\) is empty/],
	['roles that are null', rolesJson('={{ null }}'), /Roles \(JSON\) is empty/],
	['roles of spaces', rolesJson(' '), /Roles \(JSON\) is empty/],
	[
		'another way to specify roles',
		updateRolesParameters({ specifyRoles: 'JSON', rolesJson: '[]' }),
		/Specify Roles cannot be "JSON"/,
	],
	[
		'a withGrant that is neither',
		rolesJson('[{"database":"a","role":"DML","withGrant":"maybe"}]'),
		/withGrant of Role 1 is neither/,
	],
	[
		'a user account whose digits are lost',
		allowlistParameters({ userAccount: '={{ 12345678901234567891 }}' }),
		/User Account is a number too large to be exact/,
	],
	[
		'a user account that is no number',
		allowlistParameters({ userAccount: '={{ NaN }}' }),
		/User Account is a number too large to be exact/,
	],
	[
		'a list as user name',
		updateRolesParameters({ userName: '={{ ["a"] }}' }),
		/User Name is not a text/,
	],
	[
		'another way to modify roles',
		updateRolesParameters({ modifyType: '={{ "REPLACE" }}' }),
		/Modification Type cannot be "REPLACE"/,
	],
	[
		'a table that is no text',
		rolesJson('[{"database":"a","role":"DML","table":{}}]'),
		/table of Role 1 is not a text/,
	],
	[
		'an address whose digits are lost, where none is needed',
		{
			...allowlistParameters({ addressId: '={{ 12345678901234567891 }}' }),
			operation: 'confirm',
			endpointId: 'vpce-1',
		},
		/Address ID is a number too large to be exact/,
	],
	[
		'a description that the item lacks',
		{
			...updateRolesParameters(),
			operation: 'updateDescription',
			description: '={{ $json.nothing }}',
		},
		/Description is not a text/,
	],
	[
		'a project that no header can carry',
		allowlistParameters({ options: { projectId: '项目' } }),
		/Options, Project ID contains characters/,
	],
	['a concurrency of 0', allowlistParameters({ options: { concurrency: 0 } }), /Concurrency must/],
	['a timeout of -1', allowlistParameters({ options: { timeout: -1 } }), /Timeout must/],
];

it.each(cases)('refuses %s before anything is sent', async (_name, parameters, message) => {
	const { error, items } = await runNode({ credential: credentialFor(sandbox), parameters });

	expect(error?.message).toMatch(message);
	expect(error?.name).toBe('NodeOperationError');
	expect(error && 'context' in error && error.context).toMatchObject({ itemIndex: 0 });
	expect(items).toEqual([]);
	expect(sandbox.journal).toEqual([]);
});

it('never repeats the password in the error', async () => {
	const { run } = await runNode({
		credential: credentialFor(sandbox),
		parameters: create({ password: 'weakbutsecret' }),
	});

	const stored = JSON.stringify(run.data.resultData.runData);
	expect(stored).toContain('does not meet the rule');
	expect(stored).not.toContain('weakbutsecret');
});

it('never repeats a security token in the error', async () => {
	const callerContext = { values: { securityToken: 'token-of-the-caller' } };
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: create({ userName: 'root', additionalFields: { callerContext } }),
	});

	expect(error?.message).toMatch(/reserved name/);
	expect(JSON.stringify(error)).not.toContain('token-of-the-caller');
});

const badCredentials: Array<[string, ICredentialDataDecryptedObject, RegExp]> = [
	['no key', { accessKeyId: '' }, /AccessKey ID is empty/],
	['no secret', { accessKeySecret: ' ' }, /AccessKey Secret is empty/],
	['no project', { projectId: '' }, /Project ID is empty/],
	['no URL', { baseUrl: 'api-cloud' }, /not a URL/],
	['plain http to elsewhere', { baseUrl: 'http://example.invalid' }, /must start with https/],
	['a URL with a user', { baseUrl: 'https://u:p@example.invalid' }, /neither a user name nor/],
];

it.each(badCredentials)('refuses a credential with %s', async (_name, replaced, message) => {
	const { error } = await runNode({
		credential: credentialFor(sandbox, replaced),
		parameters: create({}),
	});

	expect(error?.message).toMatch(message);
	expect(sandbox.journal).toEqual([]);
});

it.each([
	['a credential without project', { projectId: '' }, {}, /Project ID is empty/],
	['a concurrency of 99', {}, { concurrency: 99 }, /Concurrency must/],
])('sends every item to the error output after %s', async (_what, credential, options, message) => {
	const { error, items, errorItems } = await runNode({
		credential: credentialFor(sandbox, credential),
		items: [{ userName: 'ada' }, { userName: 'bob' }],
		parameters: createParameters({ options }),
		onError: 'continueErrorOutput',
	});

	expect(error).toBeUndefined();
	expect(items).toEqual([]);
	expect(errorItems.map(({ json }) => json.error)).toEqual([
		expect.stringMatching(message),
		expect.stringMatching(message),
	]);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	expect(sandbox.journal).toEqual([]);
});

it('takes names that consist of digits from JSON, where they arrive as numbers', async () => {
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: updateRolesParameters({
			specifyRoles: 'json',
			rolesJson: '[{"database": 2026, "role": "DML"}]',
		}),
	});

	expect(error?.message).toMatch(/2026/);
	expect(error?.message).not.toMatch(/has no database/);
});
