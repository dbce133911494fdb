// The stream of changes that the page lives on.
import { setTimeout as sleep } from 'node:timers/promises';

import { SEED } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { getChallenge } from '../support/digestClient';
import { openStream, type Stream, type StreamEvent } from '../support/events';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const PASSWORD = 'ABCabc123@@';

const sandbox = useSandbox();
const streams: Stream[] = [];

async function open(): Promise<Stream> {
	const stream = await openStream(sandbox());
	streams.push(stream);
	return stream;
}

async function openReady(): Promise<Stream> {
	const stream = await open();
	await stream.until(({ event }) => event === 'ready');
	return stream;
}

afterEach(() => {
	for (const stream of streams.splice(0)) stream.close();
});

/** Fits the rows that put a row which holds all of `expected`. */
function puts(kind: string, expected: Record<string, unknown>) {
	return ({ event, data }: StreamEvent) =>
		event === 'rows' &&
		JSON.stringify(data['put']).includes(`"kind":"${kind}"`) &&
		Object.values(expected).every((value) =>
			JSON.stringify(data['put']).includes(JSON.stringify(value)),
		);
}

function verdict(word: string) {
	return ({ event, data }: StreamEvent) =>
		event === 'journal' && JSON.stringify(data['entries']).includes(`"verdict":"${word}"`);
}

describe('the stream', () => {
	it('begins with everything, in messages of bounded size', async () => {
		const stream = await open();
		await stream.until(({ event }) => event === 'begin');
		const first = await stream.until(({ event }) => event === 'rows');
		expect(first.data['put']).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ kind: 'instance', key: instanceId }),
				expect.objectContaining({
					...{ kind: 'account', key: userName, instanceId, tenantId },
					value: expect.objectContaining({ userStatus: 'ONLINE' }),
				}),
				expect.objectContaining({ kind: 'control', key: 'faults' }),
			]),
		);
		expect(first.data['put']).toHaveProperty('length', expect.any(Number));
		expect(Object(first.data['put']).length).toBeLessThanOrEqual(1_000);
		expect(JSON.stringify(first)).not.toMatch(/hash|salt|Seeded#Pass/);
	});

	it('tells what an edit, a call and a fault change, and nothing else', async () => {
		const stream = await openReady();
		sandbox().edit({ do: 'lock', userName });
		const locked = await stream.until(({ event }) => event === 'rows');
		expect(locked.data).toMatchObject({
			put: [{ kind: 'account', key: userName, value: { userStatus: 'LOCKED' } }],
			gone: [],
		});
		await api(sandbox(), 'POST', USERS, {
			userName: 'jane',
			password: PASSWORD,
			userType: 'Normal',
		});
		await stream.until(puts('account', { userName: 'jane' }));
		sandbox().faults.add({ fault: '503', match: { path: /x$/ } });
		await stream.until(puts('control', { fault: '503', path: 'x$' }));
		sandbox().setDialect('cappedPages', { rows: { form: 'text' } });
		await stream.until(
			puts('control', { names: ['cappedPages'], settings: [{ rows: { form: 'text' } }] }),
		);
	});

	it('tells what is gone, and takes a reset for what it changes', async () => {
		sandbox().edit({ do: 'createAccount', userName: 'jane' });
		const stream = await openReady();
		sandbox().reset();
		const { data } = await stream.until(({ event }) => event === 'rows');
		// Everything was made anew, and nothing but the account is another.
		expect(data).toEqual({ put: [], gone: [`account\n${instanceId}\n${tenantId}\njane`] });
	});

	it('shows a request while it is under way, and what it came to', async () => {
		sandbox().faults.delayMs = 300;
		const stream = await openReady();
		const challenged = getChallenge(sandbox());
		await stream.until(verdict('open'));
		await challenged;
		await stream.until(verdict('challenge'));
		sandbox().faults.delayMs = 0;
		await api(sandbox(), 'POST', USERS, {
			userName: 'jane',
			password: PASSWORD,
			userType: 'Normal',
		});
		const { data } = await stream.until(verdict('done'));
		expect(JSON.stringify(data)).toContain(SEED.accessKey.id);
		expect(JSON.stringify(data)).not.toContain(PASSWORD);
		await api(sandbox(), 'GET', `${USERS}?pageSize=1000`);
		await stream.until(verdict('failed'));
	});

	it('says that the journal has begun anew', async () => {
		await getChallenge(sandbox());
		const stream = await openReady();
		sandbox().reset();
		const { data } = await stream.until(({ event }) => event === 'journal');
		expect(data).toEqual({ cleared: true, total: 0, entries: [] });
	});

	it('cuts off what is long, and leaves out all but the last 500', async () => {
		const body = { userName: 'x'.repeat(10_000) };
		await api(sandbox(), 'POST', USERS, body);
		const [entry] = sandbox().journal.slice(-1);
		if (!entry) throw new Error('no entry');
		for (let count = 0; count < 600; count += 1) sandbox().journal.push({ ...entry });
		const stream = await open();
		const { data } = await stream.until(({ event }) => event === 'journal');
		expect(data['total']).toBe(602);
		expect(data['entries']).toHaveLength(500);
		expect(JSON.stringify(data).length).toBeLessThan(500 * 5_000);
	});

	it('serves several at once, and stops to look when nobody watches', async () => {
		const [one, other] = [await openReady(), await openReady()];
		sandbox().edit({ do: 'lock', userName });
		for (const stream of [one, other])
			await stream.until(puts('account', { userStatus: 'LOCKED' }));
		one.close();
		other.close();
		await sleep(300);
		const looks = jest.spyOn(sandbox().cloud.instances, 'values');
		await sleep(300);
		// The sandbox itself settles nothing either: no request comes.
		expect(looks).not.toHaveBeenCalled();
		looks.mockRestore();
	});
});

it('10,000 accounts: a change is told in much less than a second', async () => {
	const accounts = Array.from({ length: 10_000 }, (_, index) => `account_${index}`);
	sandbox().edit(...accounts.map((name) => ({ do: 'createAccount', userName: name }) as const));
	const stream = await openReady();
	const started = performance.now();
	sandbox().edit({ do: 'lock', userName: 'account_9999' });
	const { data } = await stream.until(({ event }) => event === 'rows');
	expect(performance.now() - started).toBeLessThan(1_000);
	expect(data['put']).toHaveLength(1);
});
