// The fields of Sync that each row of the list fills: what it says of one account.
import type { INodeProperties } from 'n8n-workflow';

import { keptValueOf } from '../../../parameters/keptFields';
import { userTypeField } from '../accountFields';
import { newPasswordFields } from '../newPassword';
import { rolesField } from '../roleFields';

export const listedNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.userName }}',
	description: 'The name of the account that the row is about',
};

export const listedDescriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.description }}',
	description:
		'What the account is for. Empty leaves it as it is, a null from an expression removes it.',
};

export const listedStatusField: INodeProperties = {
	displayName: 'Status',
	name: 'userStatus',
	type: 'options',
	options: [
		{
			name: 'Leave as It Is',
			value: '',
		},
		{
			name: 'Locked',
			value: 'LOCKED',
			description: 'The account cannot log in',
		},
		{
			name: 'Online',
			value: 'ONLINE',
			description: 'The account can log in. One that is locked is unlocked only with Allow Unlock.',
		},
	],
	default: '',
	description: 'Whether the account can log in',
};

export const specifyListedRolesField: INodeProperties = {
	displayName: 'Specify Roles',
	name: 'specifyRoles',
	type: 'options',
	options: [
		{
			name: 'Using Columns',
			value: 'columns',
			description: 'One role in each row. With Same Account Rows set to Merge, rows are joined.',
		},
		{
			name: 'Using Fields Below',
			value: 'fields',
			description: 'The same roles for all rows, or with expressions in their fields',
		},
		{
			name: 'Using JSON',
			value: 'json',
			description: 'A list in each row, such as the roles of Get Many',
		},
	],
	default: 'json',
	description: 'How a row gives its roles. A row that gives none leaves the roles alone.',
};

export const listedRolesJsonField: INodeProperties = {
	displayName: 'Roles (JSON)',
	name: 'rolesJson',
	type: 'json',
	default: '',
	placeholder: 'e.g. {{ $json.roles }}',
	displayOptions: { show: { specifyRoles: ['json'] } },
	description:
		'A list of objects with database and role. Empty leaves the roles alone; an empty list is a list without roles.',
};

const columns = { show: { specifyRoles: ['columns'] } };

export const databaseColumn: INodeProperties = {
	displayName: 'Database',
	name: 'database',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.database }}',
	displayOptions: columns,
	description: 'The database of the role. Leave both empty to leave the roles alone.',
};

export const roleColumn: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.role }}',
	displayOptions: columns,
	description: 'ReadWrite, ReadOnly, DDL, DML, or other with privileges',
};

export const privilegesColumn: INodeProperties = {
	displayName: 'Privileges',
	name: 'privileges',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.privileges }}',
	displayOptions: columns,
	description: 'The privileges of a custom role, separated by commas',
};

export const tableColumn: INodeProperties = {
	displayName: 'Table (Oracle Tenants)',
	name: 'table',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.table }}',
	displayOptions: columns,
	description: 'The table that the role is on. If empty, it is on the whole schema.',
};

export const columnFields = [databaseColumn, roleColumn, privilegesColumn, tableColumn] as const;

export const revokeAllField: INodeProperties = {
	displayName: 'Revoke All Roles',
	name: 'revokeAllRoles',
	type: 'boolean',
	default: false,
	description:
		'Whether an empty list of roles takes all roles from the account. Without it, such a row is refused.',
};

export const rowFields: readonly INodeProperties[] = [
	listedNameField,
	...newPasswordFields,
	userTypeField,
	listedDescriptionField,
	listedStatusField,
	specifyListedRolesField,
	rolesField,
	listedRolesJsonField,
	keptValueOf(listedRolesJsonField),
	...columnFields.flatMap((field) => [field, keptValueOf(field)]),
	revokeAllField,
];
