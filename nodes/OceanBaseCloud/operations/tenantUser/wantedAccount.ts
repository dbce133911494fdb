// The account that an item asks for, checked before anything is sent.
import type { IDataObject } from 'n8n-workflow';

import type { WantedAccount } from '../../cloud/accounts/wantedAccount';
import type { TenantRef } from '../../cloud/tenants';
import { readCallerContext } from '../../parameters/callerContext';
import { readTexts } from '../../parameters/collections';
import { readOtherApiFields } from '../../parameters/otherApiFields';
import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import type { OperationInput } from '../operation';
import { checkDescription } from '../descriptionRule';
import { readNewUserName, userTypeField } from './accountFields';
import {
	createAdditionalFields,
	descriptionField,
	earlierDescriptionField,
	ifExistsField,
	otherTextFields,
	setPasswordField,
} from './createFields';
import { readNewPassword } from './newPassword';
import { readRoles } from './readRoles';

/**
 * Returns what the item asks for; a generated password is handed out once the account may have it. Throws
 * an InputError for the first thing that cannot be.
 */
export function readWantedAccount(
	parameters: Fields,
	tenant: TenantRef,
	{ handOut, isTool }: Pick<OperationInput, 'handOut' | 'isTool'>,
): WantedAccount {
	const additional = parameters.collection(createAdditionalFields);
	const description = readDescription(parameters, additional);
	checkDescription(description);
	const userType = parameters.requiredText(userTypeField);
	const roles = readRoles(parameters);
	if (roles.length > 0 && userType.toLowerCase() !== 'normal') {
		throw new InputError(
			`An account of the type ${userType} cannot have roles`,
			'Remove the roles, or set User Type to Normal',
		);
	}
	const userName = readNewUserName(parameters);
	const otherFields = readOtherFields(additional);
	const isEncrypted = otherFields.encryptionType !== undefined;
	const { password, shown } = readNewPassword(parameters, { userName, isEncrypted, isTool });
	return {
		tenant,
		userName,
		userType,
		newPassword: { password, onSet: () => handOut(userName, shown) },
		description,
		roles,
		otherFields,
		ifExists: parameters.choice(ifExistsField, ['fail', 'addRoles', 'update', 'useExisting']),
		setPassword: parameters.flag(setPasswordField),
	};
}

function readOtherFields(additional: Fields): IDataObject {
	const fields = { ...readTexts(additional, otherTextFields), ...readCallerContext(additional) };
	const sent = ['userName', 'userType', 'password', 'description', 'roles'];
	return { ...fields, ...readOtherApiFields(additional, [...sent, ...Object.keys(fields)]) };
}

function readDescription(parameters: Fields, additional: Fields): string | undefined {
	const description = parameters.optionalProse(descriptionField) || undefined;
	const earlier = additional.optionalProse(earlierDescriptionField) || undefined;
	if (description === undefined || earlier === undefined) return description ?? earlier;
	throw new InputError(
		'Description is set twice',
		'Remove description from the additional fields of the node',
	);
}
