// Reading WWW-Authenticate: the whole grammar of RFC 9110 section 11, and what breaks it.
import { parseChallenges, parseParameters } from '../../../../credentials/digest/grammar';

/** Returns the challenges as plain objects. */
function read(header: string) {
	return parseChallenges(header).map(({ scheme, params }) => ({
		scheme,
		...Object.fromEntries(params),
	}));
}

it('reads one challenge with quoted and unquoted values', () => {
	expect(read('Digest realm="a b", nonce="n", algorithm=MD5, qop="auth,auth-int"')).toEqual([
		{ scheme: 'Digest', realm: 'a b', nonce: 'n', algorithm: 'MD5', qop: 'auth,auth-int' },
	]);
});

it('reads several challenges in one header, as Node joins several headers', () => {
	const headers = ['Basic realm="simple"', 'Digest realm="d", nonce="1"', 'Digest nonce="2"'];

	expect(read(headers.join(', '))).toEqual([
		{ scheme: 'Basic', realm: 'simple' },
		{ scheme: 'Digest', realm: 'd', nonce: '1' },
		{ scheme: 'Digest', nonce: '2' },
	]);
});

it('reads a scheme without parameters before, between and after others', () => {
	expect(read('Negotiate, Digest nonce=1, NTLM')).toEqual([
		{ scheme: 'Negotiate' },
		{ scheme: 'Digest', nonce: '1' },
		{ scheme: 'NTLM' },
	]);
});

it('tells a token68 from a parameter', () => {
	expect(read('Negotiate YII+/._~-==, Digest nonce="n"')).toEqual([
		{ scheme: 'Negotiate' },
		{ scheme: 'Digest', nonce: 'n' },
	]);
	expect(read('Digest nonce=YII , realm=b')).toEqual([
		{ scheme: 'Digest', nonce: 'YII', realm: 'b' },
	]);
});

it('reads parameter names in any case', () => {
	expect(read('dIgEsT ReAlM="A", NONCE="N"')).toEqual([
		{ scheme: 'dIgEsT', realm: 'A', nonce: 'N' },
	]);
});

it.each([
	'Digest realm="a",nonce="n"',
	'Digest   realm="a"  ,  nonce="n"  ',
	'Digest realm = "a" , nonce= "n"',
	'\tDigest\trealm\t=\t"a"\t,\tnonce\t=\t"n"\t',
	', ,, Digest , realm="a",,\t, nonce="n",,',
	'Digest realm="a" nonce="n"',
])('reads any white space and empty list elements: %j', (header) => {
	expect(read(header)).toEqual([{ scheme: 'Digest', realm: 'a', nonce: 'n' }]);
});

it('keeps commas, equals signs and what looks like a challenge inside a quoted-string', () => {
	expect(read('Digest realm="a, b=c, Basic realm=d", nonce="MTc5NTI5OA=="')).toEqual([
		{ scheme: 'Digest', realm: 'a, b=c, Basic realm=d', nonce: 'MTc5NTI5OA==' },
	]);
});

it('reads a nonce as Apache writes it, with an equals sign inside, and an unquoted one', () => {
	expect(read('Digest nonce="C3kmqM5gBgA=d8869c", opaque=ab=c==')).toEqual([
		{ scheme: 'Digest', nonce: 'C3kmqM5gBgA=d8869c', opaque: 'ab=c==' },
	]);
});

it.each([
	['"a\\"b"', 'a"b'],
	['"a\\\\b"', 'a\\b'],
	['"\\a\\b"', 'ab'],
	['"\\\\\\""', '\\"'],
	['""', ''],
	['"tab\there"', 'tab\there'],
	['"caf\u00c3\u00a9"', 'caf\u00c3\u00a9'],
])('takes the quoted-pairs of %s apart', (written, value) => {
	expect(read(`Digest realm=${written}, nonce=n`)).toEqual([
		{ scheme: 'Digest', realm: value, nonce: 'n' },
	]);
});

it('keeps the first of a parameter that is given twice', () => {
	expect(read('Digest nonce="1", Nonce="2", realm=""')).toEqual([
		{ scheme: 'Digest', nonce: '1', realm: '' },
	]);
});

it('keeps parameters and schemes that nobody knows', () => {
	expect(read('Digest future="x", nonce="n", x-y=z, Hoba result=1')).toEqual([
		{ scheme: 'Digest', future: 'x', nonce: 'n', 'x-y': 'z' },
		{ scheme: 'Hoba', result: '1' },
	]);
});

it('does not take a parameter named like a part of every object for anything special', () => {
	const [challenge] = parseChallenges('Digest __proto__="x", constructor="y", nonce="n"');

	expect([...(challenge?.params ?? [])]).toEqual([
		['__proto__', 'x'],
		['constructor', 'y'],
		['nonce', 'n'],
	]);
});

it.each([
	['', []],
	[' \t, ,', []],
	['realm="x", nonce="n"', []],
	['="x"', []],
	['"quoted", @@@, (', []],
	['Digest realm="never closed, nonce=n', [{ scheme: 'Digest', realm: 'never closed, nonce=n' }]],
	['Digest realm="ends in a backslash\\', [{ scheme: 'Digest', realm: 'ends in a backslash' }]],
	['Digest nonce=', [{ scheme: 'Digest' }]],
	['@ Digest nonce=n, Digest nonce=m', [{ scheme: 'Digest', nonce: 'm' }]],
])('passes over what breaks the grammar: %j', (header, challenges) => {
	expect(read(header)).toEqual(challenges);
});

it('reads Authentication-Info, which has parameters and no scheme', () => {
	const info = 'nextnonce="a=b,c", qop=auth, rspauth="0f", cnonce="\\"", nc=00000001';

	expect(Object.fromEntries(parseParameters(info))).toEqual({
		nextnonce: 'a=b,c',
		qop: 'auth',
		rspauth: '0f',
		cnonce: '"',
		nc: '00000001',
	});
	expect(parseParameters('').size).toBe(0);
});
