// The credential's fields as n8n hands them over, checked and typed.
import { createHmac, randomBytes } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { MinimumAlgorithm } from '../digest/algorithms';

export const CREDENTIAL_NAME = 'oceanBaseCloudApi';

export interface Credential {
	/** Scheme, host and, for a gateway, a path: without a slash at the end. */
	readonly baseUrl: string;
	/** The only origin that requests are signed for. */
	readonly origin: string;
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
	readonly projectId: string;
	readonly minimumAlgorithm: MinimumAlgorithm;
}

/** A field of the credential cannot be used. The message names the field and what to enter. */
export class CredentialError extends Error {
	override readonly name = 'CredentialError';
}

const SITES = new Map([
	['international', 'https://api-cloud.oceanbase.com'],
	['china', 'https://api-cloud-cn.oceanbase.com'],
]);

/** Takes the decrypted fields, returns them typed. Throws a CredentialError for the first bad one. */
export function readCredential(data: ICredentialDataDecryptedObject): Credential {
	const baseUrl = readBaseUrl(data);
	return {
		baseUrl: `${baseUrl.origin}${baseUrl.pathname}`.replace(/\/+$/, ''),
		origin: baseUrl.origin,
		accessKeyId: required(data.accessKeyId, 'AccessKey ID'),
		accessKeySecret: required(data.accessKeySecret, 'AccessKey Secret'),
		projectId: readProjectId(data.projectId),
		minimumAlgorithm: readMinimumAlgorithm(data.minimumAlgorithm),
	};
}

/** White space around a value comes from where it was copied or read: a vault, a file with a line break. */
function required(value: unknown, field: string): string {
	const text = Number.isSafeInteger(value) ? String(value) : value;
	if (typeof text === 'string' && text.trim() !== '') return text.trim();
	if (typeof value === 'number') {
		throw new CredentialError(
			`The credential's ${field} is a number too large to be exact. Enter it as text`,
		);
	}
	throw new CredentialError(`The credential's ${field} is empty`);
}

/** Tells whether a text can be a project ID: it goes into a header, which carries printable ASCII only. */
export function isProjectId(text: string): boolean {
	return /^[\x21-\x7e]+$/.test(text);
}

function readProjectId(value: unknown): string {
	const projectId = required(value, 'Project ID');
	if (isProjectId(projectId)) return projectId;
	throw new CredentialError(
		"The credential's Project ID contains characters that no project ID has",
	);
}

/** Anything unknown is refused: it must not mean that every algorithm will do. */
function readMinimumAlgorithm(value: unknown): MinimumAlgorithm {
	if (value === undefined || value === '') return 'any';
	if (value === 'any' || value === 'SHA-256' || value === 'SHA-512-256') return value;
	throw new CredentialError(
		"The credential's Minimum Digest Algorithm is unknown. Choose any, SHA-256 or SHA-512-256",
	);
}

function readBaseUrl(data: ICredentialDataDecryptedObject): URL {
	const known = SITES.get(String(data.site ?? 'international'));
	if (known !== undefined) return new URL(known);
	const entered = required(data.baseUrl, 'Base URL');
	if (!URL.canParse(entered)) {
		throw new CredentialError(
			"The credential's Base URL is not a URL. Enter one such as https://api-cloud.oceanbase.com",
		);
	}
	const url = new URL(entered);
	if (url.username || url.password || url.search || url.hash) {
		throw new CredentialError(
			"The credential's Base URL must not contain a user name or a query: only https://host, or https://host/path",
		);
	}
	if (/\/api\/v2\/*$/.test(url.pathname)) {
		throw new CredentialError(
			"The credential's Base URL must not end with /api/v2, which is added automatically: enter what comes before it",
		);
	}
	if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) {
		return url;
	}
	throw new CredentialError(
		"The credential's Base URL must start with https://. Plain http is only accepted for localhost and 127.0.0.1",
	);
}

function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const processKey = randomBytes(32);

/**
 * Takes a credential, returns the key under which its nonces wait: another for each base URL, user,
 * secret and minimum algorithm. Which realm answers is known only later, but behind one base URL it
 * is one. The secret cannot be computed from the key.
 */
export function poolKeyOf(credential: Credential): string {
	const { baseUrl, accessKeyId, accessKeySecret, minimumAlgorithm } = credential;
	return createHmac('sha256', processKey)
		.update(JSON.stringify([baseUrl, accessKeyId, accessKeySecret, minimumAlgorithm]))
		.digest('base64');
}
