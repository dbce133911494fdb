// A program asks for new passwords of all accounts whose name holds a text.
import { SEED } from '../../../sandbox';
import { serveExample, storedExecutions, type ServedExample } from '../support/servedExample';

const { instanceId, tenantId, userName, lockedUserName, adminUserName } = SEED.mainInstance;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('rotate-passwords.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

interface Answer {
	accounts?: Array<{ userName: string; password?: string; error?: string }>;
	error?: string;
}

async function rotate(changes: Record<string, string>): Promise<Answer> {
	const response = await fetch(`${example.client.url}/webhook/rotate-passwords`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ instanceId, tenantId, ...changes }),
	});
	const answer = (await response.json()) as Answer;
	expect(response.status).toBe(answer.error === undefined ? 200 : 422);
	return answer;
}

const has = (name: string, password = '') =>
	example.sandbox.cloud.hasPassword(instanceId, tenantId, name, password);

const updates = () =>
	example.sandbox.journal.filter(({ outcome }) => outcome === 'ModifyTenantUserPassword');

test('gives each account that matches a password of its own, and stores none', async () => {
	const { accounts = [] } = await rotate({ search: 'a' });
	const names = accounts.map((account) => account.userName);
	// "old_batch" matches too, but a locked account takes no change.
	expect(names).toEqual(expect.arrayContaining([userName, adminUserName]));
	expect(names).not.toContain(lockedUserName);
	for (const account of accounts) expect(has(account.userName, account.password)).toBe(true);
	expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
	expect(await storedExecutions(example)).toBe('[]');
});

test('an account that fails keeps its password and says why; the others go on', async () => {
	example.sandbox.faults.load({
		rules: [{ fault: 'success-false', match: { operation: 'ModifyTenantUserPassword' }, times: 1 }],
	});
	const { accounts = [] } = await rotate({ search: '_' });
	const failed = accounts.filter(({ error }) => error !== undefined);
	expect(failed).toHaveLength(1);
	expect(has(failed[0]?.userName ?? '', SEED.userPassword)).toBe(true);
	expect(accounts.length).toBeGreaterThan(1);
});

test.each([
	['no search', {}, /No account/],
	['a search that finds nothing', { search: 'nobody_' }, /No account/],
	['a wrong tenant', { search: '_', tenantId: 't0' }, /tenant/i],
])('with %s it changes nothing', async (_what, changes, message) => {
	expect((await rotate(changes)).error).toMatch(message);
	expect(updates()).toEqual([]);
});
