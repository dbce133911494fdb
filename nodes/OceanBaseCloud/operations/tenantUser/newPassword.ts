// A new password of an account: entered, or generated on request.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import { passwordField } from './accountFields';
import { checkPassword } from './accountRules';
import { generatePassword } from './generatePassword';

const generatePasswordField: INodeProperties = {
	displayName: 'Generate Password',
	name: 'generatePassword',
	type: 'boolean',
	default: true,
	description:
		'Whether to generate a random 22-character password. It is returned once as generatedPassword, and n8n stores it in the execution data.',
};

// Always shown: n8n takes away a field that another one hides, and a password that was entered with it.
export const newPasswordFields: readonly INodeProperties[] = [generatePasswordField, passwordField];

export interface NewPassword {
	readonly password: string;
	/** What the output says about it: `generatedPassword`, only when it was generated. */
	readonly shown: IDataObject;
}

/**
 * Returns the item's password for the account of this name. Throws an InputError for an entered one that
 * breaks the rule.
 */
export function readNewPassword(parameters: Fields, userName: string): NewPassword {
	const entered = parameters.optionalText(passwordField);
	if (!parameters.flag(generatePasswordField)) {
		if (entered !== undefined) return { password: checkPassword(entered, userName), shown: {} };
		throw new InputError('Password is empty', 'Enter one, or turn on Generate Password');
	}
	if (entered !== undefined) {
		throw new InputError(
			'Generate Password is on, but Password is filled',
			'Turn it off to set that password, or empty Password',
		);
	}
	const password = generatePassword();
	return { password, shown: { generatedPassword: password } };
}
