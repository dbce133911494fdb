// Which of several challenges is answered, and what the error says when none can be.
import {
	chooseChallenge,
	ChallengeError,
	type DigestChallenge,
} from '../../../../credentials/digest/challenge';
import { offer } from './support/offer';

const ALL = ['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess', 'SHA-512-256', 'SHA-512-256-sess'];

const withAlgorithm = (algorithm: string) => offer({ realm: 'r', nonce: algorithm, algorithm });

function refusal(header: string | undefined, minimum?: Parameters<typeof chooseChallenge>[1]) {
	try {
		chooseChallenge(header, minimum);
	} catch (error) {
		expect(error).toBeInstanceOf(ChallengeError);
		return error instanceof Error ? error.message : '';
	}
	throw new Error('A challenge was chosen');
}

describe('the strongest algorithm', () => {
	it.each([
		[['MD5', 'SHA-256'], 'SHA-256'],
		[['SHA-256', 'MD5'], 'SHA-256'],
		[['MD5', 'SHA-256', 'SHA-512-256'], 'SHA-512-256'],
		[['SHA-512-256', 'SHA-256', 'MD5'], 'SHA-512-256'],
		[['SHA-256', 'MD5-sess', 'SHA-512-256-sess', 'MD5'], 'SHA-512-256-sess'],
		[['MD5', 'SHA-256-sess', 'SHA-3'], 'SHA-256-sess'],
	])('is chosen of %j', (algorithms, chosen) => {
		expect(chooseChallenge(algorithms.map(withAlgorithm).join(', '))).toMatchObject({
			algorithm: chosen,
			nonce: chosen,
		});
	});

	it.each([
		[['MD5', 'MD5-sess'], 'MD5'],
		[['MD5-sess', 'MD5'], 'MD5-sess'],
	])('is the first of equals in %j', (algorithms, chosen) => {
		expect(chooseChallenge(algorithms.map(withAlgorithm).join(', ')).algorithm).toBe(chosen);
	});

	it.each(ALL)('is found in any case: %s', (algorithm) => {
		const { algorithm: found, algorithmName } = chooseChallenge(
			withAlgorithm(algorithm.toLowerCase()),
		);
		expect(found).toBe(algorithm);
		expect(algorithmName).toBe(algorithm.toLowerCase());
	});

	it('is MD5 where the server names none', () => {
		const challenge = chooseChallenge(offer({ realm: 'r', nonce: 'n' }));

		expect(challenge.algorithm).toBe('MD5');
		expect(challenge).not.toHaveProperty('algorithmName');
	});

	it('is taken with its own nonce, realm and opaque', () => {
		const weak = offer({ realm: 'w', nonce: 'w', opaque: 'w', qop: 'auth', algorithm: 'MD5' });
		const strong = offer({ realm: 's', nonce: 's', qop: 'auth-int', algorithm: 'SHA-256' });

		expect(chooseChallenge(`${weak}, ${strong}`)).toEqual({
			realm: 's',
			nonce: 's',
			qop: 'auth-int',
			algorithm: 'SHA-256',
			algorithmName: 'SHA-256',
			userhash: false,
			stale: false,
		} satisfies DigestChallenge);
	});

	it('is passed over where it cannot be used, for the next one', () => {
		const unusable = 'Digest realm="r", qop="auth", algorithm=SHA-512-256';
		expect(chooseChallenge(`${unusable}, ${withAlgorithm('MD5')}`).algorithm).toBe('MD5');
	});
});

describe('the quality of protection', () => {
	it.each<[string, DigestChallenge['qop']]>([
		['auth', 'auth'],
		['auth-int', 'auth-int'],
		['auth,auth-int', 'auth'],
		['auth-int, auth', 'auth'],
		['AUTH', 'auth'],
		['auth-conf,\tAuth-Int', 'auth-int'],
		['', undefined],
		[' , ', undefined],
	])('of %j is %s', (qop, chosen) => {
		expect(chooseChallenge(offer({ realm: 'r', nonce: 'n', qop })).qop).toBe(chosen);
	});
});

it.each([
	['true', true],
	['TRUE', true],
	['false', false],
	['', false],
	['1', false],
])('reads stale and userhash %j as %s', (text, value) => {
	const challenge = offer({ realm: 'r', nonce: 'n', stale: text, userhash: text });
	expect(chooseChallenge(challenge)).toMatchObject({ stale: value, userhash: value });
});

it('never answers Basic, also where it stands first', () => {
	const header = `Basic realm="b", charset="UTF-8", ${withAlgorithm('MD5')}`;
	expect(chooseChallenge(header).realm).toBe('r');
});

describe('a challenge that cannot be used is an error that says what the server offered:', () => {
	it.each([
		[undefined, 'no way to authenticate'],
		['', 'no way to authenticate'],
		['Basic realm="x"', 'does not support: Basic'],
		['Bearer, Negotiate abc=', 'does not support: Bearer; Negotiate'],
		[offer({ realm: 'r', nonce: 'n', algorithm: 'SHA-3' }), 'Digest with algorithm SHA-3'],
		[offer({ realm: 'r', nonce: 'n', qop: 'auth-conf' }), 'qop auth-conf'],
		[offer({ realm: 'r' }), 'Digest without a nonce'],
		[offer({ realm: 'r', nonce: '' }), 'Digest without a nonce'],
		[`Basic, ${withAlgorithm('X')}`, 'Basic; Digest with algorithm X and qop none'],
		['"', 'no way to authenticate'],
	])('%j', (header, words) => {
		expect(refusal(header)).toContain(words);
	});
});

describe('a realm, nonce or opaque that no header can carry back is refused:', () => {
	it.each(['realm', 'nonce', 'opaque'])('%s', (name) => {
		for (const character of ['\u0000', '\n', '\r', '\u001f', '\u007f', '\u0100', '\ud800']) {
			const header = offer({ realm: 'r', nonce: 'n', [name]: `a${character}b` });
			expect(refusal(header)).toContain('characters that a header cannot hold');
		}
	});
});

describe('the minimum algorithm', () => {
	it.each([
		['any', ALL],
		['SHA-256', ALL.slice(2)],
		['SHA-512-256', ALL.slice(4)],
	] as const)('%s accepts exactly the algorithms that are as strong', (minimum, accepted) => {
		const isAccepted = (algorithm: string) => {
			try {
				return chooseChallenge(withAlgorithm(algorithm), minimum).algorithm === algorithm;
			} catch {
				return false;
			}
		};
		expect(ALL.filter(isAccepted)).toEqual([...accepted]);
	});

	it('is named in the error, beside the best that the server offers', () => {
		const header = [...ALL.slice(0, 3)].map(withAlgorithm).join(', ');
		expect(refusal(header, 'SHA-512-256')).toBe(
			'The server offers SHA-256 at most, but this credential requires SHA-512-256 or stronger',
		);
	});

	it('counts also where the server names no algorithm, which means MD5', () => {
		expect(refusal(offer({ realm: 'r', nonce: 'n' }), 'SHA-256')).toContain('offers MD5 at most');
	});
});
