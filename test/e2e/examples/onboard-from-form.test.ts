// A person onboards an account by a form, which shows the generated password.
import type { Editor } from '../../../n8n/editor/browser';
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitForm } from '../support/forms';
import { serveExample, storedExecutions, type ServedExample } from '../support/servedExample';

const { instanceId, tenantId, userName: takenName } = SEED.mainInstance;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('onboard-from-form.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

async function fillIn(userName: string, database = 'testdb', role = 'DML') {
	const values = [instanceId, tenantId, userName, database, role, 'sales reports'];
	return await submitForm(`${example.client.url}/form/onboard-from-form`, values);
}

test('creates the account, and shows its password in the form only', async () => {
	const { text } = await fillIn('jane_doe');
	const password = /Its password is (\S+) /.exec(text)?.[1] ?? '';
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(cloud.user(instanceId, tenantId, 'jane_doe')).toMatchObject({
		description: 'sales reports',
		roles: [expect.objectContaining({ database: 'testdb', role: 'DML' })],
	});
	expect(await storedExecutions(example)).toBe('[]');
});

test('adds the role to an account that exists, and leaves its password and its other roles', async () => {
	await fillIn(takenName, 'orders', 'ReadOnly');
	const { text } = await fillIn(takenName, 'testdb', 'ReadOnly');
	expect(text).toContain(
		'pay_test existed and keeps its password. Granted: ReadOnly on testdb. Revoked: DML on testdb.',
	);
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, takenName, SEED.userPassword)).toBe(true);
	const roles = cloud.user(instanceId, tenantId, takenName)?.roles ?? [];
	expect(roles.map(({ database, role }) => `${role} on ${database}`).sort()).toEqual([
		'ReadOnly on orders',
		'ReadOnly on testdb',
	]);
});

test('shows what is wrong', async () => {
	expect((await fillIn('root')).text).toContain('"root" is a reserved name');
	expect((await fillIn('jane_doe', 'no_such_db')).text).toContain('no_such_db');
});

test('lets nobody in who has no login', async () => {
	const url = `${example.client.url}/form/onboard-from-form`;
	expect((await fetch(url)).status).toBe(401);
	expect((await fetch(url, { method: 'POST', body: new FormData() })).status).toBe(401);
	expect(example.sandbox.journal).toEqual([]);
});

describeInBrowser('in a browser', () => {
	let browser: Editor;

	beforeAll(async () => {
		browser = await openBrowser(example.client.url);
	});

	afterAll(async () => await browser.close());

	const fillInForm = async (changes: Record<string, string>) =>
		await fillInPage(browser, `${example.client.url}/form/onboard-from-form`, {
			'Instance ID': instanceId,
			'Tenant ID': tenantId,
			'User name': 'jane_doe',
			Database: 'testdb',
			Role: 'DML',
			'What is it for?': 'sales reports',
			...changes,
		});

	test('the password stays on the page', async () => {
		const text = await fillInForm({});
		const password = /Its password is (\S+)/.exec(text)?.[1] ?? '';
		const { cloud } = example.sandbox;
		expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	});

	test('what was granted and revoked stays on the page', async () => {
		const text = await fillInForm({ 'User name': takenName, Role: 'ReadOnly' });
		expect(text).toContain('Granted: ReadOnly on testdb. Revoked: DML on testdb.');
	});

	test('an error stays on the page, with what to do', async () => {
		const text = await fillInForm({ 'User name': 'root' });
		expect(text).toContain('"root" is a reserved name');
		expect(text).toContain('Reserved names');
	});
});
