// Which of the challenges that a server offers is answered, and why the others are not.
import {
	findAlgorithm,
	isStrongEnough,
	traitsOf,
	type Algorithm,
	type MinimumAlgorithm,
} from './algorithms';
import { isHeaderText, parseChallenges, type AuthChallenge } from './grammar';

export type Qop = 'auth' | 'auth-int';

/** A Digest challenge that this package can answer. Texts are as received: one character a byte. */
export interface DigestChallenge {
	readonly realm: string;
	readonly nonce: string;
	readonly opaque?: string;
	readonly algorithm: Algorithm;
	/** The algorithm's name as the server wrote it; absent when it named none (which means MD5). */
	readonly algorithmName?: string;
	/** Absent for a challenge of RFC 2069, which knows no quality of protection. */
	readonly qop?: Qop;
	readonly userhash: boolean;
	readonly stale: boolean;
}

/** No challenge can be answered. The message tells what the server offered instead. */
export class ChallengeError extends Error {
	override readonly name = 'ChallengeError';
}

/**
 * Takes the value of WWW-Authenticate (undefined when the header is missing) and the weakest
 * algorithm allowed; returns the strongest challenge that can be answered, the first of equals.
 * Throws a ChallengeError when there is none.
 */
export function chooseChallenge(
	header: string | undefined,
	minimum: MinimumAlgorithm = 'any',
): DigestChallenge {
	const offered = parseChallenges(header ?? '');
	const usable = offered
		.map(readDigest)
		.filter((challenge) => challenge !== undefined)
		.sort((a, b) => traitsOf(b.algorithm).strength - traitsOf(a.algorithm).strength);
	const strongest = usable[0];
	if (strongest === undefined) throw new ChallengeError(describeUnusable(offered));
	if (!isStrongEnough(strongest.algorithm, minimum)) {
		throw new ChallengeError(
			`The server offers ${strongest.algorithm} at most, but this credential requires ${minimum} or stronger`,
		);
	}
	return strongest;
}

function readDigest({ scheme, params }: AuthChallenge): DigestChallenge | undefined {
	if (scheme.toLowerCase() !== 'digest') return undefined;
	const nonce = params.get('nonce');
	const algorithmName = params.get('algorithm');
	const algorithm = findAlgorithm(algorithmName ?? 'MD5');
	const qop = chooseQop(params.get('qop'));
	if (!nonce || !algorithm || qop === 'unknown' || !canBeEchoed(params)) return undefined;
	const opaque = params.get('opaque');
	return {
		realm: params.get('realm') ?? '',
		nonce,
		algorithm,
		userhash: isTrue(params.get('userhash')),
		stale: isTrue(params.get('stale')),
		...(opaque !== undefined && { opaque }),
		...(algorithmName !== undefined && { algorithmName }),
		...(qop !== 'none' && { qop }),
	};
}

function canBeEchoed(params: AuthChallenge['params']): boolean {
	return ['realm', 'nonce', 'opaque'].every((name) => isHeaderText(params.get(name) ?? ''));
}

function chooseQop(offered: string | undefined): Qop | 'none' | 'unknown' {
	const names = (offered ?? '').toLowerCase().split(/[\s,]+/);
	if (names.includes('auth')) return 'auth';
	if (names.includes('auth-int')) return 'auth-int';
	return names.every((name) => name === '') ? 'none' : 'unknown';
}

function isTrue(value: string | undefined): boolean {
	return value?.toLowerCase() === 'true';
}

function describeUnusable(offered: readonly AuthChallenge[]): string {
	if (offered.length === 0) return 'The server offered no way to authenticate';
	const list = [...new Set(offered.map(describe))].slice(0, 5).join('; ');
	return `The server offered only authentication that this credential does not support: ${list}`;
}

function describe({ scheme, params }: AuthChallenge): string {
	if (scheme.toLowerCase() !== 'digest') return shorten(scheme);
	if (!params.get('nonce')) return 'Digest without a nonce';
	if (!canBeEchoed(params)) return 'Digest with characters that a header cannot hold';
	const algorithm = shorten(params.get('algorithm') ?? 'MD5');
	return `Digest with algorithm ${algorithm} and qop ${shorten(params.get('qop') ?? 'none')}`;
}

function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
