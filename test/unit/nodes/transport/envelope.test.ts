// What the node takes from an answer before an operation sees it.
import { readEnvelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';
import { readRetryAfter } from '../../../../nodes/OceanBaseCloud/transport/retryAfter';

const answer = (body: unknown, headers: Array<[string, string]> = []) => ({
	statusCode: 200,
	headers: new Map(headers),
	body: JSON.stringify(body),
});

it('drops a password that the service tells, wherever it stands', () => {
	const account = { userName: 'jane', password: 'Stored#1234' };
	const { raw, data } = readEnvelope(answer({ success: true, data: { dataList: [account] } }), 'r');

	expect(data).toEqual({ dataList: [{ userName: 'jane' }] });
	expect(JSON.stringify(raw)).not.toContain('Stored#1234');
});

const NOW = Date.parse('2026-11-21T12:00:00Z');

it.each([
	['3', 3000],
	['Sat, 21 Nov 2026 12:00:05 GMT', 5000],
	['Saturday, 21-Nov-26 12:00:05 GMT', 5000],
	['Sat Nov 21 12:00:05 2026 GMT', 5000],
	['Sat, 21 Nov 2026 11:00:00 GMT', 0],
	['-5', undefined],
	['0.5', undefined],
	['soon', undefined],
	['2026', 2_026_000],
	['2026-11-22', undefined],
])('reads Retry-After: %s', (value, expected) => {
	expect(readRetryAfter(answer({}, [['retry-after', value]]), NOW)).toBe(expected);
});
