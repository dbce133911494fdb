// Masking what a service repeats of a request.
import { redact } from '../../../../nodes/OceanBaseCloud/transport/redact';

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
