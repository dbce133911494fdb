// The fault `answer`: what a client gets in place of the answer, and what takes effect.
import { SEED, type ReplacedAnswer } from '../../../sandbox';
import { raw, tenantPath } from './support/api';
import { call } from './support/digestClient';
import { send } from './support/http';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const STATUS = `${USERS}/${userName}/status`;

const sandbox = useSandbox();
const load = (answer: ReplacedAnswer, operation?: string) =>
	sandbox().faults.load({
		rules: [{ fault: 'answer', answer, ...(operation && { match: { operation } }) }],
	});
const lock = () => raw(sandbox(), 'PUT', `${STATUS}?requestId=r1`, { userStatus: 'LOCKED' });
const isLocked = () =>
	sandbox().cloud.user(instanceId, tenantId, userName)?.userStatus === 'LOCKED';

describe('an answer of one’s own', () => {
	it.each<[ReplacedAnswer, number, unknown]>([
		[{ data: null }, 200, expect.objectContaining({ data: null, success: true, requestId: 'r1' })],
		[{ data: { list: [1] } }, 200, expect.objectContaining({ data: { list: [1] } })],
		[
			{ fields: { success: null, errorCode: 'X' } },
			200,
			expect.objectContaining({ success: null }),
		],
		[{ without: ['success', 'cost', 'server'] }, 200, { requestId: 'r1' }],
		[{ json: {} }, 200, {}],
		[{ json: { login: 'required' } }, 200, { login: 'required' }],
		[{ json: null }, 200, 'null'],
		[{ json: {}, status: 502 }, 502, {}],
		[{ text: 'Please sign in', contentType: 'text/plain' }, 200, 'Please sign in'],
		[{ rewrite: (content) => ({ wrapped: content }) }, 200, { wrapped: expect.any(Object) }],
	])('%j', async (answer, status, content) => {
		load(answer);
		expect(await lock()).toEqual({ status, content });
		expect(isLocked()).toBe(true);
	});

	it('can come without the effect', async () => {
		load({ effect: false });
		expect((await lock()).content).toMatchObject({ success: true });
		load({ effect: false, json: {} });
		expect(await lock()).toEqual({ status: 200, content: {} });
		expect(isLocked()).toBe(false);
	});

	it('can be an empty page beside a total', async () => {
		load({ data: { dataList: [], total: 5 } }, 'DescribeTenantUsers');
		const { content } = await raw(sandbox(), 'GET', USERS);
		expect(content).toMatchObject({ data: { dataList: [], total: 5 }, success: true });
	});

	it('can change what the service answered', async () => {
		load({ fields: { total: 1 } }, 'DescribeTenantUsers');
		expect((await raw(sandbox(), 'GET', USERS)).content).toMatchObject({
			data: { total: 5 },
			total: 1,
		});
	});

	it('has the type that it is said to have, and a signature where it was served', async () => {
		load({ text: 'x', contentType: 'text/plain' });
		const body = '{"userStatus":"LOCKED"}';
		const { headers } = await call(sandbox(), { method: 'PUT', target: STATUS, body });
		expect(headers['content-type']).toBe('text/plain');
		expect(headers['authentication-info']).toContain('rspauth');
	});

	it('can fill an answer that has no body', async () => {
		sandbox().setDialect('bareAnswers');
		load({ status: 200, data: true });
		const { content } = await raw(sandbox(), 'DELETE', USERS, { users: [userName] });
		expect(content).toEqual({ data: true });
	});
});

describe('a scenario', () => {
	const loadByControl = async (rule: object) => {
		const body = JSON.stringify({ rules: [rule] });
		const answer = await send(sandbox(), { method: 'PUT', target: '/_sandbox/faults', body });
		const content: unknown = JSON.parse(answer.text);
		return { status: answer.status, content };
	};

	it('can hold answers', async () => {
		const answer = {
			...{ effect: false, status: 201, data: [], fields: { a: 1 }, without: ['success'] },
			contentType: 'text/json',
		};
		const match = { query: { requestId: 'r1' } };
		expect((await loadByControl({ fault: 'answer', answer, match })).status).toBe(200);
		const { status, content } = await lock();
		expect(status).toBe(201);
		expect(content).toMatchObject({ data: [], a: 1 });
		expect(content).not.toHaveProperty('success');
		expect(isLocked()).toBe(false);
		expect((await loadByControl({ fault: 'answer', answer: { json: null } })).status).toBe(200);
		expect((await lock()).content).toBe('null');
		expect((await loadByControl({ fault: 'answer', answer: { text: '' } })).status).toBe(200);
		expect((await lock()).content).toBe('');
	});

	it.each([
		['an answer that is missing', { fault: 'answer' }, /needs an "answer"/],
		['an answer of another fault', { fault: '429', answer: {} }, /no other has one/],
		['an unknown field', { fault: 'answer', answer: { body: '' } }, /no "body"/],
		['an effect that is none', { fault: 'answer', answer: { effect: 'no' } }, /"effect"/],
		['fields that are none', { fault: 'answer', answer: { fields: [] } }, /"fields"/],
	])('refuses %s', async (_, rule, problem) => {
		const { status, content } = await loadByControl(rule);
		expect(status).toBe(400);
		expect(content).toEqual({ error: expect.stringMatching(problem) });
	});
});
