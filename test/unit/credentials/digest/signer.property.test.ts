// For any user, secret, server and request: the signature is the one that others compute as well.
import fc from 'fast-check';

import { Clock } from '../../../../sandbox/clock';
import { Nonces } from '../../../../sandbox/digest/nonces';
import { digestSettings, type DigestSettings } from '../../../../sandbox/digest/settings';
import { Verifier } from '../../../../sandbox/digest/verifier';
import { ALGORITHMS, headerText, request } from './support/arbitraries';
import { asReceived, offer } from './support/offer';
import { referenceResponse, referenceRspauth } from './support/referenceSigner';
import { readAuthorization } from './support/readAuthorization';
import { signFor } from './support/signing';

const serverSettings = fc.record<Partial<DigestSettings>>({
	realm: headerText,
	algorithms: fc.uniqueArray(fc.constantFrom(...ALGORITHMS), { maxLength: 6 }),
	qop: fc.subarray(['auth', 'auth-int'] as const).map((qop) => [...qop]),
	userhash: fc.boolean(),
	charset: fc.boolean(),
	offerBasic: fc.boolean(),
});

const challenge = fc.record(
	{
		realm: headerText,
		nonce: headerText.filter((text) => text !== ''),
		opaque: headerText,
		algorithm: fc.constantFrom(...ALGORITHMS),
		qop: fc.constantFrom('auth', 'auth-int', 'auth-int,auth'),
		userhash: fc.constantFrom('true', 'false'),
	},
	{ requiredKeys: ['realm', 'nonce'] },
);

it("is accepted by the local cloud's own verifier, and its rspauth is the expected one", () => {
	fc.assert(
		fc.property(serverSettings, request, (settings, { username, secret, body, ...asked }) => {
			const digest = digestSettings(settings);
			const key = { id: username, secret, account: 'a', enabled: true };
			const server = new Verifier(digest, new Nonces(digest, new Clock()), [key]);
			const sent = { method: asked.method, target: asked.uri, address: '', entity: body };
			const first = server.verify({ ...sent, authorization: undefined });
			if (first.passed) throw new Error('The verifier let an unsigned request pass');

			const { authorization, rspauth } = signFor(first.challenges.join(', '), {
				...asked,
				username,
				secret,
				body,
			});
			const verdict = server.verify({ ...sent, authorization });

			expect(verdict).toMatchObject({ passed: true });
			const info = verdict.passed ? verdict.info(Buffer.from('{}')) : undefined;
			if (digest.qop.length > 0) expect(info).toContain(`rspauth="${rspauth('{}')}"`);
		}),
		{ numRuns: 500 },
	);
});

it('has the response, and expects the rspauth, of an independent implementation', () => {
	fc.assert(
		fc.property(challenge, request, (params, asked) => {
			const { authorization, rspauth } = signFor(asReceived(offer(params)), asked);

			const header = readAuthorization(authorization);
			const { username, secret: password, method, body } = asked;
			const input = { username, password, method, body, header };
			expect(header.response).toBe(referenceResponse(input));
			expect(rspauth('{}')).toBe(referenceRspauth(input, Buffer.from('{}')));
		}),
		{ numRuns: 1000 },
	);
});

it('holds exactly the values that were signed, and no character that a header cannot hold', () => {
	fc.assert(
		fc.property(challenge, request, (params, asked) => {
			const { authorization } = signFor(asReceived(offer(params)), asked);

			expect(authorization).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
			const header = readAuthorization(authorization);
			const names = ['realm', 'nonce', 'opaque', 'algorithm'] as const;
			for (const name of names) {
				const value = params[name];
				expect(header[name]).toBe(value === undefined ? undefined : asReceived(value));
			}
			expect(header.uri).toBe(asked.uri);
		}),
		{ numRuns: 500 },
	);
});
