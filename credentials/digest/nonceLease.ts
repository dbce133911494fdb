// One request's hold on a nonce: from the challenge over the signature to what the answer says of both.
import { traitsOf, type MinimumAlgorithm } from './algorithms';
import { sign, type Signature } from './authorization';
import { chooseChallenge, type DigestChallenge } from './challenge';
import { freshCnonce } from './cnonce';
import { isHeaderText, parseParameters } from './grammar';
import type { Nonce, NoncePool } from './noncePool';

/** What is signed: who, and the request as it goes over the wire. */
export interface RequestToSign {
	readonly username: string;
	readonly secret: string;
	readonly method: string;
	/** The request target exactly as sent: path and query. */
	readonly uri: string;
	readonly body: string | Buffer;
}

/** The parts of an HTTP response that concern digest. Header values as Node joins them. */
export interface DigestResponse {
	readonly statusCode: number;
	readonly body: string;
	readonly wwwAuthenticate: string | undefined;
	readonly authenticationInfo: string | undefined;
}

/**
 * What a response says of the signature. `accepted`: use the response. `tooOld`: only the nonce was
 * refused. `challenged`: the nonce or the key was refused. After both of them the lease has a nonce to
 * send the request once more with; `refused`: it has none.
 */
export type Verdict = 'accepted' | 'challenged' | 'refused' | 'tooOld';

/** The answer was not made by a server that knows the secret (RFC 7616 section 3.5, rspauth). */
export class UntrustedResponseError extends Error {
	override readonly name = 'UntrustedResponseError';

	constructor() {
		super('The response has a wrong rspauth: it does not come from a server that knows the key');
	}
}

export class NonceLease {
	private nonce: Nonce | undefined;
	/** Whether the nonce had passed before this lease: if so, a 401 may only mean that it is too old. */
	private isReused: boolean;
	/** How many answers in a row were a 401. */
	private refusals = 0;
	private signature: Signature | undefined;
	private wasAccepted = false;

	constructor(
		private readonly pool: NoncePool,
		private readonly key: string,
		private readonly minimum: MinimumAlgorithm,
	) {
		this.nonce = pool.take(key);
		this.isReused = this.nonce !== undefined;
	}

	/** Whether there is a nonce to sign with. Without one, ask the server and call `takeChallenge`. */
	get isReady(): boolean {
		return this.nonce !== undefined;
	}

	/** Whether the signature covers the body too. */
	get signsBody(): boolean {
		return this.nonce?.challenge.qop === 'auth-int';
	}

	/** Takes the WWW-Authenticate of a 401. Throws a ChallengeError if it cannot be answered. */
	takeChallenge(wwwAuthenticate: string | undefined): void {
		this.begin(chooseChallenge(wwwAuthenticate, this.minimum));
	}

	/** The parts of the last Authorization header that may stand nowhere else. */
	get secretsInHeader(): readonly string[] {
		const { authorization = '' } = this.signature ?? {};
		return [authorization, /response="(\w+)"/.exec(authorization)?.[1] ?? ''];
	}

	/** Signs a request with the next nc and a new cnonce; returns the Authorization header's value. */
	authorize(request: RequestToSign): string {
		if (this.nonce === undefined) throw new Error('A request cannot be signed without a challenge');
		this.nonce.uses += 1;
		this.signature = sign({
			...request,
			challenge: this.nonce.challenge,
			nc: this.nonce.uses,
			cnonce: cnonceFor(this.nonce),
		});
		return this.signature.authorization;
	}

	/**
	 * Takes the answer to the signed request. Throws a ChallengeError or an UntrustedResponseError.
	 */
	takeAnswer(response: DigestResponse): Verdict {
		if (response.statusCode === 401) return this.takeUnauthorized(response.wwwAuthenticate);
		this.checkAuthenticationInfo(response);
		this.wasAccepted = true;
		return 'accepted';
	}

	/** Ends the lease. A nonce that the server accepted becomes available, any other is forgotten. */
	release(): void {
		if (this.nonce && this.wasAccepted) this.pool.put(this.key, this.nonce);
		this.nonce = undefined;
	}

	private begin(challenge: DigestChallenge): void {
		this.nonce = this.pool.meet(this.key, challenge);
		this.isReused = false;
	}

	private takeUnauthorized(wwwAuthenticate: string | undefined): Verdict {
		if (wwwAuthenticate === undefined) return 'refused';
		const challenge = chooseChallenge(wwwAuthenticate, this.minimum);
		const isTooOld = this.isReused || challenge.stale;
		this.isReused = false;
		this.refusals += 1;
		// Two servers behind a balancer, asked in turn, each bring a nonce that the next one does not know.
		// Every second time the nonce stays, and so comes to the server that it is from.
		if (this.refusals % 2 === 1) this.begin(challenge);
		return isTooOld ? 'tooOld' : 'challenged';
	}

	private checkAuthenticationInfo({ authenticationInfo, body }: DigestResponse): void {
		if (authenticationInfo === undefined || this.nonce === undefined) return;
		const info = parseParameters(authenticationInfo);
		const rspauth = info.get('rspauth');
		if (rspauth !== undefined && rspauth.toLowerCase() !== this.signature?.rspauth(body)) {
			throw new UntrustedResponseError();
		}
		const nextnonce = info.get('nextnonce');
		if (nextnonce && isHeaderText(nextnonce))
			this.begin({ ...this.nonce.challenge, nonce: nextnonce });
	}
}

function cnonceFor(nonce: Nonce): string {
	if (!traitsOf(nonce.challenge.algorithm).session) return freshCnonce();
	// Servers differ in whether HA1 belongs to the first cnonce or to each: with one cnonce both agree.
	nonce.sessionCnonce ??= freshCnonce();
	return nonce.sessionCnonce;
}
