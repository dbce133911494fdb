// What the node takes from an answer before an operation sees it.
import { readEnvelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';
import {
	ServiceFailure,
	UnreadableAnswer,
} from '../../../../nodes/OceanBaseCloud/transport/failures';

const answer = (body: unknown, headers: Array<[string, string]> = []) => ({
	statusCode: 200,
	headers: new Map(headers),
	body: JSON.stringify(body),
});

it('drops a password that the service tells, wherever it stands', () => {
	const account = { userName: 'jane', password: 'Stored#1234' };
	const { raw, data } = readEnvelope(
		answer({ success: true, data: { dataList: [account] } }),
		'r',
		false,
	);

	expect(data).toEqual({ dataList: [{ userName: 'jane' }] });
	expect(JSON.stringify(raw)).not.toContain('Stored#1234');
});

it.each<[string, object]>([
	['success', { success: true }],
	['success as a text', { success: 'True' }],
	['success as a number', { success: 1 }],
	['data alone', { data: {} }],
	['a requestId alone', { requestId: 'x' }],
	['codes that say so', { data: null, code: 0, errorCode: 'OK', error: {}, message: 'success' }],
])('reads a success: %s', (_what, body) => {
	expect(readEnvelope(answer(body), 'r', true).httpStatus).toBe(200);
});

it.each<[string, object]>([
	['false', { success: false }],
	['false as a text', { success: 'False' }],
	['false as a number', { success: 0 }],
	['the other name', { successful: false }],
	['null beside an errorCode', { success: null, errorCode: 'E1' }],
	['null beside a code', { success: null, code: 500 }],
	['an errorCode alone', { errorCode: 'E1', data: {} }],
	['a code alone', { code: '401', data: {} }],
	['an error', { error: { message: 'no' }, data: null }],
	['a status', { status: 400, error: 'Bad Request' }],
])('reads a failure: %s', (_what, body) => {
	expect(() => readEnvelope(answer(body), 'r', true)).toThrow(ServiceFailure);
});

it.each<[string, object]>([
	['nothing', {}],
	['a login page', { login: 'required' }],
	['success that is neither', { success: 'maybe' }],
	['success null alone', { success: null, data: null }],
])('reads neither: %s', (_what, body) => {
	expect(() => readEnvelope(answer(body), 'r', true)).toThrow(UnreadableAnswer);
});

it('takes HTTP 204 for the success of a change, and of nothing else', () => {
	const noContent = { statusCode: 204, headers: new Map<string, string>(), body: '' };

	expect(readEnvelope(noContent, 'r', true)).toMatchObject({ requestId: 'r', httpStatus: 204 });
	expect(() => readEnvelope(noContent, 'r', false)).toThrow(UnreadableAnswer);
	expect(() => readEnvelope({ ...noContent, statusCode: 200 }, 'r', true)).toThrow(
		UnreadableAnswer,
	);
});

it.each<[object, string, string | undefined]>([
	[{ errorMessage: 'words', errorCode: 'E1' }, 'words', 'E1'],
	[{ errorMsg: 'words', errorCode: 1 }, 'words', '1'],
	[{ message: 'words', code: 40001 }, 'words', '40001'],
	[{ msg: 'words' }, 'words', undefined],
	[{ error: { message: 'words', code: 'E1' } }, 'words', 'E1'],
	[{ status: 400, error: 'Bad Request' }, 'Bad Request', undefined],
	[{}, 'no reason was given', undefined],
])('keeps the words of a failure: %j', (body, errorMessage, errorCode) => {
	const read = () => readEnvelope({ ...answer(body), statusCode: 400 }, 'r', true);

	expect(read).toThrow(expect.objectContaining({ errorMessage, errorCode }));
});
