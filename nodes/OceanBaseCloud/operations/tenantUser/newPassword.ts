// A new password of an account: entered, or generated on request.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from '../../parameters/fields';
import { passwordField as plainPasswordField } from './accountFields';
import { checkPassword } from './accountRules';
import { generatePassword } from './generatePassword';

const generatePasswordField: INodeProperties = {
	displayName: 'Generate Password',
	name: 'generatePassword',
	type: 'boolean',
	default: false,
	description:
		'Whether to generate a random 22-character password. It is returned once as generatedPassword, and n8n stores it in the execution data.',
};

const passwordField: INodeProperties = {
	...plainPasswordField,
	displayOptions: { show: { generatePassword: [false] } },
};

export const newPasswordFields: readonly INodeProperties[] = [generatePasswordField, passwordField];

export interface NewPassword {
	readonly password: string;
	/** What the output says about it: `generatedPassword`, only when it was generated. */
	readonly shown: IDataObject;
}

/** Returns the item's password. Throws an InputError for an entered one that breaks the rule. */
export function readNewPassword(parameters: Fields): NewPassword {
	if (!parameters.flag(generatePasswordField)) {
		const password = checkPassword(parameters.shown(passwordField));
		return { password, shown: {} };
	}
	const password = generatePassword();
	return { password, shown: { generatedPassword: password } };
}
