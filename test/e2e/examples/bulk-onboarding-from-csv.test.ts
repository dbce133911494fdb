// Many accounts from a CSV file, good rows and bad ones.
import { CALLER } from '../../../n8n/callers';
import { SEED } from '../../../sandbox';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	type ServedExample,
} from '../support/servedExample';

const { instanceId, tenantId, userName: takenName } = SEED.mainInstance;
const PERSON = 'jane@example.com';

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('bulk-onboarding-from-csv.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

interface Row {
	userName: string;
	outcome: string;
	newPassword?: string;
	error?: string;
}

async function send(...rows: string[]) {
	const body = new FormData();
	body.append('file', new Blob([['userName,database,role', ...rows].join('\n')]), 'accounts.csv');
	const query = new URLSearchParams({ instanceId, tenantId, requestedBy: PERSON });
	const url = `${example.client.url}/webhook/bulk-onboarding?${query}`;
	const response = await fetch(url, { method: 'POST', body, headers: CALLER });
	expect(response.status).toBe(200);
	return (await response.json()) as { done: number; failed: number; rows: Row[] };
}

const account = (userName: string) => example.sandbox.cloud.user(instanceId, tenantId, userName);

test('creates, grants, and counts what failed', async () => {
	const answer = await send(
		'ada,testdb,DML',
		'root,testdb,DML',
		'bob,no_such_db,ReadOnly',
		`${takenName},orders,ReadOnly`,
		'eve,analytics,ReadWrite',
	);
	expect(answer).toMatchObject({ done: 3, failed: 2 });
	expect(answer.rows).toHaveLength(5);
	const rows = new Map(answer.rows.map((row) => [row.userName, row]));
	expect(rows.get('root')).toMatchObject({ outcome: 'failed', error: /reserved/ });
	expect(rows.get('bob')?.error).toContain('no_such_db');
	expect(account('bob')).toBeUndefined();
	for (const userName of ['ada', 'eve']) {
		const password = rows.get(userName)?.newPassword ?? '';
		expect(example.sandbox.cloud.hasPassword(instanceId, tenantId, userName, password)).toBe(true);
	}
	expect(rows.get(takenName)).not.toHaveProperty('newPassword');
	const granted = account(takenName)?.roles.map(({ database, role }) => `${role} on ${database}`);
	expect(granted?.sort()).toEqual(['DML on testdb', 'ReadOnly on orders']);
	const written = await rowsOf(example);
	expect(written.map((row) => [row.userName, row.outcome]).sort()).toEqual([
		['ada', 'done'],
		['bob', 'failed'],
		['eve', 'done'],
		[takenName, 'done'],
		['root', 'failed'],
	]);
	for (const row of written) {
		expect(row).toMatchObject({ requestedBy: PERSON, action: 'create', instanceId, tenantId });
		if (row.outcome === 'done') expect(row.requestId).toEqual(expect.stringMatching(/./));
	}
	for (const { newPassword } of answer.rows) {
		if (newPassword) expect(JSON.stringify(written)).not.toContain(newPassword);
	}
	expect(await storedExecutions(example)).toBe('[]');
});

test('takes rows of one account one after the other, and the same file again', async () => {
	const file = ['ada,testdb,DML', 'ada,orders,ReadOnly'];
	expect(await send(...file)).toMatchObject({ done: 2, failed: 0 });
	expect(await send(...file)).toMatchObject({ done: 2, failed: 0 });
	expect(account('ada')?.roles).toHaveLength(2);
});

test('a row with a typo leaves nothing behind, and goes through when it is corrected', async () => {
	expect(await send('kim,tesdb,DML')).toMatchObject({ done: 0, failed: 1 });
	expect(account('kim')).toBeUndefined();
	const { done, rows } = await send('kim,testdb,DML');
	expect(done).toBe(1);
	expect(rows[0]?.newPassword).toEqual(expect.any(String));
});

test('a request without a file is answered with what is wrong', async () => {
	const url = `${example.client.url}/webhook/bulk-onboarding`;
	const response = await fetch(url, { method: 'POST', headers: CALLER });
	expect(response.status).toBe(422);
	expect(await response.json()).toEqual({ error: expect.stringContaining('file') });
});

test('a file of bad rows only is answered, too', async () => {
	expect(await send('root,testdb,DML')).toMatchObject({ done: 0, failed: 1 });
});
