// Passwords: the documented rule, and a store that holds no password. One round of a keyed hash is
// enough here, because nothing in a sandbox is worth cracking; what counts is that no test, journal
// or state dump can find a password.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface PasswordHash {
	readonly salt: Buffer;
	readonly hash: Buffer;
	/** As MySQL keeps it (mysql_native_password), for a database behind the tenant. */
	readonly mysqlNative: string;
}

const SPECIAL = '!@#$%^&*()_+-=';
const CLASSES = [/[A-Z]/, /[a-z]/, /[0-9]/, /[!@#$%^&*()_+\-=]/];

export function hashPassword(password: string): PasswordHash {
	const salt = randomBytes(16);
	return { salt, hash: keyed(salt, password), mysqlNative: mysqlNative(password) };
}

export function isPassword({ salt, hash }: PasswordHash, candidate: string): boolean {
	return timingSafeEqual(hash, keyed(salt, candidate));
}

/** Gives the rule that the password breaks. */
export function brokenPasswordRule(password: string): string | undefined {
	if (password.length < 10 || password.length > 32) return 'must be 10 to 32 characters long';
	if (!CLASSES.every((kind) => kind.test(password))) {
		return `must contain an uppercase letter, a lowercase letter, a digit and one of ${SPECIAL}`;
	}
	return /^[A-Za-z0-9!@#$%^&*()_+\-=]+$/.test(password)
		? undefined
		: `may contain letters, digits and ${SPECIAL} only`;
}

function keyed(salt: Buffer, password: string): Buffer {
	return createHmac('sha256', salt).update(password).digest();
}

function mysqlNative(password: string): string {
	return `*${sha1(sha1(password)).toString('hex').toUpperCase()}`;
}

function sha1(data: string | Buffer): Buffer {
	return createHash('sha1').update(data).digest();
}
