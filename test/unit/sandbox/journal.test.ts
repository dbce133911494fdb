// The journal: what it holds, and that no secret is in it.
import { SEED, startSandbox } from '../../../sandbox';
import { REFUSALS } from '../../../sandbox/api/refusal';
import { maskTarget, maskText } from '../../../sandbox/journal/mask';
import { tenantPath } from './support/api';
import { call } from './support/digestClient';
import { send } from './support/http';
import { useSandbox } from './support/sandbox';

const USERS = `${tenantPath()}/tenantUsers`;
const PASSWORD = 'Hunter#2secretX';

const sandbox = useSandbox();

describe('the journal', () => {
	it('tells everything about a request but its secrets', async () => {
		const body = `{"userName": "jane_doe", "password": "${PASSWORD}",  "userType":"Normal"}`;
		await call(sandbox(), { method: 'POST', target: `${USERS}?requestId=r%201`, body });
		const masked = `{"userName": "jane_doe", "password": "******",  "userType":"Normal"}`;
		expect(sandbox().journal.at(-1)).toEqual({
			at: expect.stringMatching(/^\d{4}-.*Z$/),
			method: 'POST',
			target: `${USERS}?requestId=r%201`,
			path: USERS,
			query: { requestId: 'r 1' },
			projectId: SEED.projectId,
			authorization: {
				username: SEED.accessKey.id,
				realm: 'OceanBase Cloud API',
				nonce: expect.stringMatching(/==$/),
				nc: '00000001',
				cnonce: 'cafe',
				qop: 'auth',
				algorithm: 'MD5',
				uri: `${USERS}?requestId=r%201`,
			},
			contentType: 'application/json',
			bodyText: masked,
			body: JSON.parse(masked),
			status: 200,
			outcome: 'CreateTenantUser',
			operation: 'CreateTenantUser',
			requestId: 'r 1',
			durationMs: expect.any(Number),
		});
	});

	it('holds no secret, whatever a client does wrong', async () => {
		const { id, secret } = SEED.accessKey;
		const basic = Buffer.from(`${id}:${secret}`).toString('base64');
		const post = (body: string, headers: Record<string, string> = {}) =>
			call(sandbox(), { method: 'POST', target: USERS, body, headers });
		await post(`{"userName":"jane_doe","password":"${PASSWORD}","userType":"Normal"}`);
		await post(`{"userName":"jane_doe","password":"${PASSWORD}`);
		await post(`{"user":{"userPassword":["${PASSWORD}"]}}`);
		await post(`userName=jane&password=${PASSWORD}`, { 'Content-Type': 'text/plain' });
		await post('{}', { Authorization: `Basic ${basic}` });
		await call(sandbox(), { target: `${USERS}?password=${PASSWORD}` });
		await send(sandbox(), { method: 'POST', target: USERS, body: `{"password":"${PASSWORD}"}` });
		expect(sandbox().journal).toHaveLength(13);
		const text = JSON.stringify(sandbox().journal);
		for (const hidden of [PASSWORD, secret, basic, 'response']) expect(text).not.toContain(hidden);
	});

	it('says nothing of a header that is no Digest', async () => {
		await send(sandbox(), { target: USERS, headers: { Authorization: 'Basic YTpi' } });
		expect(sandbox().journal[0]?.authorization).toBeUndefined();
	});

	it('counts the first of two values in a query', async () => {
		await send(sandbox(), { target: `${USERS}?a=1&a=2` });
		expect(sandbox().journal[0]?.query).toEqual({ a: '1' });
	});

	it('says what an unauthenticated request carried', async () => {
		const body = '{"userName":"jane_doe"}';
		await send(sandbox(), { method: 'POST', target: USERS, body });
		expect(sandbox().journal).toMatchObject([
			{ status: 401, outcome: 'challenged', bodyText: body, operation: 'CreateTenantUser' },
		]);
	});
});

describe('the mask', () => {
	it.each([
		['spaces', '{ "password" : "a b\\"c" }', '{ "password" : "******" }'],
		['any case', '{"UserPassword":"abc"}', '{"UserPassword":"******"}'],
		['escapes in the name', '{"pass\\u0077ord":"abc"}', '{"password":"******"}'],
		['a number', '{"password":123,"a":1}', '{"password":"******","a":1}'],
		['an object', '{"password":{"a":"b"}}', '{"password":"******"}'],
		['an unfinished text', '{"password":"abc', '{"password":"******"'],
		['an unfinished escape', '{"password":"abc\\', '{"password":"******"'],
		['a name without quotes', "{password: 'abc'}", '{password: "******"}'],
		['a form', 'a=b&password=abc', 'a=b&password=******'],
		[
			'JSON in a string',
			'{"a":"{\\"password\\":\\"abc\\"}"}',
			'{"a":"{\\"password\\":\\"******\\"}"}',
		],
		['nothing to hide', '{"a": [1, 2]}', '{"a": [1, 2]}'],
	])('copes with %s', (_, text, masked) => {
		expect(maskText(text)).toBe(masked);
	});

	it('takes its time with nothing', () => {
		const started = performance.now();
		for (const unit of ['x', 'password', '"password":"', 'password=', '\\"'])
			maskText(unit.repeat((1024 * 1024) / unit.length));
		expect(performance.now() - started).toBeLessThan(2000);
	});

	it('covers a query', () => {
		expect(maskTarget('/a?b=c&newPassword=abc&d=e')).toBe('/a?b=c&newPassword=******&d=e');
	});
});

describe('the log', () => {
	it('has a line for each request', async () => {
		const lines: string[] = [];
		const logging = await startSandbox({ log: (line) => lines.push(line) });
		const body = JSON.stringify({ userName: 'jane_doe', password: PASSWORD, userType: 'Normal' });
		await call(logging, { method: 'POST', target: USERS, body });
		await call(logging, { method: 'PUT', target: `${USERS}/no%0Abody/status`, body: '{}' });
		logging.faults.load({ rules: [{ fault: 'cut-before' }] });
		await call(logging, { target: '/api/x' }).catch(() => undefined);
		await logging.close();
		const asking = lines.filter((line) => line.includes('(asks for the digest, no error)'));
		expect(asking.map(withoutTimes)).toContain(
			'401 GET  DescribeInstances  (asks for the digest, no error)',
		);
		const told = lines.filter((line) => !asking.includes(line)).map(withoutTimes);
		expect(told).toEqual([
			'200 POST CreateTenantUser jane_doe  tenant t33h…',
			'404 PUT  ModifyTenantUserStatus no?body  tenant t33h… (no-such-user)',
			'--- GET  /api/x  (cut-before) fault: cut-before',
		]);
	});

	const withoutTimes = (line: string) => line.replace(/^\d\d:\d\d:\d\d | \d+ ms$/g, '');
});

describe('the table of refusals', () => {
	it('has a code of its own for each', () => {
		const codes = Object.values(REFUSALS).map(({ errorCode }) => errorCode);
		expect(new Set(codes).size).toBe(codes.length);
	});
});
