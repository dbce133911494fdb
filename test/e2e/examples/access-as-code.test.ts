// A list of accounts becomes so, once somebody has seen what it takes away.
import { CALLER } from '../../../n8n/callers';
import { newKeyPair } from '../../../n8n/keyPair';
import { SEED } from '../../../sandbox';
import { OVER_A_MINUTE_MS } from '../../support/until';
import { AS_IT_IS, CHANGED, csv, PERSON, sendList } from '../support/accountList';
import { submitForm } from '../support/forms';
import { startMailServer, type Mail, type MailServer } from '../support/mailServer';
import {
	inWords,
	rowsOf,
	serveExample,
	storedExecutions,
	withParameters,
	withSettings,
	type ServedExample,
} from '../support/servedExample';
import { linkIn, untilDone, untilWaiting } from '../support/waiting';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const MARKER = 'list=access';
const APPROVER = 'approver@example.com';
const BOTH = `${APPROVER}, team@example.com`;

const { publicKey, open } = newKeyPair();
let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('access-as-code.json', [mails.credential], (workflow) =>
		withSettings(workflow, { publicKey }),
	);
});

beforeEach(() => {
	example.sandbox.reset();
	example.sandbox.edit({
		do: 'createAccount',
		userName: 'left_behind',
		description: `reports ${MARKER}`,
		roles: [{ database: 'orders', role: 'ReadOnly' }],
	});
});

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
});

const url = (path = 'access-as-code') => `${example.client.url}/webhook/${path}`;
const send = async (rows: string[]) => await sendList(url(), csv(rows));

/** Sends a list that has to be approved, returns the mail to the approver. */
async function ask(rows: string[] = CHANGED): Promise<Mail> {
	expect((await send(rows)).status).toBe(202);
	const mail = await mails.next();
	expect(mail.to).toBe(APPROVER);
	await untilWaiting(example);
	return mail;
}

async function decide(mail: Mail, ...answers: string[]): Promise<Mail> {
	await submitForm(linkIn(mail), answers);
	const told = await mails.next();
	expect(told.to).toBe(BOTH);
	await untilDone(example);
	return told;
}

const inOneLine = (text = '') => text.replace(/\s+/g, ' ');
const account = (name: string) => example.sandbox.cloud.user(instanceId, tenantId, name);
const roles = (name: string) =>
	account(name)
		?.roles.map(({ database, role }) => `${role} on ${database}`)
		.sort();
const writes = ({ sandbox } = example) => sandbox.journal.filter(({ method }) => method !== 'GET');

test('creates, gives and locks what the approver saw, and says so', async () => {
	const { status, body } = await send(CHANGED);
	expect(status).toBe(202);
	const mail = await mails.next();
	await untilWaiting(example);
	const page = await (await fetch(linkIn(mail))).text();
	for (const text of [body.plan, mail.text, page].map(inOneLine)) {
		expect(text).toContain('Loses something (1)');
		expect(text).toMatch(/left_behind in \S+ of \S+ is locked/);
		expect(text).toMatch(/jane_doe in \S+ of \S+ is created/);
		expect(text).toMatch(/pay_test in \S+ of \S+ gets ReadOnly on orders/);
		expect(text).toContain(body.planId);
	}
	expect(page).toContain('How many accounts lose something?');
	expect(writes()).toEqual([]);

	const told = await decide(mail, 'Approve', '1', '');
	expect(told.subject).toBe('Accounts: 3 changed, all was done');
	expect(told.text).toContain(
		`Plan ${body.planId} was approved in the form that went to ${APPROVER}`,
	);
	expect(told.text).toMatch(/Execution in n8n: \d+\s+Done \(3\):/);
	expect(account('left_behind')?.userStatus).toBe('LOCKED');
	expect(roles(userName)).toEqual(['DML on testdb', 'ReadOnly on orders']);
	expect(account(userName)?.description).toBe('payment tests');
	expect(roles('jane_doe')).toEqual(['ReadOnly on analytics']);
	expect(account('jane_doe')?.description).toBe(`monthly reports ${MARKER}`);
	const password = open(/^- jane_doe: (\S{300,})$/m.exec(told.text)?.[1]);
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(JSON.stringify(mails.all)).not.toContain(password);
	const rows = await rowsOf(example);
	const done = (what: string) =>
		`${PERSON}, ${APPROVER}, ${what}, done, ${instanceId}, ${tenantId}, with request ID`;
	const changes = ['create, jane_doe', 'lock, left_behind', `update, ${userName}`];
	expect(rows.map(inWords).sort()).toEqual(changes.map(done));
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(await storedExecutions(example)).not.toContain(password);
});

test('shows the approver what the list says as text: no tags, no lines of its own', async () => {
	const description = '"<b>x</b>\nLoses something (0):"';
	const mail = await ask([...CHANGED, `eve,,${description},,testdb,DML`]);
	const page = await (await fetch(linkIn(mail))).text();
	for (const text of [mail.html, page]) {
		expect(text).not.toContain('<b>x');
		expect(text).not.toMatch(/^Loses something \(0\)/m);
	}
	await decide(mail, 'Refuse', '0', '');
});

