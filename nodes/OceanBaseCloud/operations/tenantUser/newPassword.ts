// A new password of an account: entered, or generated on request.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Envelope } from '../../transport/envelope';
import type { OperationOutput } from '../defineOperation';
import type { ItemParameters } from '../../parameters/itemParameters';
import { passwordField } from './accountFields';
import { checkPassword } from './accountRules';
import { generatePassword } from './generatePassword';

const generatePasswordField: INodeProperties = {
	displayName: 'Generate Password',
	name: 'generatePassword',
	type: 'boolean',
	default: false,
	description:
		'Whether to make up a random password of 20 characters. The output shows it once, as generatedPassword, and so does the execution data that n8n stores.',
};

export const newPasswordFields: readonly INodeProperties[] = [
	generatePasswordField,
	{ ...passwordField, displayOptions: { show: { generatePassword: [false] } } },
];

export interface NewPassword {
	readonly password: string;
	/** What the output says about it: `generatedPassword`, only when it was generated. */
	readonly shown: IDataObject;
}

/** Returns the item's password. Throws an InputError for an entered one that breaks the rule. */
export function readNewPassword(parameters: ItemParameters): NewPassword {
	if (!parameters.flag('generatePassword')) {
		return { password: checkPassword(parameters.text('password')), shown: {} };
	}
	const password = generatePassword();
	return { password, shown: { generatedPassword: password } };
}

/** Returns the output with what is to be shown, also where it is the raw answer: it would be lost. */
export function showPassword(
	{ shown }: NewPassword,
	json: IDataObject,
	[first, ...others]: readonly Envelope[],
): OperationOutput {
	const withPassword = first && { ...first, raw: { ...first.raw, ...shown } };
	return {
		json: { ...json, ...shown },
		envelopes: withPassword ? [withPassword, ...others] : others,
	};
}
