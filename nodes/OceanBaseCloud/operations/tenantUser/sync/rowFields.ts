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
	description: 'Name of the account in the row',
};

export const listedDescriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.description }}',
	description:
		'What the account is for. Leave empty to keep the current description. If an expression returns null, the description is removed.',
};

export const listedStatusField: INodeProperties = {
	displayName: 'Status',
	name: 'userStatus',
	type: 'options',
	options: [
		{
			name: 'Leave Unchanged',
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
			description:
				'The account can log in. A locked account is unlocked only if Allow Unlock is on.',
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
			description:
				'One role per row. For several roles per account, set Same Account Rows to Merge.',
		},
		{
			name: 'Using Fields Below',
			value: 'fields',
			description: 'The same roles for every row, unless the fields contain expressions',
		},
		{
			name: 'Using JSON',
			value: 'json',
			description: 'A list of roles in each row, such as the roles from Get Many',
		},
	],
	default: 'json',
	description:
		'How the rows specify roles. If a row has none, the roles of the account do not change.',
};

export const listedRolesJsonField: INodeProperties = {
	displayName: 'Roles (JSON)',
	name: 'rolesJson',
	type: 'json',
	default: '',
	placeholder: 'e.g. {{ $json.roles }}',
	displayOptions: { show: { specifyRoles: ['json'] } },
	description:
		'List of objects with database and role. Leave empty to keep the current roles. An empty list means no roles.',
};

const columns = { show: { specifyRoles: ['columns'] } };

export const databaseColumn: INodeProperties = {
	displayName: 'Database',
	name: 'database',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.database }}',
	displayOptions: columns,
	description:
		'Database that the role is on. Leave Database and Role empty to keep the current roles.',
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
	displayName: 'Table (Oracle)',
	name: 'table',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.table }}',
	displayOptions: columns,
	description: 'Table that the role applies to. If empty, it applies to the whole schema.',
};

export const columnFields = [databaseColumn, roleColumn, privilegesColumn, tableColumn] as const;

export const revokeAllField: INodeProperties = {
	displayName: 'Revoke All Roles',
	name: 'revokeAllRoles',
	type: 'boolean',
	default: false,
	description:
		'Whether an empty list of roles revokes all roles of the account. If off, such a row is refused.',
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
