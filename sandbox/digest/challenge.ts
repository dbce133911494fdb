// Writes the WWW-Authenticate headers of a 401.
import { byteString } from './response';
import type { Dialect } from '../dialects/dialect';
import type { DigestAlgorithm, DigestSettings } from './settings';

type DigestDialect = Dialect['digest'];

/** What an opaque holds: the awkward one is legal, and must come back as it is. */
const OPAQUES: Readonly<Record<DigestDialect['opaque'], string | undefined>> = {
	awkward: 'region=eu, cell="a\\b"; k==',
	plain: '5ccc069c403ebaf9f0171e9517f40e41',
	absent: undefined,
};

export function opaqueOf({ opaque }: DigestDialect): string | undefined {
	return OPAQUES[opaque];
}

export interface ChallengeParts {
	readonly nonce: string;
	readonly stale: boolean;
	readonly opaque: string | undefined;
}

export function challengeHeaders(settings: DigestSettings, parts: ChallengeParts): string[] {
	const algorithms = settings.algorithms.length > 0 ? settings.algorithms : [undefined];
	const digests = algorithms.map((name) => digestChallenge(settings, name, parts));
	if (!settings.offerBasic) return digests;
	return [`Basic realm=${quote(settings.realm)}, charset="UTF-8"`, ...digests];
}

function digestChallenge(
	settings: DigestSettings,
	algorithm: DigestAlgorithm | undefined,
	{ nonce, stale, opaque }: ChallengeParts,
): string {
	const parts = [
		`realm=${quote(settings.realm)}`,
		settings.qop.length > 0 && `qop="${settings.qop.join(',')}"`,
		algorithm && `algorithm=${algorithm}`,
		`nonce=${quote(nonce)}`,
		opaque !== undefined && `opaque=${quote(opaque)}`,
		stale && 'stale=true',
		settings.userhash && 'userhash=true',
		settings.charset && 'charset=UTF-8',
	];
	return `Digest ${parts.filter((part) => typeof part === 'string').join(', ')}`;
}

export function quote(text: string): string {
	return `"${byteString(text).replace(/["\\]/g, '\\$&')}"`;
}
