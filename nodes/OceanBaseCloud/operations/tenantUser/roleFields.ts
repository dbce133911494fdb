// The fields with which a user gives roles: row by row, or as JSON.
import type { INodeProperties } from 'n8n-workflow';

import { FIELDS_OR_JSON } from '../../parameters/fieldsOrJson';
import { keptValueOf } from '../../parameters/keptFields';
import { databasePicker } from '../../pickers/database';

/** The roles of the API, as the selectors offer them. */
export const roleOptions = [
	{
		name: 'Custom',
		value: 'other',
		description: 'The privileges listed below',
	},
	{
		name: 'DDL',
		value: 'DDL',
		description: 'CREATE, DROP, ALTER, SHOW VIEW, CREATE VIEW',
	},
	{
		name: 'DML',
		value: 'DML',
		description: 'SELECT, INSERT, UPDATE, DELETE, SHOW VIEW',
	},
	{
		name: 'Read Only',
		value: 'ReadOnly',
		description: 'SELECT',
	},
	{
		name: 'Read Write',
		value: 'ReadWrite',
		description: 'ALL PRIVILEGES',
	},
];

export const DEFAULT_ROLE = 'ReadOnly';

const roleSelector: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	options: [...roleOptions],
	default: DEFAULT_ROLE,
	description:
		'What the account can do in the database. Oracle tenants support Read Only and Read Write.',
};

/** How roles are given: both ways lead to the same list. */
export const specifyRolesField: INodeProperties = {
	displayName: 'Specify Roles',
	name: 'specifyRoles',
	type: 'options',
	options: [...FIELDS_OR_JSON],
	default: 'fields',
	description: 'How to specify the roles',
};

export const rolesField: INodeProperties = {
	displayName: 'Roles',
	name: 'roles',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add role',
	default: {},
	displayOptions: { show: { specifyRoles: ['fields'] } },
	description: 'The role of the account on each database',
	options: [
		{
			displayName: 'Role',
			name: 'values',
			values: [
				databasePicker,
				roleSelector,
				{
					displayName: 'Privileges',
					name: 'privileges',
					type: 'string',
					default: '',
					placeholder: 'e.g. SELECT,CREATE VIEW',
					displayOptions: { show: { role: ['other'] } },
					description: 'The privileges of a custom role, separated by commas',
				},
				{
					displayName: 'Table (Oracle)',
					name: 'table',
					type: 'string',
					default: '',
					placeholder: 'e.g. ORDERS',
					description: 'Table that the role applies to. If empty, it applies to the whole schema.',
				},
				{
					displayName: 'Grant Option (Oracle)',
					name: 'withGrant',
					type: 'boolean',
					default: false,
					description: 'Whether the account can grant the role to others',
				},
			],
		},
	],
};

export const rolesJsonField: INodeProperties = {
	displayName: 'Roles (JSON)',
	name: 'rolesJson',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. [{"database": "testdb", "role": "DML"}]',
	displayOptions: { show: { specifyRoles: ['json'] } },
	description:
		'List of objects with database and role (ReadWrite, ReadOnly, DDL, DML, or other with privileges)',
};

export const roleFields: readonly INodeProperties[] = [
	specifyRolesField,
	rolesField,
	rolesJsonField,
	// Filled while Specify Roles names the rows, it is refused: the node has to see it.
	keptValueOf(rolesJsonField),
];
