// Access until a day: asked for, approved, and taken away by a sweep that needs no other memory than the account.
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitFirstPage, submitForm } from '../support/forms';
import { startMailServer, type Mail, type MailServer } from '../support/mailServer';
import { inWords, rowsOf, serveExample, type ServedExample } from '../support/servedExample';
import { linkIn, untilDone, untilWaiting } from '../support/waiting';

const { instanceId, tenantId, userName, oddUserName, adminUserName } = SEED.mainInstance;
const PERSON = 'jane@example.com';
const DAY_MS = 86_400_000;

let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('temporary-access.json', [mails.credential]);
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
});

const inDays = (days: number) =>
	new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
const NEXT_WEEK = inDays(7);

interface Request {
	who: string;
	name: string;
	database: string;
	role: string;
	until: string;
}

const REQUEST: Request = {
	who: PERSON,
	name: userName,
	database: 'orders',
	role: 'ReadOnly',
	until: NEXT_WEEK,
};

const formUrl = () => `${example.client.url}/form/temporary-access`;

async function ask(changes: Partial<Request> = {}): Promise<string> {
	const { who, name, database, role, until } = { ...REQUEST, ...changes };
	const next = await submitFirstPage(formUrl(), [who, name, until, 'ticket 4711']);
	return (await submitForm(next.url, [database, role])).text;
}

/** Asks, waits for the approver's mail, approves. Returns the mail that comes then. */
async function askAndApprove(changes: Partial<Request> = {}): Promise<Mail> {
	expect(await ask(changes)).toContain('The approver was asked');
	const mail = await mails.next();
	await untilWaiting(example);
	await submitForm(linkIn(mail), ['Approve', '']);
	return await mails.next();
}

async function sweep(): Promise<string> {
	await example.client.run(example.workflow, 'Sweep now');
	const { subject, text } = await mails.next();
	expect(subject).toBe('Temporary access: sweep');
	await untilDone(example);
	return text;
}

const account = (name: string = userName) => example.sandbox.cloud.user(instanceId, tenantId, name);
const roles = (name?: string) =>
	account(name)?.roles.map(({ database, role }) => `${role} on ${database}`);
const writes = () => example.sandbox.journal.filter(({ method }) => method !== 'GET');

test('asks the approver, writes the marker, then grants the role', async () => {
	expect(await ask()).toContain('The approver was asked');
	const mail = await mails.next();
	expect(mail.to).toBe('approver@example.com');
	for (const told of [PERSON, userName, 'orders', 'ReadOnly', NEXT_WEEK, 'app', 'ticket 4711']) {
		expect(mail.text).toContain(told);
	}
	expect(writes()).toEqual([]);
	await untilWaiting(example);
	await submitForm(linkIn(mail), ['Approve', '']);

	const told = await mails.next();
	expect(told).toMatchObject({ to: PERSON });
	expect(told.text).toContain(`ReadOnly on orders until the end of ${NEXT_WEEK}`);
	expect(roles()).toEqual(['DML on testdb', 'ReadOnly on orders']);
	expect(account()?.description).toBe(`payment tests until=${NEXT_WEEK}:orders`);
	expect(writes().map(({ operation }) => operation)).toEqual([
		'ModifyTenantUserDescription',
		'ModifyTenantUserRoles',
	]);
	await untilDone(example);
	const [row] = (await rowsOf(example)).slice(-1);
	const what = `${PERSON}, approver@example.com, grantRole, ${userName}, done`;
	expect(row && inWords(row)).toContain(what);
	expect(row).toMatchObject({
		detail: `ReadOnly on orders until ${NEXT_WEEK}`,
		requestId: writes()[1]?.requestId,
	});
});

test('asked for again, it is for longer', async () => {
	await askAndApprove();
	const later = inDays(14);
	await askAndApprove({ until: later, role: 'DML' });

	expect(roles()).toEqual(['DML on testdb', 'DML on orders']);
	expect(account()?.description).toBe(`payment tests until=${later}:orders`);
	await untilDone(example);
});

test.each([
	['a role without an end', { database: 'testdb' }, /has DML on testdb already, without an end/],
	['the approver', { who: 'Approver@example.com' }, /approver cannot ask/],
	['a day that is over', { until: '2026-01-01' }, /Choose a day from/],
	['a day that is too far away', { until: inDays(200) }, /Choose a day from/],
	['an account that there is not', { name: 'nobody' }, /nobody/],
])('bothers nobody with %s', async (_what, changes, message) => {
	const before = mails.all.length;
	expect(await ask(changes)).toMatch(message);
	expect(mails.all).toHaveLength(before);
	expect(writes()).toEqual([]);
});

