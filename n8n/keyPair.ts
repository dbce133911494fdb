// The pair of keys of somebody who gets a sealed password.
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';

export interface KeyPair {
	/** For the node's Public Key, in PEM. */
	readonly publicKey: string;
	/** For openssl, in PEM. */
	readonly privateKey: string;
	/** Takes an `encryptedPassword`, returns the password. Throws where it was not sealed with the key. */
	open(encryptedPassword: unknown): string;
}

export function newKeyPair(): KeyPair {
	const { publicKey, privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
	return {
		publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
		privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
		open: (encryptedPassword) =>
			privateDecrypt({ key, ...oaep }, Buffer.from(String(encryptedPassword), 'base64')).toString(),
	};
}
