// User names, realms and request targets that try to break out of their quotes: the header must hold
// exactly what it is about, and nothing else.
import { parseParameters } from '../../../../credentials/digest/grammar';
import { asReceived, offer } from './support/offer';
import { answer, signFor } from './support/signing';

const PRINTABLE = /^[\t\x20-\x7e\x80-\xff]*$/;
const NAMES = ['username', 'realm', 'nonce', 'uri', 'qop', 'nc', 'cnonce', 'response'];

const TRICKS = [
	'a"b',
	'a\\b',
	'a\\"b',
	'ends in a backslash\\',
	'"',
	'\\',
	'', // nothing at all
	'a, b=c',
	'x", response="0", uri="/evil',
	'x", Basic realm="y',
	"UTF-8''%22",
	'percent %22 %0d%0a',
	' spaces ',
];

const NOT_ASCII = ['Jäsøn', '日本', '😀', 'e\u0301', '\u00a0', '\u0080'];

const CONTROLS = [
	'a\r\nX-Evil: 1',
	'a\nb',
	'a\rb',
	'tab\tbed',
	'\u0000',
	'\u001b[31m',
	'\u007f',
	'a\u2028b',
];

/** The user name that a server finds in a header. */
function userNameIn(params: Readonly<Record<string, string>>): string | undefined {
	const extended = params['username*'];
	return extended === undefined
		? params.username
		: decodeURIComponent(extended.replace(/^UTF-8''/, ''));
}

const challenge = { realm: 'r', nonce: 'n', qop: 'auth' };

it.each([...TRICKS, ...NOT_ASCII, ...CONTROLS])(
	'a user name comes back as it was, and brings no other parameter: %j',
	(username) => {
		const { authorization } = signFor(offer(challenge), { username });
		const params = answer(offer(challenge), { username });

		expect(authorization).toMatch(PRINTABLE);
		expect(userNameIn(params)).toBe(username);
		expect(Object.keys(params).map((name) => name.replace('*', ''))).toEqual(NAMES);
		expect({ ...params, response: '' }).toMatchObject({ realm: 'r', nonce: 'n', qop: 'auth' });
	},
);

it('a lone surrogate in a user name is sent as it is hashed: as U+FFFD', () => {
	expect(answer(offer(challenge), { username: 'a\ud800' })).toEqual(
		answer(offer(challenge), { username: 'a\ufffd' }),
	);
});

const copied = ['realm', 'nonce', 'opaque'].flatMap((name) => TRICKS.map((value) => [name, value]));

// A challenge without a nonce cannot be answered at all.
it.each(copied.filter(([name, value]) => name !== 'nonce' || value !== ''))(
	'the %s comes back as it was: %j',
	(name = '', value = '') => {
		const header = offer({ ...challenge, [name]: value });

		const params = answer(header);

		expect(params[name]).toBe(value);
		expect(Object.keys(params)).toEqual(name === 'opaque' ? [...NAMES, 'opaque'] : NAMES);
	},
);

it.each(NOT_ASCII)('a realm that is not ASCII comes back in the same bytes: %j', (realm) => {
	const { authorization } = signFor(asReceived(offer({ ...challenge, realm })));

	expect(authorization).toMatch(PRINTABLE);
	expect(answer(asReceived(offer({ ...challenge, realm }))).realm).toBe(asReceived(realm));
});

it.each(['/a?b="c', '/a?b=c\\', '/a?b=\\", response="0'])(
	'a request target cannot break out of its quotes: %j',
	(uri) => {
		const params = answer(offer(challenge), { uri });

		expect(params.uri).toBe(uri);
		expect(Object.keys(params)).toEqual(NAMES);
	},
);

it('is read alike by the parser of the credential and by the one of the local cloud', () => {
	for (const username of TRICKS) {
		const { authorization } = signFor(offer({ ...challenge, realm: username }), { username });
		const params = parseParameters(authorization.replace(/^Digest /, ''));

		expect(params.get('username')).toBe(username);
		expect(params.get('realm')).toBe(username);
	}
});
