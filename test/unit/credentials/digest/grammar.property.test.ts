// For any input: what is written is read back, and nothing makes the reader throw.
import fc from 'fast-check';

import { ChallengeError, chooseChallenge } from '../../../../credentials/digest/challenge';
import { parseChallenges, parseParameters, quote } from '../../../../credentials/digest/grammar';

const TOKEN_CHARACTERS = [..."!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"];

const token = fc.string({
	unit: fc.constantFrom(...TOKEN_CHARACTERS),
	minLength: 1,
	maxLength: 12,
});
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const space = fc.constantFrom('', ' ', '\t', ' \t ');

/** A parameter's value, and one of the ways to write it. */
const value = fc.oneof(
	anyText.map((text) => ({ text, written: quote(text) })),
	// Every character may be escaped, whether it has to be or not.
	anyText.map((text) => ({ text, written: `"${text.replace(/[^]/g, '\\$&')}"` })),
	token.map((text) => ({ text, written: text })),
);

const parameter = fc
	.tuple(token, space, space, value)
	.map(([name, before, after, { text, written }]) => ({
		name,
		text,
		written: `${name}${before}=${after}${written}`,
	}));

const challenge = fc
	.record({
		scheme: token,
		separator: fc.constantFrom(',', ' , ', ', ,', ',\t'),
		// At least one: a scheme alone, in front of another, is a case of its own.
		params: fc.uniqueArray(parameter, { selector: ({ name }) => name, minLength: 1, maxLength: 6 }),
	})
	.map(({ scheme, separator, params }) => ({
		scheme,
		params: params.map(({ name, text }) => [name, text]),
		written: `${scheme} ${params.map(({ written }) => written).join(separator)}`,
	}));

/** Text in which the characters that mean something come thick. */
const almostAHeader = fc
	.array(
		fc.oneof(
			fc.constantFrom('Digest ', 'Basic', 'nonce', 'realm', '=', '"', '\\', ',', ' ', '\t', '=='),
			token,
			anyText,
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

it('reads back any list of challenges that was written', () => {
	fc.assert(
		fc.property(fc.array(challenge, { maxLength: 4 }), (challenges) => {
			const header = challenges.map(({ written }) => written).join(', ');
			const found = parseChallenges(header).map(({ scheme, params }) => ({
				scheme,
				params: [...params],
			}));

			expect(found).toEqual(challenges.map(({ scheme, params }) => ({ scheme, params })));
		}),
		{ numRuns: 500 },
	);
});

it('reads back any quoted text', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(parseParameters(`rspauth=${quote(text)}`).get('rspauth')).toBe(text);
		}),
	);
});

it('never throws, and chooses a challenge or says with a ChallengeError why not', () => {
	fc.assert(
		fc.property(fc.oneof(anyText, almostAHeader), (header) => {
			expect(() => parseChallenges(header)).not.toThrow();
			expect(() => parseParameters(header)).not.toThrow();
			try {
				expect(chooseChallenge(header).nonce).not.toBe('');
			} catch (error) {
				expect(error).toBeInstanceOf(ChallengeError);
			}
		}),
		{ numRuns: 2000 },
	);
});

it('finds the same values whatever stands behind the challenge', () => {
	fc.assert(
		fc.property(challenge, almostAHeader, ({ scheme, params, written }, rest) => {
			const [first] = parseChallenges(`${written}, Other x, ${rest}`);

			expect(first?.scheme).toBe(scheme);
			expect([...(first?.params ?? [])]).toEqual(params);
		}),
		{ numRuns: 500 },
	);
});
