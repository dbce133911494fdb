// Reads a new password: `password` when an account is created, `userPassword` when it is changed.
import { brokenPasswordRule, hashPassword, type PasswordHash } from '../../cloud/passwords';
import type { JsonObject } from '../call';
import { requiredText } from '../fields';
import { Refusal } from '../refusal';

export function readPassword(body: JsonObject, name: 'password' | 'userPassword'): PasswordHash {
	const password = requiredText(body, name);
	const broken = brokenPasswordRule(password);
	if (broken) throw new Refusal('weak-password', `The password ${broken}.`);
	return hashPassword(password);
}
