// A person onboards an account by a form with a list of databases, which shows the generated password.
import type { Editor } from '../../../n8n/editor/browser';
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { optionsOf, submitFirstPage, submitForm } from '../support/forms';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	withParameters,
	type ServedExample,
} from '../support/servedExample';

const { instanceId, tenantId, userName: takenName } = SEED.mainInstance;
const PERSON = 'jane@example.com';
/** A database may have such a name, and n8n gives some of its signs a meaning of their own. */
const ODD_NAME = `订单's "$&$$" <b>&amp;{{ 1 }}`;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('onboard-from-form.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

const url = () => `${example.client.url}/form/onboard-from-form`;
const openNext = async (userName: string) =>
	await submitFirstPage(url(), [PERSON, userName, 'sales reports']);

async function fillIn(userName: string, database = 'testdb', role = 'DML') {
	const next = await openNext(userName);
	return await submitForm(next.url, [database, role]);
}

const passwordIn = (text: string) => /Its password is <code>([^<]+)</.exec(text)?.[1] ?? '';

test('creates the account, and shows its password on the page only', async () => {
	const { text } = await fillIn('jane_doe');
	const password = passwordIn(text);
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(cloud.user(instanceId, tenantId, 'jane_doe')).toMatchObject({
		description: 'sales reports',
		roles: [expect.objectContaining({ database: 'testdb', role: 'DML' })],
	});
	const rows = await rowsOf(example);
	expect(rows.at(-1)).toMatchObject({
		requestedBy: PERSON,
		approver: '',
		action: 'create',
		userName: 'jane_doe',
		outcome: 'done',
		detail: 'Granted: DML on testdb. Revoked: nothing.',
		instanceId,
		tenantId,
	});
	const sent = example.sandbox.journal.map(({ requestId }) => requestId);
	expect(sent).toContain(rows.at(-1)?.['requestId']);
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(await storedExecutions(example)).toBe('[]');
});

test('offers the databases of the tenant that the platform team has chosen, and no other', async () => {
	example.sandbox.edit({ do: 'createDatabase', databaseName: 'new_db' });
	const options = optionsOf(await openNext('jane_doe'));
	const databases = example.sandbox.cloud.instances
		.get(instanceId)
		?.tenants.get(tenantId)
		?.databases.keys();
	expect(options).toEqual([...(databases ?? []), 'ReadOnly', 'DML', 'DDL', 'ReadWrite']);
	expect(options).toContain('new_db');
});

test('says why no database can be chosen', async () => {
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeDatabases' }, fault: 'success-false' }],
	});
	expect((await openNext('jane_doe')).text).toContain('Could not list the databases');
});

test('adds the role to an account that exists, and leaves its password and its other roles', async () => {
	await fillIn(takenName, 'orders', 'ReadOnly');
	const { text } = await fillIn(takenName, 'testdb', 'ReadOnly');
	expect(text).toContain('<b>pay_test</b> existed and keeps its password.');
	expect(text).toContain('Granted: ReadOnly on testdb. Revoked: DML on testdb.');
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, takenName, SEED.userPassword)).toBe(true);
	const roles = cloud.user(instanceId, tenantId, takenName)?.roles ?? [];
	expect(roles.map(({ database, role }) => `${role} on ${database}`).sort()).toEqual([
		'ReadOnly on orders',
		'ReadOnly on testdb',
	]);
});

test('shows what is wrong, also with what was not in the list, and writes it down', async () => {
	expect((await fillIn('root')).text).toContain('&#34;root&#34; is a reserved name');
	expect((await fillIn('jane_doe', 'no_such_db')).text).toContain('no_such_db');
	expect((await fillIn('jane_doe', 'testdb', 'Owner')).text).toContain('Owner');
	const failed = (await rowsOf(example)).slice(-3);
	expect(failed.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
	expect(failed[1]?.['detail']).toContain('no_such_db');
});

test('a change that cannot be written down is said so, and the password is not lost', async () => {
	const path = 'onboard-without-table';
	const unwritten = await serveExample('onboard-from-form.json', [], (workflow) =>
		withParameters(
			withParameters(workflow, 'On form submission', () => ({ path })),
			'Record the change',
			() => ({ dataTableId: { __rl: true, mode: 'id', value: 'none' } }),
		),
	);
	try {
		const next = await submitFirstPage(`${example.client.url}/form/${path}`, [PERSON, 'kim', 'x']);
		const { text } = await submitForm(next.url, ['testdb', 'DML']);
		expect(text).toContain('It could not be written to the data table');
		const { cloud } = unwritten.sandbox;
		expect(cloud.hasPassword(instanceId, tenantId, 'kim', passwordIn(text))).toBe(true);
	} finally {
		await unwritten.sandbox.close();
	}
});

test('lets nobody in who has no login', async () => {
	expect((await fetch(url())).status).toBe(401);
	expect((await fetch(url(), { method: 'POST', body: new FormData() })).status).toBe(401);
	expect(example.sandbox.journal).toEqual([]);
});

describeInBrowser('in a browser', () => {
	let browser: Editor;

	beforeAll(async () => {
		browser = await openBrowser(example.client.url);
	});

	afterAll(async () => await browser.close());

	const fillInForm = async (userName: string, database = 'testdb') =>
		await fillInPage(
			browser,
			url(),
			{
				'Your e-mail address': PERSON,
				'User name': userName,
				'What is it for?': 'sales reports',
			},
			{ Database: database, Role: 'ReadOnly' },
		);

	test('the password stays on the page, of a database with any name', async () => {
		example.sandbox.edit({ do: 'createDatabase', databaseName: ODD_NAME });
		const text = await fillInForm('jane_doe', ODD_NAME);
		const password = /Its password is (\S+)/.exec(text)?.[1] ?? '';
		const { cloud } = example.sandbox;
		expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
		const [role] = cloud.user(instanceId, tenantId, 'jane_doe')?.roles ?? [];
		expect(role?.database).toBe(ODD_NAME);
	});

	test('what was granted and revoked stays on the page', async () => {
		const text = await fillInForm(takenName);
		expect(text).toContain('Granted: ReadOnly on testdb. Revoked: DML on testdb.');
	});

	test('an error stays on the page, with what to do', async () => {
		const text = await fillInForm('root');
		expect(text).toContain('"root" is a reserved name');
		expect(text).toContain('Reserved names');
	});
});
