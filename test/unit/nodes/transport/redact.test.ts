// Masking what a service repeats of a request.
import { redact } from '../../../../nodes/OceanBaseCloud/transport/redact';

const WITHHELD = '(withheld: it contains part of the password)';

const BODY = JSON.stringify({
	userName: 'jane-the-user',
	password: 'Pass"word\\123',
	nested: [{ securityToken: 'token-12345' }, { description: 'described' }],
});

it('masks secrets, and every password of the request, as they are and as JSON has them', () => {
	const answer = `{"m":"${JSON.stringify('Pass"word\\123').slice(1, -1)} token-12345 top-secret"}`;

	expect(redact(answer, ['top-secret'], BODY)).toBe('{"m":"****** ****** ******"}');
	expect(redact('Pass"word\\123 Pass"word\\123', [], BODY)).toBe('****** ******');
});

it('leaves everything else as it is, other fields of the request too', () => {
	const answer = '{"userName":"jane-the-user","description":"described","password":"other"}';

	expect(redact(answer, ['top-secret'], BODY)).toBe(answer);
});

it('does not look for texts that are too short to be secrets', () => {
	const body = '{"password":"a","secret":""}';

	expect(redact('{"data":"a banana"}', ['data', ''], body)).toBe('{"data":"a banana"}');
});

it.each([undefined, '', 'no JSON', 'null', '7', '"text"', Buffer.from('{}'), {}])(
	'copes with the request body %j',
	(body) => {
		expect(redact('x top-secret y', ['top-secret'], body)).toBe('x ****** y');
	},
);

describe('masks a secret, however the answer writes it:', () => {
	const SECRET = 'Zq7=Zq7&Zq(7)/"';
	const asUnicode = [...SECRET]
		.map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
	it.each([
		['each character as an escape', `{"m":"${asUnicode}"}`],
		['as Java does', `{"m":"Zq7\\u003dZq7\\u0026Zq(7)/\\""}`],
		['with escaped slashes', `{"m":"Zq7=Zq7&Zq(7)\\/\\""}`],
		['as JSON within JSON', JSON.stringify({ m: JSON.stringify({ sent: SECRET }) })],
		['as a URL does', JSON.stringify({ m: encodeURIComponent(SECRET) })],
	])('%s', (_how, answer) => {
		const masked = redact(answer, [SECRET], undefined);

		expect(masked).toContain('******');
		expect(masked).not.toMatch(/Zq7/);
	});
});

describe('shows nothing that leads to a password which was sent:', () => {
	const PASSWORD = 'Zq7=Zq7&<q(7)@x';
	const request = JSON.stringify({ userName: 'jane-the-user', password: PASSWORD });
	const base64 = Buffer.from(PASSWORD).toString('base64');
	const inHex = Buffer.from(PASSWORD).toString('hex');
	const entities = (radix: 10 | 16) =>
		[...PASSWORD]
			.map((each) => `&#${radix === 16 ? 'x' : ''}${each.charCodeAt(0).toString(radix)};`)
			.join('');
	const percent = encodeURIComponent(PASSWORD).toLowerCase();
	it.each<[string, string]>([
		['as Gson writes it, within a text', 'got Zq7\\u003dZq7\\u0026\\u003cq(7)@x'],
		['with HTML entities', 'got Zq7=Zq7&amp;&lt;q(7)@x'],
		['with named HTML entities', 'got Zq7&equals;Zq7&amp;&lt;q&lpar;7&rpar;&commat;x'],
		['as decimal HTML entities', `got ${entities(10)}`],
		['as hexadecimal HTML entities', `got ${entities(16)}`],
		[
			'percent-encoded in lower case',
			`got ${encodeURIComponent(PASSWORD).replace(/%../g, (hex) => hex.toLowerCase())}`,
		],
		['percent-encoded twice', `got ${encodeURIComponent(encodeURIComponent(PASSWORD))}`],
		['lowered as a whole', `got ${percent}`],
		['as base64', `got ${base64}`],
		['as base64 behind a slash', `got x/${base64}`],
		['as base64 with other text', Buffer.from(`pw: ${PASSWORD}, user`).toString('base64')],
		['as hexadecimal digits', `got ${inHex}`],
		['but for its last character', `got ${PASSWORD.slice(0, -1)}`],
		['but for its first ones', `got ${PASSWORD.slice(3)}`],
		['eight characters of it', `got ${PASSWORD.slice(2, 10)}`],
	])('%s', (_how, message) => {
		const answer = {
			success: false,
			errorMessage: message,
			data: [{ [message]: 1, note: message }],
		};
		const masked = redact(JSON.stringify(answer), [], request);

		expect(JSON.parse(masked)).toEqual({
			success: false,
			errorMessage: WITHHELD,
			data: [{ [WITHHELD]: 1, note: WITHHELD }],
		});
	});

	it('leaves words that hold none of it, and what was sent in the clear', () => {
		const answer = JSON.stringify({
			errorMessage:
				'The account jane-the-user exists in c29tZXRoaW5nIGVsc2UgYWx0b2dldGhlcg==, 50%25',
			data: { userName: 'jane-the-user', count: 12 },
		});

		expect(redact(answer, [], request)).toBe(answer);
	});

	it('keeps the words around a password that stands there as it is', () => {
		const answer = JSON.stringify({ errorMessage: `The password ${PASSWORD} is weak.` });

		expect(redact(answer, [], request)).toBe('{"errorMessage":"The password ****** is weak."}');
	});

	it('shows a user name that is a part of the password, which was sent in the clear', () => {
		const sent = JSON.stringify({ userName: 'jane_doe_1', password: 'jane_doe_1A@' });
		const answer = JSON.stringify({ data: { userName: 'jane_doe_1' } });

		expect(redact(answer, [], sent)).toBe(answer);
	});

	it('withholds a text that is too long to look through', () => {
		const answer = JSON.stringify({ message: 'x'.repeat(20_001) });

		expect(redact(answer, [], request)).toBe(JSON.stringify({ message: WITHHELD }));
	});
});
