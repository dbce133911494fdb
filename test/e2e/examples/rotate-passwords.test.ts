// A program asks for new passwords of accounts: by their names, or by how these begin.
import { CALLER_HEADERS } from '../../../n8n/callers';
import { SEED } from '../../../sandbox';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	type ServedExample,
} from '../support/servedExample';

const { instanceId, tenantId, userName, lockedUserName, adminUserName, crowdedTenantId } =
	SEED.mainInstance;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('rotate-passwords.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

interface Answer {
	accounts?: Array<{ userName: string; password?: string; error?: string; hint?: string }>;
	wouldChange?: string[];
	error?: string;
}

async function rotate(changes: Record<string, unknown>): Promise<Answer> {
	const response = await fetch(`${example.client.url}/webhook/rotate-passwords`, {
		method: 'POST',
		headers: CALLER_HEADERS,
		body: JSON.stringify({ requestedBy: 'vault', instanceId, tenantId, ...changes }),
	});
	const answer = (await response.json()) as Answer;
	expect(response.status).toBe(answer.error === undefined ? 200 : 422);
	return answer;
}

const has = (name: string, password = '') =>
	example.sandbox.cloud.hasPassword(instanceId, tenantId, name, password);

const updates = () =>
	example.sandbox.journal.filter(({ outcome }) => outcome === 'ModifyTenantUserPassword');

test('gives each account that is named a password of its own, and stores none', async () => {
	const userNames = [userName, adminUserName];
	const { accounts = [] } = await rotate({ userNames, apply: true });
	expect(accounts.map((account) => account.userName)).toEqual(userNames);
	for (const account of accounts) expect(has(account.userName, account.password)).toBe(true);
	expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
	expect(updates()).toHaveLength(2);
	const rows = (await rowsOf(example)).slice(-2);
	expect(rows.map((row) => [row.requestedBy, row.action, row.userName, row.outcome])).toEqual(
		userNames.map((name) => ['vault', 'updatePassword', name, 'done']),
	);
	const requestIds = updates().map(({ requestId }) => requestId);
	expect(rows.map((row) => row.requestId).sort()).toEqual(requestIds.sort());
	for (const { password } of accounts) expect(JSON.stringify(rows)).not.toContain(password);
	expect(await storedExecutions(example)).toBe('[]');
});

test('says first what it would change, and changes nothing', async () => {
	expect((await rotate({ prefix: 'pay' })).wouldChange).toEqual([userName]);
	expect((await rotate({ prefix: 'pay', apply: 'yes' })).wouldChange).toEqual([userName]);
	expect(updates()).toEqual([]);
	const { accounts = [] } = await rotate({ prefix: 'pay', apply: true });
	expect(accounts.map((account) => account.userName)).toEqual([userName]);
});

test('an account that fails keeps its password and says why; the others go on', async () => {
	example.sandbox.faults.load({
		rules: [{ fault: 'success-false', match: { operation: 'ModifyTenantUserPassword' }, times: 1 }],
	});
	const { accounts = [] } = await rotate({ userNames: [userName, adminUserName], apply: true });
	const failed = accounts.filter(({ error }) => error !== undefined);
	expect(failed).toHaveLength(1);
	expect(failed[0]?.hint).toBeDefined();
	expect(has(failed[0]?.userName ?? '', SEED.userPassword)).toBe(true);
	expect(accounts).toHaveLength(2);
	const rows = (await rowsOf(example)).slice(-2);
	expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['done', 'failed']);
});

test.each<[string, Record<string, unknown>, RegExp]>([
	['no name', {}, /Give either userNames/],
	['an empty list', { userNames: [] }, /Give either userNames/],
	['a text in place of a list', { userNames: 'pay_test' }, /Give either userNames/],
	['a prefix of two letters', { prefix: 'pa' }, /Give either userNames/],
	['both ways', { userNames: [userName], prefix: 'pay' }, /Give either userNames/],
	['a prefix that finds nothing', { prefix: 'nobody_' }, /No account that is not locked/],
	['a name that is not there', { userNames: [userName, 'nobody'] }, /Not there, or locked: nobody/],
	['a locked account', { userNames: [lockedUserName] }, /Not there, or locked: old_batch/],
	['too many', { tenantId: crowdedTenantId, prefix: 'batch' }, /the maximum is 20/],
	['a wrong tenant', { userNames: [userName], tenantId: 't0' }, /tenant/i],
])('with %s it changes nothing', async (_what, changes, message) => {
	expect((await rotate({ ...changes, apply: true })).error).toMatch(message);
	expect(updates()).toEqual([]);
});
