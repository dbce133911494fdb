// What OceanBase Cloud accepts as an account's name and password.
import { isReservedName, RESERVED_NAMES } from '../../cloud/accounts/reservedNames';
import { InputError } from '../../transport/failures';

/** Returns the name of an account to create. Throws an InputError for a reserved one. */
export function checkNewUserName(name: string): string {
	if (isReservedName(name)) {
		throw new InputError(
			`"${name}" is a reserved name`,
			`Reserved names, in upper or lower case: ${RESERVED_NAMES.join(', ')}`,
		);
	}
	return name;
}

/** Returns the name of any account. Throws an InputError for spaces at its ends. */
export function checkUserName(name: string): string {
	if (name === name.trim()) return name;
	throw new InputError(
		`The user name "${name}" starts or ends with a space`,
		'Remove it, for example with {{ $json.name.trim() }}',
	);
}

interface PasswordRule {
	readonly isMet: (password: string) => boolean;
	readonly text: string;
}

const PASSWORD_RULES: readonly PasswordRule[] = [
	{ isMet: ({ length }) => length >= 10 && length <= 32, text: '10 to 32 characters' },
	{ isMet: (password) => /[A-Z]/.test(password), text: 'an uppercase letter' },
	{ isMet: (password) => /[a-z]/.test(password), text: 'a lowercase letter' },
	{ isMet: (password) => /\d/.test(password), text: 'a digit' },
	{ isMet: (password) => /[!@#$%^&*()_+\-=]/.test(password), text: 'one of !@#$%^&*()_+-=' },
	{
		isMet: (password) => /^[A-Za-z\d!@#$%^&*()_+\-=]*$/.test(password),
		text: 'nothing but letters, digits and !@#$%^&*()_+-=',
	},
];

/** Tells whether OceanBase Cloud would take the password. */
export function meetsPasswordRule(password: string): boolean {
	return PASSWORD_RULES.every(({ isMet }) => isMet(password));
}

/**
 * Returns the password of the account. Throws an InputError that says what is missing, without the
 * password. The account's own name is refused too: masking the password would hide the name as well.
 */
export function checkPassword(password: string, userName: string): string {
	if (password !== '' && password.toLowerCase() === userName.toLowerCase()) {
		throw new InputError('The password is the name of the account', 'Use another password');
	}
	const missing = PASSWORD_RULES.filter(({ isMet }) => !isMet(password)).map(({ text }) => text);
	if (missing.length === 0) return password;
	throw new InputError(
		`The password does not meet the rule of OceanBase Cloud: it must have ${missing.join(', ')}`,
		`A password has ${PASSWORD_RULES.map(({ text }) => text).join(', ')}`,
	);
}
