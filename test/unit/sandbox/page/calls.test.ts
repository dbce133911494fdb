// The calls of the control endpoint that the page's switches make.
import { DIALECTS, SEED, startSandbox } from '../../../../sandbox';
import { FAULT_NAMES } from '../../../../sandbox/faults/scenario';
import { call, getChallenge } from '../support/digestClient';
import { tenantPath } from '../support/api';
import { send } from '../support/http';
import { callControl } from '../support/control';
import { useSandbox } from '../support/sandbox';

const USERS = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();

const control = async (method: string, what: string, content?: unknown) =>
	await callControl(sandbox(), method, what, content);

describe('faults one by one', () => {
	it('are added behind the others, counted and removed', async () => {
		const rule = { fault: '503', match: { operation: 'DescribeTenantUsers' }, times: 2 };
		const { content } = await control('POST', 'faults/rules', rule);
		const { id } = Object(content);
		expect(content).toEqual({ id, struck: 0, left: 2, rule });
		await control('POST', 'faults/rules', { fault: '429', match: { path: 'tenantUsers$' } });
		expect((await call(sandbox(), { target: USERS })).status).toBe(503);
		expect((await control('GET', 'faults/rules')).content).toEqual([
			{ id, struck: 1, left: 1, rule },
			{
				...{ id: expect.any(Number), struck: 0 },
				rule: { fault: '429', match: { path: 'tenantUsers$' } },
			},
		]);
		expect((await control('DELETE', 'faults/rules', { id })).status).toBe(200);
		expect((await call(sandbox(), { target: USERS })).status).toBe(429);
		await control('DELETE', 'faults');
		expect((await control('GET', 'faults/rules')).content).toEqual([]);
	});

	it.each([
		['no rule', 'POST', 'faults/rules', { fault: 'nothing' }],
		['a rule that is not there', 'DELETE', 'faults/rules', { id: 4_711 }],
		['no number', 'PUT', 'faults/delay', { ms: 'long' }],
		['a delay that no timer takes', 'PUT', 'faults/delay', { ms: 1e10 }],
	])('refuse %s', async (_, method, what, body) => {
		expect((await control(method, what, body)).status).toBe(400);
	});
});

describe('a delay', () => {
	it('makes every request wait, challenges included, until it is taken away', async () => {
		await control('PUT', 'faults/delay', { ms: 200 });
		expect((await control('GET', 'faults/delay')).content).toEqual({ ms: 200 });
		const started = performance.now();
		await getChallenge(sandbox());
		expect(performance.now() - started).toBeGreaterThan(190);
		await control('PUT', 'faults/delay', { ms: 0 });
		expect(sandbox().faults.delayMs).toBe(0);
	});

	it('comes with a scenario and goes with a reset, which cuts off who waits', async () => {
		await control('PUT', 'faults', { rules: [], delayMs: 60_000 });
		const waiting = getChallenge(sandbox()).catch((error: Error) => error.message);
		while (sandbox().journal.length === 0) await new Promise(setImmediate);
		await control('POST', 'reset');
		expect(await waiting).toMatch(/hang up|reset/);
		expect(sandbox().faults.delayMs).toBe(0);
	});
});

describe('what the page asks for', () => {
	it('offers every fault and dialect that can be switched on as it is', async () => {
		const { content } = await control('GET', 'choices');
		const { faults, dialects, operations, roles } = Object(content);
		const names = faults.map(({ fault }: { fault: string }) => fault);
		const missing = FAULT_NAMES.filter((name) => !names.includes(name));
		expect(missing).toEqual(['latency', 'answer']);
		expect(dialects).toHaveLength(Object.keys(DIALECTS).length - 1);
		expect(operations).toContain('CreateTenantUser');
		expect(roles).toEqual({
			MySQL: ['ReadWrite', 'ReadOnly', 'DDL', 'DML'],
			Oracle: ['ReadWrite', 'ReadOnly'],
		});
	});

	it('gets the credential that n8n needs', async () => {
		expect((await control('GET', 'credential')).content).toEqual({
			baseUrl: sandbox().url,
			accessKeyId: SEED.accessKey.id,
			accessKeySecret: SEED.accessKey.secret,
			projectId: SEED.projectId,
		});
	});
});

describe('dialects one by one', () => {
	it('are added after what is chosen, and taken away again', async () => {
		sandbox().setDialect('cappedPages', { lists: { cap: 7 } });
		await control('POST', 'dialect/names', { name: 'noTotals' });
		expect(sandbox().dialect.lists).toMatchObject({ cap: 7, total: 'absent' });
		// Added again it counts last.
		await control('POST', 'dialect/names', { name: 'cappedPages' });
		expect(sandbox().dialect.lists).toMatchObject({ cap: 20, total: 'text' });
		await control('DELETE', 'dialect/names', { name: 'cappedPages' });
		await control('DELETE', 'dialect/names', { name: 'noTotals' });
		expect(sandbox().dialect.lists).toEqual({ ...DIALECTS.documented.lists, cap: 7 });
		expect((await control('POST', 'dialect/names', { name: 'nothing' })).status).toBe(400);
	});
});

it('a dialect that the sandbox was started with is the one that DELETE returns to', async () => {
	const own = await startSandbox({ dialect: ['cappedPages', { lag: { reads: 1 } }] });
	const target = '/_sandbox/dialect';
	await send(own, { method: 'PUT', target, body: '{"names":["terraform"]}' });
	expect(own.dialect).toEqual(DIALECTS.terraform);
	await send(own, { method: 'DELETE', target });
	const { lists, lag } = own.dialect;
	await own.close();
	expect({ lists, lag: lag.reads }).toEqual({ lists: DIALECTS.cappedPages.lists, lag: 1 });
});
