// Decides whether a request is signed by one of the access keys, to the letter of RFC 7616. It owes
// nothing to the client that it is used to test; curl is the proof that it is right.
import { timingSafeEqual } from 'node:crypto';

import { DOCUMENTED, type Dialect } from '../dialects/dialect';
import type { AccessKey } from './accessKey';
import { parseAuthorization } from './authorizationHeader';
import { authenticationInfo } from './authenticationInfo';
import { challengeHeaders, opaqueOf } from './challenge';
import { readClaim, type Claim } from './claim';
import type { Nonces, NonceVerdict } from './nonces';
import { byteString, digestHash, digestResponse, type ResponseInput } from './response';
import type { DigestAlgorithm, DigestQop, DigestSettings } from './settings';

export interface SignedRequest {
	readonly method: string;
	/** The request target as it stood in the request line. */
	readonly target: string;
	readonly authorization: string | undefined;
	readonly address: string;
	readonly entity: Buffer;
}

export type Verdict =
	| { readonly passed: false; readonly outcome: string; readonly challenges: string[] }
	| {
			readonly passed: true;
			readonly key: AccessKey;
			/** The Authentication-Info for an answer with this body. */
			readonly info: (answerBody: Buffer) => string | undefined;
	  };

interface Checked {
	readonly key: AccessKey;
	readonly input: ResponseInput;
}

const STALE: ReadonlySet<NonceVerdict> = new Set([
	'nonce-unknown',
	'nonce-expired',
	'nonce-of-other-address',
	'nonce-used',
]);

export class Verifier {
	constructor(
		private readonly settings: DigestSettings,
		private readonly nonces: Nonces,
		private readonly keys: readonly AccessKey[],
		private readonly speak: () => Dialect['digest'] = () => DOCUMENTED.digest,
	) {}

	verify(request: SignedRequest): Verdict {
		this.nonces.turn();
		if (request.authorization === undefined) return this.#refuse('challenged', request);
		const header = parseAuthorization(request.authorization);
		if (!header) return this.#refuse('malformed-authorization', request);
		if (header.scheme !== 'digest') return this.#refuse(`${header.scheme}-refused`, request);
		const reading = readClaim(header, this.speak().form);
		if ('fault' in reading) return this.#refuse(reading.fault, request);
		return this.#verifyClaim(reading.claim, request);
	}

	#verifyClaim(claim: Claim, request: SignedRequest): Verdict {
		const checked = this.#check(claim, request);
		if (typeof checked === 'string') return this.#refuse(checked, request);
		// The nonce comes last: only who holds the key may use one up or learn that it is stale.
		const nc = claim.nc === undefined ? undefined : parseInt(claim.nc, 16);
		const nonce = this.nonces.use(claim.nonce, nc, request.address);
		if (nonce !== 'ok') return this.#refuse(nonce, request, STALE.has(nonce));
		return {
			passed: true,
			key: checked.key,
			info: (body) =>
				authenticationInfo(this.settings, checked.input, body, () =>
					this.nonces.issue(request.address),
				),
		};
	}

	#check(claim: Claim, request: SignedRequest): Checked | string {
		if (claim.realm !== byteString(this.settings.realm)) return 'wrong-realm';
		if (claim.opaque !== opaqueOf(this.speak())) return 'wrong-opaque';
		if (claim.uri !== request.target) return 'uri-mismatch';
		const algorithm = this.#algorithmOf(claim);
		if (!algorithm) return 'wrong-algorithm';
		const qop = this.#qopOf(claim);
		if (qop === 'refused') return 'wrong-qop';
		const key = this.#keyOf(claim, algorithm);
		if (!key) return 'unknown-key';
		if (!key.enabled) return 'disabled-key';
		const input = responseInput(claim, request, key, algorithm, qop);
		return sameText(digestResponse(input), claim.response) ? { key, input } : 'wrong-key';
	}

	#algorithmOf({ algorithm }: Claim): DigestAlgorithm | undefined {
		const { algorithms } = this.settings;
		const isLeftOut = algorithm === undefined && this.speak().form === 'relaxed';
		const named = isLeftOut ? 'MD5' : algorithm;
		if (algorithms.length > 0) return algorithms.find((offered) => offered === named);
		return algorithm === undefined || algorithm === 'MD5' ? 'MD5' : undefined;
	}

	#qopOf({ qop }: Claim): DigestQop | undefined | 'refused' {
		if (this.settings.qop.length === 0) return qop === undefined ? undefined : 'refused';
		return this.settings.qop.find((offered) => offered === qop) ?? 'refused';
	}

	#keyOf({ username, userhash }: Claim, algorithm: DigestAlgorithm): AccessKey | undefined {
		if (!userhash) return this.keys.find(({ id }) => byteString(id) === username);
		if (!this.settings.userhash) return undefined;
		const realm = byteString(this.settings.realm);
		return this.keys.find(
			({ id }) => digestHash(algorithm, `${byteString(id)}:${realm}`) === username,
		);
	}

	#refuse(outcome: string, { address }: SignedRequest, stale = false): Verdict {
		const nonce = this.nonces.issue(address);
		const announced = stale && this.settings.announceStale;
		return {
			passed: false,
			outcome,
			challenges: challengeHeaders(this.settings, {
				nonce,
				stale: announced,
				opaque: opaqueOf(this.speak()),
			}),
		};
	}
}

function responseInput(
	claim: Claim,
	request: SignedRequest,
	key: AccessKey,
	algorithm: DigestAlgorithm,
	qop: DigestQop | undefined,
): ResponseInput {
	return {
		algorithm,
		qop,
		username: byteString(key.id),
		secret: byteString(key.secret),
		realm: claim.realm,
		nonce: claim.nonce,
		uri: claim.uri,
		nc: claim.nc ?? '',
		cnonce: claim.cnonce ?? '',
		method: request.method,
		entity: request.entity,
	};
}

function sameText(expected: string, given: string): boolean {
	return (
		expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given))
	);
}

/** True where the digest cannot be checked before the whole body is there. */
export function signsBody(authorization: string | undefined): boolean {
	const header = authorization === undefined ? undefined : parseAuthorization(authorization);
	return header?.params.get('qop')?.value === 'auth-int';
}
