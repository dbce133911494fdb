// Writes Authentication-Info: the server's proof that it knows the secret, and the next nonce.
import { quote } from './challenge';
import { digestResponse, type ResponseInput } from './response';
import type { DigestSettings } from './settings';

export function authenticationInfo(
	settings: DigestSettings,
	request: ResponseInput,
	answerBody: Buffer,
	nextNonce: () => string,
): string | undefined {
	const parts: string[] = [];
	if (settings.nonceMode === 'next-nonce') parts.push(`nextnonce=${quote(nextNonce())}`);
	// RFC 2069 has no nc and cnonce to prove anything about.
	if (request.qop && settings.rspauth !== false) {
		parts.push(`qop=${request.qop}`, `rspauth="${rspauth(settings, request, answerBody)}"`);
		parts.push(`cnonce="${request.cnonce.replace(/["\\]/g, '\\$&')}"`, `nc=${request.nc}`);
	}
	return parts.length > 0 ? parts.join(', ') : undefined;
}

function rspauth(settings: DigestSettings, request: ResponseInput, answerBody: Buffer): string {
	const right = digestResponse({ ...request, method: '', entity: answerBody });
	return settings.rspauth === 'wrong'
		? right.replace(/./g, (hex) => (hex === '0' ? '1' : '0'))
		: right;
}