test('changes nothing after a refusal', async () => {
	await ask();
	const mail = await mails.next();
	await untilWaiting(example);
	await submitForm(linkIn(mail), ['Refuse', 'Use the copy']);

	expect((await mails.next()).text).toContain('was refused. Use the copy');
	expect(writes()).toEqual([]);
	await untilDone(example);
});

test('takes nothing that was given for good while the approver thought', async () => {
	await ask();
	const mail = await mails.next();
	await untilWaiting(example);
	example.sandbox.edit({ do: 'grant', userName, database: 'orders', role: 'ReadWrite' });
	await submitForm(linkIn(mail), ['Approve', '']);

	expect((await mails.next()).text).toContain('has ReadWrite on orders by now, without an end');
	expect(writes()).toEqual([]);
	await untilDone(example);
});

test('a grant that fails is told to both, and the next sweep knows of it', async () => {
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault: 'success-false' }],
	});
	const mail = await askAndApprove();
	expect(mail.to).toBe(`${PERSON}, approver@example.com`);
	expect(mail.text).toContain('was approved, but: ');
	expect(account()?.description).toContain(`until=${NEXT_WEEK}:orders`);
	await untilDone(example);
	expect((await rowsOf(example)).at(-1)).toMatchObject({ action: 'grantRole', outcome: 'failed' });
});

test('the sweep takes away what is over, ends its sessions, and leaves the rest', async () => {
	example.sandbox.edit(
		{ do: 'grant', userName, database: 'orders', role: 'ReadOnly' },
		{
			do: 'describe',
			userName,
			description: `payment  tests until=2026-01-31:testdb until=${NEXT_WEEK}:orders`,
		},
		{ do: 'openSession', userName },
		{ do: 'openSession', userName: adminUserName },
	);
	const text = await sweep();

	expect(text).toBe(`${userName} in ${tenantId}: what was granted on testdb is over\n`);
	expect(roles()).toEqual(['ReadOnly on orders']);
	expect(account()?.description).toBe(`payment  tests until=${NEXT_WEEK}:orders`);
	const open = example.sandbox.cloud.sessions(instanceId, tenantId);
	expect(open.map(({ user }) => user)).toEqual([adminUserName]);
	const revoked = writes().find(({ operation }) => operation === 'ModifyTenantUserRoles');
	const [row] = (await rowsOf(example)).slice(-1);
	const what = `Temporary access to a database, , revokeRole, ${userName}, done`;
	expect(row && inWords(row)).toContain(what);
	expect(row?.['requestId']).toBe(revoked?.requestId);
});

test.each([
	'until=soon:analytics',
	'until=2026-13-41:analytics',
	'until=2026-01-01',
	'until=2026-01-01:analytics until=2026-02-01:ANALYTICS',
])('a sweep reports %j and does not act on it', async (description) => {
	example.sandbox.edit({ do: 'describe', userName: oddUserName, description });
	const text = await sweep();

	expect(text).toContain(`${oddUserName} in ${tenantId}: nobody knows what until=`);
	expect(roles(oddUserName)).toEqual(['ReadOnly on analytics']);
	expect(writes()).toEqual([]);
});

test('what could not be revoked is reported, and revoked by the next sweep', async () => {
	const description = 'until=2026-01-31:testdb';
	example.sandbox.edit({ do: 'describe', userName, description });
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault: 'success-false' }],
	});
	expect(await sweep()).toContain(`Could not revoke roles from the account "${userName}"`);
	expect(account()?.description).toBe(description);

	example.sandbox.faults.clear();
	expect(await sweep()).toContain('what was granted on testdb is over');
	expect(account()).toMatchObject({ description: '', roles: [] });
});

test('a place that cannot be read is in the report', async () => {
	const { tenantId: unread } = SEED.aliyunInstance;
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenantUsers', path: unread }, fault: 'success-false' }],
	});
	expect(await sweep()).toContain('Could not ');
});

test('lets nobody in who has no login', async () => {
	expect((await fetch(formUrl())).status).toBe(401);
});

describeInBrowser('in a browser', () => {
	test('the answer stays on the page', async () => {
		const browser = await openBrowser(example.client.url);
		try {
			const request = {
				'Your e-mail address': PERSON,
				'User name': userName,
				Until: NEXT_WEEK,
				Reason: 'ticket 4711',
			};
			const role = { Database: 'testdb', Role: 'DML' };
			const text = await fillInPage(browser, formUrl(), request, role);
			expect(text).toContain('has DML on testdb already, without an end');
		} finally {
			await browser.close();
		}
	});
});
