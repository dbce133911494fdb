// A request that the reader can send, to the same workflow, as often as they like.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CALLER_HEADERS } from '../../n8n/callers';
import { newKeyPair } from '../../n8n/keyPair';
import type { RunningN8n } from '../../n8n/server';
import { onboardingRequest, WEBHOOK_PATH } from './onboarding';

export interface OwnRequest {
	userName: string;
	/** The line to paste into a shell. */
	curl: string;
	/** The private key, for openssl. */
	keyFile: string;
}

/** Writes the request and its private key beside n8n's log: they go when n8n ends. */
export async function prepareOwnRequest({
	url,
	userFolder,
}: Pick<RunningN8n, 'url' | 'userFolder'>): Promise<OwnRequest> {
	const { publicKey, privateKey } = newKeyPair();
	const request = {
		...onboardingRequest(publicKey),
		userName: 'john_roe',
		database: 'orders',
		role: 'ReadOnly',
	};
	const requestFile = path.join(userFolder, 'request.json');
	const keyFile = path.join(userFolder, 'private.pem');
	await writeFile(requestFile, JSON.stringify(request, null, 2));
	await writeFile(keyFile, privateKey, { mode: 0o600 });
	const headers = Object.entries(CALLER_HEADERS).map(
		([name, value]) => `-H ${quoted(`${name}: ${value}`)}`,
	);
	const words = ['curl', ...headers, '-d', quoted(`@${requestFile}`), url + WEBHOOK_PATH];
	return { userName: request.userName, curl: words.join(' '), keyFile };
}

/** For a shell. */
function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
