// A row of the list, checked before anything is read from the service.
import type { INodeProperties } from 'n8n-workflow';

import type { RoleGrant } from '../../../cloud/accounts/grants';
import { typeInApiWords, USER_TYPES } from '../../../cloud/accounts/simplifiedAccount';
import type { UserStatus } from '../../../cloud/accounts/status';
import type { ListedAccount } from '../../../cloud/sync/listRow';
import { isNothing } from '../../../parameters/entered';
import type { Fields } from '../../../parameters/fields';
import { readTenantRef } from '../../../pickers/tenantFields';
import { describeFailure, InputError } from '../../../transport/failures';
import { someOf } from '../../../someOf';
import { checkDescription } from '../../descriptionRule';
import { readUserName, userTypeField } from '../accountFields';
import { newPasswordFields } from '../newPassword';
import { readListedRoles } from './readListedRoles';
import {
	listedDescriptionField,
	listedNameField,
	listedStatusField,
	revokeAllField,
} from './rowFields';

/**
 * Returns what each row says. Throws an InputError that names the rows that cannot be read: a row that is left
 * out, or misread, would make its account one that is not in the list.
 */
export function readRows(items: readonly Fields[]): ListedAccount[] {
	const rows: ListedAccount[] = [];
	const failures: string[] = [];
	for (const [index, item] of items.entries()) {
		try {
			rows.push(readRow(item, index));
		} catch (error) {
			failures.push(`item ${index + 1}: ${describeFailure(error)}`);
		}
	}
	if (failures.length === 0) return rows;
	throw new InputError(
		`the list cannot be used: ${someOf(failures)}`,
		'Correct the list. If the first column of a file cannot be read, its name may begin with a byte order mark',
	);
}

function readRow(item: Fields, index: number): ListedAccount {
	const tenant = readTenantRef(item);
	const userName = readUserName(item, listedNameField);
	const userType = readType(item);
	const roles = readListedRoles(item);
	refuseRolesOf(userType, roles);
	return {
		tenant,
		userName,
		indexes: [index],
		userType,
		description: readDescription(item),
		userStatus: readStatus(item),
		roles,
		revokeAllRoles: !isNothing(item.value(revokeAllField)) && item.flag(revokeAllField),
		password: JSON.stringify(newPasswordFields.map((field) => item.value(field) ?? null)),
	};
}

function readType(item: Fields): string {
	const userType = typeInApiWords(item.requiredText(userTypeField).trim());
	if (USER_TYPES.includes(userType)) return userType;
	throw new InputError(`User Type cannot be "${userType}". Use one of ${USER_TYPES.join(', ')}`);
}

function refuseRolesOf(userType: string, roles: readonly RoleGrant[] = []): void {
	if (roles.length === 0 || userType.toLowerCase() === 'normal') return;
	throw new InputError(`an account of the type ${userType} cannot have roles`);
}

function readDescription(item: Fields): ListedAccount['description'] {
	const { value } = item.entered(listedDescriptionField) ?? {};
	if (value === null) return null;
	const description = textOrNothing(item, listedDescriptionField);
	checkDescription(description);
	return description;
}

function readStatus(item: Fields): UserStatus | undefined {
	const status = textOrNothing(item, listedStatusField)?.trim().toUpperCase();
	if (status === undefined || status === '') return undefined;
	if (status === 'LOCKED') return 'LOCKED';
	if (status === 'ONLINE' || status === 'NORMAL') return 'ONLINE';
	throw new InputError(`Status cannot be "${status}". Use ONLINE or LOCKED, or leave it empty`);
}

/** Returns a text; undefined where the row has none, also where an expression finds no such field. */
function textOrNothing(item: Fields, field: INodeProperties): string | undefined {
	const value = item.value(field);
	return isNothing(value) || value === '' ? undefined : item.requiredText(field);
}
