// The account that an item asks for, checked before anything is sent.
import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../transport/failures';
import { flattenCallerContext } from '../../parameters/callerContext';
import { textOf, type ItemParameters } from '../../parameters/itemParameters';
import { readRoles } from './readRoles';
import { readTenant } from '../../parameters/tenant';
import { readUserName } from './accountFields';
import { checkDescription } from './accountRules';
import { readNewPassword, type NewPassword } from './newPassword';
import type { TenantRef } from '../../cloud/tenants';
import type { RoleGrant } from '../../cloud/accounts/grants';

export type IfExists = 'fail' | 'update' | 'useExisting';

export interface WantedAccount {
	readonly tenant: TenantRef;
	readonly userName: string;
	readonly userType: string;
	readonly newPassword: NewPassword;
	/** Undefined when the item says nothing about it. */
	readonly description: string | undefined;
	readonly roles: readonly RoleGrant[];
	/** The other documented fields of the body. */
	readonly otherFields: IDataObject;
	readonly ifExists: IfExists;
	/** Whether an account that exists gets the password as well. */
	readonly setPassword: boolean;
}

/** Returns what the item asks for. Throws an InputError for the first thing that cannot be. */
export function readWantedAccount(parameters: ItemParameters): WantedAccount {
	const { description: given, ...otherFields } = flattenCallerContext(
		parameters.collection('additionalFields'),
	);
	const description = textOf(given);
	checkDescription(description);
	const userType = parameters.requiredText('userType', 'User Type');
	const roles = readRoles(parameters);
	if (roles.length > 0 && userType.toLowerCase() !== 'normal') {
		throw new InputError(
			`An account of the type ${userType} cannot have roles`,
			'Remove the roles, or choose the user type Normal',
		);
	}
	return {
		tenant: readTenant(parameters),
		userName: readUserName(parameters),
		userType,
		newPassword: readNewPassword(parameters),
		description,
		roles,
		otherFields,
		ifExists: readIfExists(parameters.text('ifExists')),
		setPassword: parameters.flag('setPassword'),
	};
}

function readIfExists(value: string): IfExists {
	if (value === '' || value === 'fail') return 'fail';
	if (value === 'update' || value === 'useExisting') return value;
	throw new InputError(
		`If the Account Exists cannot be "${value}"`,
		'Use fail, update or useExisting',
	);
}
