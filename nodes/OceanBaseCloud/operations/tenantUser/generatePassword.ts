// A random password that meets the rule of OceanBase Cloud.
import { randomInt } from 'crypto';

import { meetsPasswordRule } from './accountRules';

// Of the special characters that OceanBase Cloud allows, these two need no escaping in a URI, in the query
// of a JDBC address, in a shell, in JSON or in YAML.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const LENGTH = 22;

/**
 * Returns 22 characters with an upper-case letter, a lower-case letter, a digit and a special one.
 * Every such password that starts with a letter is equally likely: whole passwords are drawn until
 * one fits. The letter keeps spreadsheets from reading it as a formula and n8n as an expression.
 */
export function generatePassword(): string {
	let password = '';
	do {
		password = Array.from({ length: LENGTH }, randomCharacter).join('');
	} while (!/^[A-Za-z]/.test(password) || !meetsPasswordRule(password));
	return password;
}

function randomCharacter(): string {
	return ALPHABET.charAt(randomInt(ALPHABET.length));
}
