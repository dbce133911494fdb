// A password that only the holder of a private key can read.
import {
	constants,
	createHash,
	createPublicKey,
	publicEncrypt,
	type JsonWebKeyInput,
	type KeyObject,
} from 'crypto';

import { isDataObject, parseJson } from '../../json';
import { InputError } from '../../transport/failures';

const SMALLEST_KEY_BITS = 2048;

/** What can read a sealed password, in names of output fields. A type, so that it is an item's JSON. */
export type SealedPassword = {
	/** Base64 of the ciphertext: RSA-OAEP with SHA-256 (RFC 8017, section 7.1). */
	encryptedPassword: string;
	/** Hex of the SHA-256 of the key's SubjectPublicKeyInfo in DER (RFC 5280, section 4.1). */
	publicKeyFingerprint: string;
};

/** Takes a password and a key that `readPublicKey` returned. */
export function sealPassword(password: string, key: KeyObject): SealedPassword {
	const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
	const der = key.export({ type: 'spki', format: 'der' });
	return {
		encryptedPassword: publicEncrypt({ key, ...padding }, Buffer.from(password)).toString('base64'),
		publicKeyFingerprint: createHash('sha256').update(der).digest('hex'),
	};
}

/**
 * Takes a public RSA key in PEM (also with its line breaks lost) or as a JWK (RFC 7517). Throws an InputError
 * for a private key, for anything but RSA, and for a key of less than 2048 bits.
 */
export function readPublicKey(text: string): KeyObject {
	const key = parseKey(text.trim());
	const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
	if (key.asymmetricKeyType !== 'rsa') {
		throw new InputError('Public Key is not an RSA key', HOW_TO_MAKE_ONE);
	}
	if (modulusLength >= SMALLEST_KEY_BITS) return key;
	throw new InputError(
		`Public Key has ${modulusLength} bits, but at least ${SMALLEST_KEY_BITS} are needed`,
		HOW_TO_MAKE_ONE,
	);
}

const HOW_TO_MAKE_ONE = 'See docs/passwords.md for the two openssl commands that create one';

function parseKey(text: string): KeyObject {
	const jwk = parseJson(text);
	const isPrivate = isDataObject(jwk) ? 'd' in jwk : /PRIVATE KEY-----/.test(text);
	if (isPrivate) {
		throw new InputError(
			'Public Key contains a private key, which must stay with its owner',
			'Create a new pair, because n8n stores what was entered here, and enter its public key',
		);
	}
	const key = parsedKey(
		isDataObject(jwk) ? { key: { ...jwk }, format: 'jwk' } : withLineBreaks(text),
	);
	if (key !== undefined) return key;
	throw new InputError('Public Key cannot be read', HOW_TO_MAKE_ONE);
}

/** Returns the key; undefined if the text is not one. */
function parsedKey(input: JsonWebKeyInput | string): KeyObject | undefined {
	try {
		return createPublicKey(input);
	} catch {
		return undefined;
	}
}

const PEM = /^-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----$/;

// Fields of one line, environment variables and sheets turn line breaks into spaces, or into "\n".
function withLineBreaks(text: string): string {
	const [, kind, body] = PEM.exec(text.replaceAll('\\n', '\n').trim()) ?? [];
	if (kind === undefined || body === undefined) return text;
	const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
	return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}
