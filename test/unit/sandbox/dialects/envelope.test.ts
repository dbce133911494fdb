// What stands around the data, in successes and failures.
import { type Dialect } from '../../../../sandbox';
import { raw, tenantPath } from '../support/api';
import { send } from '../support/http';
import { useSandbox } from '../support/sandbox';

const USERS = `${tenantPath()}/tenantUsers`;
const TRACES = {
	requestId: 'r1',
	cost: expect.any(Number),
	server: expect.stringMatching(/^127/),
};

type Envelope = Partial<Dialect['envelope']>;

const sandbox = useSandbox();

async function answer(envelope: Envelope, what: string) {
	sandbox().setDialect({ envelope });
	return await raw(sandbox(), 'PUT', `${USERS}/${what}/status?requestId=r1`, {
		userStatus: 'LOCKED',
	});
}

describe('success', () => {
	it.each([
		['boolean', true, false],
		['text', 'true', 'false'],
		['capitalText', 'True', 'False'],
		['number', 1, 0],
	] as const)('is written as %s', async (success, yes, no) => {
		expect((await answer({ success }, 'pay_test')).content).toMatchObject({ success: yes });
		expect((await answer({ success }, 'nobody')).content).toMatchObject({ success: no });
	});

	it('can be absent', async () => {
		expect((await answer({ success: 'absent' }, 'pay_test')).content).toEqual(TRACES);
		const failure = (await answer({ success: 'absent' }, 'nobody')).content;
		expect(failure).toMatchObject({ errorCode: 'TenantUserNotFound' });
		expect(failure).not.toHaveProperty('success');
	});

	it.each([
		['none', {}],
		['emptyError', { error: {}, message: 'success' }],
		['nullErrorCode', { errorCode: null, errorMessage: null }],
	] as const)('can stand beside other fields: %s', async (extras, besides) => {
		const { content } = await answer({ extras }, 'pay_test');
		expect(content).toEqual({ success: true, ...TRACES, ...besides });
	});
});

describe('a failure', () => {
	const code = 'TenantUserNotFound';
	const words = 'Account nobody does not exist.';

	it.each([
		['documented', { success: false, errorCode: code, errorMessage: words, ...TRACES }],
		['nested', { success: false, error: { code, message: words }, ...TRACES }],
		[
			'spring',
			{
				timestamp: expect.stringMatching(/Z$/),
				status: 404,
				error: 'Not Found',
				path: `${USERS}/nobody/status`,
			},
		],
		['errorMsg', { success: false, errorCode: code, errorMsg: words, ...TRACES }],
		['message', { success: false, code, message: words, ...TRACES }],
		['msg', { success: false, code, msg: words, ...TRACES }],
		['numericCode', { success: false, errorCode: 40401, errorMessage: words, ...TRACES }],
		['successful', { data: null, message: words, successful: false }],
		['nullSuccess', { success: null, errorCode: code, errorMessage: words, ...TRACES }],
	] as const)('can have the shape %s', async (errors, content) => {
		expect(await answer({ errors }, 'nobody')).toEqual({ status: 404, content });
	});

	it('can come with HTTP 200, but a 401 stays one', async () => {
		const { status, content } = await answer({ failureStatus: '200' }, 'nobody');
		expect(status).toBe(200);
		expect(content).toMatchObject({ success: false, errorCode: code });
		expect((await send(sandbox(), { target: USERS })).status).toBe(401);
	});

	it('has its shape in faults as well', async () => {
		sandbox().faults.load({ rules: [{ fault: '503' }] });
		const { content } = await answer({ errors: 'nested' }, 'pay_test');
		expect(content).toMatchObject({ error: { code: 'ServiceUnavailable' } });
	});
});
