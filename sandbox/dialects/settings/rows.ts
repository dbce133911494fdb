// How the rows of an account (its grants) are shown.
import { choice, texts } from '../setting';

export const ROWS = {
	nameInLists: choice(
		['databases', 'roles', 'userRole'],
		'Under which name DescribeTenantUsers shows them',
	),
	nameInAnswers: choice(
		['databases', 'roles', 'dataList', 'datalist'],
		'Under which name ModifyTenantUserRoles answers with them',
	),
	form: choice(
		['list', 'text', 'names', 'null', 'absent'],
		'A list of rows, its JSON text, the names of the databases alone, null, or nothing',
	),
	keys: choice(
		['documented', 'camel', 'pascal', 'mixed'],
		'`documented` has a capital in the Privileges of ModifyTenantUserRoles alone; `mixed` has capitals in every second row',
	),
	database: choice(['text', 'number'], 'With `number` a name that consists of digits is a number'),
	role: choice(
		['documented', 'lower', 'capitals', 'list', 'null', 'absent'],
		'How a role is spelled: DML, dml, READWRITE, ["DML"], null, or not at all',
	),
	privileges: choice(
		['documented', 'sorted', 'lower', 'spaced', 'list', 'absent'],
		'How privileges are written: as granted, in alphabetical order, in lower case, with a blank after each comma, as a list, or not at all',
	),
	withGrant: choice(
		['number', 'boolean', 'text', 'letter', 'minusOne'],
		'How withGrant is written: 1 and 0, true and false, "True" and "False", "Y" and "N", 1 and -1',
	),
	systemRows: choice(
		['shown', 'hidden'],
		'The rows without a role on `mysql` and `oceanbase` that every ordinary account has',
	),
	isSuccess: choice(
		['absent', 'boolean', 'number', 'text'],
		'The verdict of each row in the answer of ModifyTenantUserRoles: none, true, 1 or "true"',
	),
	isSuccessInLists: choice(
		['absent', 'null', 'true', 'false'],
		'What DescribeTenantUsers says in the same field, where nothing was tried: `null` and `false` are what an unset field of the back end becomes',
	),
	refused: texts(
		'Databases whose rows no call changes: the call succeeds, these rows stay as they were, and isSuccess is false on them',
	),
};
