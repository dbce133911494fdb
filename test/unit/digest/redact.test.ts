// Masking what a service repeats of a request.
import { redact } from '../../../nodes/OceanBaseCloud/transport/redact';

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
