// Writes Authorization headers by hand, so that a test can get one detail wrong and nothing else.
import { createHash } from 'node:crypto';

import { SEED, type Sandbox } from '../../../../sandbox';
import { send, type Wire, type WireAnswer } from './http';

export interface Challenge {
	realm: string;
	nonce: string;
	/** As it stood in the header, escapes included. */
	opaque: string;
	stale: boolean;
}

export interface Signature {
	method?: string;
	uri: string;
	nc?: string;
	key?: { id: string; secret: string };
}

export async function getChallenge(sandbox: Sandbox): Promise<Challenge> {
	return challengeOf(await send(sandbox, { target: '/api/v2/instances' }));
}

export function challengeOf({ headers }: WireAnswer): Challenge {
	const header = headers['www-authenticate'] ?? '';
	const value = (name: string) =>
		new RegExp(`${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(header)?.[1] ?? '';
	return {
		realm: value('realm'),
		nonce: value('nonce'),
		opaque: value('opaque'),
		stale: /stale=true/.test(header),
	};
}

export function sign({ realm, nonce, opaque }: Challenge, signature: Signature): string {
	const { method = 'GET', uri, nc = '00000001', key = SEED.accessKey } = signature;
	const account = md5(`${key.id}:${realm}:${key.secret}`);
	const response = md5(`${account}:${nonce}:${nc}:cafe:auth:${md5(`${method}:${uri}`)}`);
	return (
		`Digest username="${key.id}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
		`algorithm=MD5, qop=auth, nc=${nc}, cnonce="cafe", response="${response}", opaque="${opaque}"`
	);
}

/** One call from the challenge to its answer. */
export async function call(sandbox: Sandbox, wire: Wire): Promise<WireAnswer> {
	const challenge = await getChallenge(sandbox);
	const { method = 'GET', target, body } = wire;
	const headers = {
		Authorization: sign(challenge, { method, uri: target }),
		'X-Ob-Project-Id': SEED.projectId,
		...(body !== undefined && { 'Content-Type': 'application/json' }),
		...wire.headers,
	};
	return send(sandbox, { ...wire, headers });
}

function md5(text: string): string {
	return createHash('md5').update(text).digest('hex');
}
