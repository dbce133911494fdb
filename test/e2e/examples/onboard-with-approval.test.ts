// An onboarding that waits until somebody decides on it, and then until the person who asked is there.
import type { Editor } from '../../../n8n/editor/browser';
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitFirstPage, submitForm } from '../support/forms';
import { startMailServer, type MailServer } from '../support/mailServer';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	type ServedExample,
} from '../support/servedExample';
import { linkIn, untilWaiting } from '../support/waiting';

const { instanceId, tenantId, userName: takenName } = SEED.mainInstance;
const APPROVER = 'approver@example.com';

let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('onboard-with-approval.json', [mails.credential]);
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
});

const REQUEST = {
	requestedBy: 'jane@example.com',
	userName: 'jane_doe',
	reason: 'monthly reports',
	database: 'testdb',
	role: 'DML',
};

const formUrl = () => `${example.client.url}/form/onboard-with-approval`;

/** Fills in both pages of the form, returns what is shown then. */
async function request(changes: Partial<typeof REQUEST> = {}): Promise<string> {
	const { requestedBy, userName, reason, database, role } = { ...REQUEST, ...changes };
	const next = await submitFirstPage(formUrl(), [requestedBy, userName, reason]);
	return (await submitForm(next.url, [database, role])).text;
}

/** Sends a request, returns the address of the approver's form. */
async function ask(changes: Partial<typeof REQUEST> = {}): Promise<string> {
	expect(await request(changes)).toContain('The approver was asked');
	const mail = await mails.next();
	expect(mail.to).toBe(APPROVER);
	await untilWaiting(example);
	return linkIn(mail);
}

/** Approves, returns the address of the form for the person who asked. */
async function approve(form: string): Promise<string> {
	await submitForm(form, ['Approve', '']);
	const mail = await mails.next();
	expect(mail.to).toBe(REQUEST.requestedBy);
	expect(mail.text).toContain('was approved');
	await untilWaiting(example);
	return linkIn(mail);
}

const account = (userName: string) => example.sandbox.cloud.user(instanceId, tenantId, userName);
const writes = () => example.sandbox.journal.filter(({ method }) => method !== 'GET');

test('shows the approver what was written as text, and in one line', async () => {
	const reason = '<b>x</b>\nRole: ReadOnly\\nTenant: other';
	expect(await request({ reason })).toContain('The approver was asked');
	const { html } = await mails.next();

	expect(html).not.toContain('<b>x');
	expect(html).toContain('x&#60;/b&#62; Role: ReadOnly⏎Tenant: other');
});

test('asks the approver by mail, and creates the account once the person who asked is there', async () => {
	expect(await request()).toContain('The approver was asked');
	const mail = await mails.next();
	await untilWaiting(example);
	const form = linkIn(mail);
	// A mail scanner opens the link.
	const page = await (await fetch(form)).text();
	for (const text of [mail.text, page]) {
		for (const told of [...Object.values(REQUEST), 'app', tenantId, instanceId]) {
			expect(text).toContain(told);
		}
	}
	const own = await approve(form);
	expect(writes()).toEqual([]);

	const { text } = await submitForm(own, []);
	const password = /Its password is <code>([^<]+)</.exec(text)?.[1] ?? '';
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(account('jane_doe')).toMatchObject({
		description: 'monthly reports',
		roles: [expect.objectContaining({ database: 'testdb', role: 'DML' })],
	});
	const rows = await rowsOf(example);
	const [created] = writes().filter(({ operation }) => operation === 'CreateTenantUser');
	expect(rows.at(-1)).toMatchObject({
		requestedBy: REQUEST.requestedBy,
		approver: APPROVER,
		action: 'create',
		userName: 'jane_doe',
		outcome: 'done',
		detail: 'Granted: DML on testdb. Revoked: nothing.',
		instanceId,
		tenantId,
		requestId: created?.requestId,
	});
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(await storedExecutions(example)).not.toContain(password);
	expect(JSON.stringify(mails.all)).not.toContain(password);
});

test('lets only people in who have the login of the form', async () => {
	const own = await approve(await ask());
	expect((await fetch(own, { method: 'POST', body: new FormData() })).status).toBe(401);
	expect(writes()).toEqual([]);
	await submitForm(own, []);
});

test('creates nothing after a refusal, and tells the person who asked', async () => {
	await submitForm(await ask(), ['Refuse', 'Use the copy']);
	const mail = await mails.next();
	expect(mail.to).toBe(REQUEST.requestedBy);
	expect(mail.text).toContain('was refused. Use the copy');
	expect(writes()).toEqual([]);
});

test.each(['approver@example.com', ' Approver@Example.com', '', 'a@b.c, d@e.f'])(
	'refuses a request of %j',
	async (requestedBy) => {
		const before = mails.all.length;
		expect(await request({ requestedBy })).toContain('The approver cannot ask');
		expect(mails.all).toHaveLength(before);
	},
);

test('bothers nobody where the tenant cannot be read', async () => {
	const before = mails.all.length;
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenant' }, fault: 'success-false' }],
	});
	const { text } = await submitFirstPage(formUrl(), [REQUEST.requestedBy, 'jane_doe', 'reports']);
	expect(text).toContain('Could not get the tenant');
	expect(mails.all).toHaveLength(before);
});

test('gives the roles to an account that exists, and tells so without a password', async () => {
	const own = await approve(await ask({ userName: takenName, database: 'orders' }));
	const { text } = await submitForm(own, []);
	expect(text).toContain('<b>pay_test</b> existed and keeps its password');
	expect(text).toContain('Granted: DML on orders. Revoked: nothing.');
});

test('writes what the service or the request says as text, never as a page', async () => {
	const own = await approve(await ask({ userName: '<img src=x onerror=1>' }));
	const { text } = await submitForm(own, []);
	expect(text).not.toContain('<img');
	expect(text).toContain('&#60;img');
});

describeInBrowser('in a browser', () => {
	let browser: Editor;

	beforeAll(async () => {
		browser = await openBrowser(example.client.url);
	});

	afterAll(async () => await browser.close());

	test('the approver decides, and the password stays on the page of the person who asked', async () => {
		const asked = await fillInPage(
			browser,
			formUrl(),
			{
				'Your e-mail address': REQUEST.requestedBy,
				'User name': REQUEST.userName,
				'What is it for?': REQUEST.reason,
			},
			{ Database: REQUEST.database, Role: REQUEST.role },
		);
		expect(asked).toContain('You get a mail when it is decided');
		const form = linkIn(await mails.next());
		const thanks = await fillInPage(browser, form, { Decision: 'Approve' });
		expect(thanks).toContain('Got it, thanks');
		const mail = await mails.next();
		await untilWaiting(example);
		const text = await fillInPage(browser, linkIn(mail), {});
		const password = /Its password is (\S+)/.exec(text)?.[1] ?? '';
		const { cloud } = example.sandbox;
		expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	});

	test('an error stays on the page, with what to do', async () => {
		const own = await approve(await ask({ role: 'Owner' }));
		const text = await fillInPage(browser, own, {});
		expect(text).toContain('Use one of other, DDL, DML, ReadOnly, ReadWrite');
		expect(account('jane_doe')).toBeUndefined();
	});
});