test('asks nobody where the list changes nothing', async () => {
	const before = mails.all.length;
	expect(await send(AS_IT_IS)).toMatchObject({ status: 200, body: { status: 'nothing to do' } });
	await untilDone(example);
	expect(mails.all).toHaveLength(before);
	expect(writes()).toEqual([]);
});

test.each(['0', '2', '11', ''])('changes nothing where %j lose something', async (number) => {
	const told = await decide(await ask(), 'Approve', number, '');
	expect(told.subject).toBe('Accounts: nothing was changed');
	expect(told.text).toContain('wrong number: 1 lose something');
	expect(writes()).toEqual([]);
});

test('changes nothing after a refusal', async () => {
	const told = await decide(await ask(), 'Refuse', '1', 'Jane has left');
	expect(told.subject).toBe('Accounts: nothing was changed');
	expect(told.text).toContain('The approver refused it. Jane has left');
	expect(writes()).toEqual([]);
});

test('changes nothing where nobody answers', async () => {
	const path = 'access-as-code-without-answer';
	const values = { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' };
	const impatient = await serveExample('access-as-code.json', [mails.credential], (workflow) =>
		withParameters(
			withParameters(withSettings(workflow, { publicKey }), 'Receive the list', () => ({ path })),
			'Ask the approver',
			({ options }) => ({ options: { ...Object(options), limitWaitTime: { values } } }),
		),
	);
	expect((await sendList(url(path), csv(CHANGED))).status).toBe(202);
	expect((await mails.next()).to).toBe(APPROVER);
	// n8n looks once a minute whose time is up.
	const told = await mails.next(OVER_A_MINUTE_MS);
	expect(told).toMatchObject({ to: BOTH, subject: 'Accounts: nothing was changed' });
	expect(told.text).toContain('Nobody decided within 7 days.');
	expect(writes(impatient)).toEqual([]);
	await impatient.sandbox.close();
});

test.each([
	['is cut short', AS_IT_IS.slice(0, 2), 'the list has 2 rows, but Minimum Rows is 3'],
	['is empty', [], 'Minimum Rows is 3'],
	['has a role that there is not', [...CHANGED, 'bob,,,,testdb,Owner'], 'is not a role'],
	['has a reserved name', [...CHANGED, 'root,,,,testdb,DML'], 'its name is reserved'],
	[
		'takes all roles of an account, and gives one',
		[...CHANGED, `${userName},,,,,none`],
		'differ in',
	],
])('changes nothing where the list %s, and says so', async (_what, rows, why) => {
	const { status, body } = await send(rows);
	expect(status).toBe(422);
	expect(body.error).toContain(why);
	const told = await mails.next();
	expect(told).toMatchObject({ to: BOTH, subject: 'Accounts: nothing was changed' });
	expect(told.text).toContain(why);
	expect(writes()).toEqual([]);
	await untilDone(example);
});

test('is told where the file is not there', async () => {
	const response = await fetch(url(), { method: 'POST', headers: CALLER });
	expect(response.status).toBe(422);
	expect((await mails.next()).text).toContain('file');
	expect(writes()).toEqual([]);
	await untilDone(example);
});

test('asks nobody about more losses than the settings allow', async () => {
	for (const each of 'abcdefghij') {
		example.sandbox.edit({ do: 'createAccount', userName: `old_${each}`, description: MARKER });
	}
	const { status, body } = await send(CHANGED);
	expect(status).toBe(422);
	expect(body.error).toContain('11 accounts would lose something, but Maximum Losses is 10');
	expect((await mails.next()).to).toBe(BOTH);
	expect(writes()).toEqual([]);
	await untilDone(example);
});

test('changes nothing where an account has changed since it was approved', async () => {
	const mail = await ask();
	example.sandbox.edit({ do: 'grant', userName, database: 'analytics', role: 'ReadWrite' });
	const told = await decide(mail, 'Approve', '1', '');
	expect(told.subject).toBe('Accounts: 0 changed, not all was done');
	expect(told.text).toContain('with changes that were not approved');
	expect(writes()).toEqual([]);
});

test('takes nothing away where something could not be given, and tells all of it', async () => {
	example.sandbox.faults.load({
		rules: [{ match: { operation: 'CreateTenantUser' }, fault: 'success-false' }],
	});
	const told = await decide(await ask(), 'Approve', '1', '');
	expect(told.subject).toBe('Accounts: 1 changed, not all was done');
	expect(told.text).toMatch(/Done \(1\):\s+- pay_test gets ReadOnly on orders/);
	expect(told.text).toMatch(/- jane_doe: Could not/);
	expect(told.text).toMatch(/- left_behind: .*was skipped/);
	expect(account('left_behind')?.userStatus).toBe('ONLINE');
});

test('the role none takes all roles', async () => {
	await decide(await ask([`${userName},,,,,None`, ...AS_IT_IS.slice(1)]), 'Approve', '1', '');
	expect(roles(userName)).toEqual([]);
});

test('reads a file that begins with a byte order mark', async () => {
	expect((await sendList(url(), `\uFEFF${csv(AS_IT_IS)}`)).status).toBe(200);
});

test('lets nobody in who does not say who it is', async () => {
	expect((await fetch(url(), { method: 'POST' })).status).toBe(403);
	expect(example.sandbox.journal).toEqual([]);
});
