// A new password of an account: entered, or generated on request, in clear or sealed.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { keptValueOf } from '../../parameters/keptFields';
import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import { passwordField } from './accountFields';
import { checkPassword } from './accountRules';
import { generatePassword } from './generatePassword';
import { readPublicKey, sealPassword } from './sealPassword';

const generatePasswordField: INodeProperties = {
	displayName: 'Generate Password',
	name: 'generatePassword',
	type: 'boolean',
	default: true,
	description:
		'Whether to generate a random 22-character password. It is returned once: encrypted, or in plain text as generatedPassword, which n8n stores in the execution data.',
};

const passwordOutputField: INodeProperties = {
	displayName: 'Password Output',
	name: 'passwordOutput',
	type: 'options',
	options: [
		{
			name: 'Encrypted',
			value: 'encrypted',
			description:
				'Only the holder of the private key can read it. Required when an AI agent uses the node as a tool.',
		},
		{
			name: 'Plain',
			value: 'plain',
			description: 'In plain text, as generatedPassword',
		},
	],
	default: 'plain',
	description: 'How to return a generated password',
};

const publicKeyField: INodeProperties = {
	displayName: 'Public Key',
	name: 'publicKey',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. -----BEGIN PUBLIC KEY-----',
	displayOptions: { show: { passwordOutput: ['encrypted'] } },
	description:
		'RSA public key of the person or vault that receives the password, as PEM or JWK, with at least 2048 bits',
};

// Password is always shown: n8n takes away a field that another one hides, and what was entered with it.
export const newPasswordFields: readonly INodeProperties[] = [
	generatePasswordField,
	passwordField,
	passwordOutputField,
	publicKeyField,
	keptValueOf(publicKeyField),
];

export interface NewPassword {
	readonly password: string;
	/** What the output says about it: nothing if it was entered. */
	readonly shown: IDataObject;
}

/** What decides how a password is read. */
export interface PasswordUse {
	readonly userName: string;
	/** Whether the field holds ciphertext, to which the password rule does not apply. */
	readonly isEncrypted: boolean;
	/** Whether an AI agent called the node: what comes out goes to its model. */
	readonly isTool: boolean;
}

/**
 * Returns the item's password. Throws an InputError for an entered one that breaks the rule, and for what does
 * not fit together.
 */
export function readNewPassword(parameters: Fields, use: PasswordUse): NewPassword {
	const entered = parameters.optionalText(passwordField);
	const seal = readSeal(parameters);
	if (!parameters.flag(generatePasswordField)) {
		if (entered !== undefined) return enteredPassword(entered, seal, use);
		throw new InputError('Password is empty', 'Enter one, or turn on Generate Password');
	}
	if (use.isEncrypted) {
		throw new InputError(
			'Generate Password is on, but Encryption Type is only for a password that you enter encrypted',
			'Turn off Generate Password, or remove Encryption Type',
		);
	}
	if (entered !== undefined) {
		throw new InputError(
			'Generate Password is on, but Password is not empty',
			'Turn off Generate Password to use the password that you entered, or clear Password',
		);
	}
	if (use.isTool && seal === undefined) {
		throw new InputError(
			'A generated password would be sent to the AI model, and to whoever runs it',
			'Set Password Output to Encrypted, with the public key of the person who receives the password',
		);
	}
	const password = generatePassword();
	return { password, shown: seal ? seal(password) : { generatedPassword: password } };
}

type Seal = (password: string) => IDataObject;

/** Returns how to seal a password; undefined where it comes out in clear. */
function readSeal(parameters: Fields): Seal | undefined {
	const output = parameters.choice(passwordOutputField, ['plain', 'encrypted']);
	const text = parameters.optionalText(publicKeyField);
	if (output === 'encrypted') {
		if (text === undefined) {
			throw new InputError('Public Key is empty', 'Enter it, or set Password Output to Plain');
		}
		const key = readPublicKey(text);
		return (password) => sealPassword(password, key);
	}
	if (text === undefined) return undefined;
	throw new InputError(
		'Public Key is set, but Password Output is Plain',
		'Set Password Output to Encrypted, or remove the key',
	);
}

function enteredPassword(
	entered: string,
	seal: Seal | undefined,
	{ userName, isEncrypted }: PasswordUse,
): NewPassword {
	if (seal !== undefined) {
		throw new InputError(
			'Password Output is Encrypted, but Generate Password is off',
			'Turn on Generate Password, or set Password Output to Plain: a password that you enter is not returned',
		);
	}
	return { password: isEncrypted ? entered : checkPassword(entered, userName), shown: {} };
}
