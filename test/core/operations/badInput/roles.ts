// Bad input about roles.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../../sandbox';
import type { BadInput } from './badInput';

const update = (what: string, replaced: INodeParameters, message: RegExp): BadInput => [
	what,
	'tenantUser.updateRoles',
	{
		userName: SEED.mainInstance.userName,
		modifyType: 'UPDATE',
		specifyRoles: 'fields',
		roles: { values: [{ database: 'testdb', role: 'DML' }] },
		...replaced,
	},
	message,
];

const asRows = (what: string, row: INodeParameters, message: RegExp) =>
	update(what, { roles: { values: [row] } }, message);

const asJson = (what: string, rolesJson: string, message: RegExp) =>
	update(what, { specifyRoles: 'json', roles: {}, rolesJson }, message);

export const roles: readonly BadInput[] = [
	asRows('a role without database', { database: ' ', role: 'DML' }, /Role 1 has no database/),
	asRows(
		'a custom role without privileges',
		{ database: 'testdb', role: 'other' },
		/custom but has no privileges/,
	),
	asJson(
		'two roles on one database',
		'[{"database":"a","role":"DML"},{"database":"a","role":"DDL"}]',
		/Two roles are given on a/,
	),
	asJson('broken JSON', '[{"database": "testdb"', /not valid JSON/),
	asJson('JSON that is no list', '"testdb"', /not a list/),
	asJson('a role that is no object', '["testdb"]', /Role 1 is not an object/),
	asJson('an unknown role', '[{"database":"testdb","role":"Owner"}]', /"Owner" is not a role/),
	asJson('roles that the item lacks', '={{ $json.nothing }}', /Roles \(JSON\) is empty/),
	asJson('roles that are null', '={{ null }}', /Roles \(JSON\) is empty/),
	asJson('roles of spaces', ' ', /Roles \(JSON\) is empty/),
	asJson(
		'a withGrant that is neither',
		'[{"database":"a","role":"DML","withGrant":"maybe"}]',
		/withGrant of Role 1 is neither/,
	),
	asJson(
		'a table that is no text',
		'[{"database":"a","role":"DML","table":{}}]',
		/table of Role 1 is not text/,
	),
	update(
		'another way to specify roles',
		{ specifyRoles: 'JSON', rolesJson: '[]' },
		/Specify Roles cannot be "JSON"/,
	),
	update(
		'another way to modify roles',
		{ modifyType: '={{ "REPLACE" }}' },
		/Modification Type cannot be "REPLACE"/,
	),
	update('a dot as user name', { userName: '..' }, /".." cannot be used/),
	update('a list as user name', { userName: '={{ ["a"] }}' }, /User Name is not text/),
];
