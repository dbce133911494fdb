// Writes the WWW-Authenticate headers of a 401.
import { byteString } from './response';
import type { DigestAlgorithm, DigestSettings } from './settings';

/** Legal, and awkward on purpose: it must come back as it is. */
export const OPAQUE = 'region=eu, cell="a\\b"; k==';

export function challengeHeaders(
	settings: DigestSettings,
	nonce: string,
	stale: boolean,
): string[] {
	const algorithms = settings.algorithms.length > 0 ? settings.algorithms : [undefined];
	const digests = algorithms.map((name) => digestChallenge(settings, name, nonce, stale));
	if (!settings.offerBasic) return digests;
	return [`Basic realm=${quote(settings.realm)}, charset="UTF-8"`, ...digests];
}

function digestChallenge(
	settings: DigestSettings,
	algorithm: DigestAlgorithm | undefined,
	nonce: string,
	stale: boolean,
): string {
	const parts = [
		`realm=${quote(settings.realm)}`,
		settings.qop.length > 0 && `qop="${settings.qop.join(',')}"`,
		algorithm && `algorithm=${algorithm}`,
		`nonce=${quote(nonce)}`,
		`opaque=${quote(OPAQUE)}`,
		stale && 'stale=true',
		settings.userhash && 'userhash=true',
		settings.charset && 'charset=UTF-8',
	];
	return `Digest ${parts.filter((part) => typeof part === 'string').join(', ')}`;
}

export function quote(text: string): string {
	return `"${byteString(text).replace(/["\\]/g, '\\$&')}"`;
}
