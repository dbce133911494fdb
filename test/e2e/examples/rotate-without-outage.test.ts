// A second account takes the place of the first one, while both can log in for a time.
import { CALLER_HEADERS } from '../../../n8n/callers';
import { newKeyPair } from '../../../n8n/keyPair';
import { SEED } from '../../../sandbox';
import { submitForm } from '../support/forms';
import { startMailServer, type MailServer } from '../support/mailServer';
import { rowsOf, serveExample, type ServedExample } from '../support/servedExample';
import { linkIn, untilDone, untilWaiting } from '../support/waiting';

const { instanceId, tenantId, userName, lockedUserName, adminUserName } = SEED.mainInstance;
const SECONDS_PER_DAY = 86_400;
const { publicKey, open } = newKeyPair();
const REQUEST = {
	requestedBy: 'vault',
	instanceId,
	tenantId,
	userName,
	newUserName: 'pay_test_2',
	publicKey,
	graceDays: 2 / SECONDS_PER_DAY,
	keepDays: 3 / SECONDS_PER_DAY,
};

let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('rotate-without-outage.json', [mails.credential]);
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
});

async function request(changes: Record<string, unknown> = {}) {
	const response = await fetch(`${example.client.url}/webhook/rotate-without-outage`, {
		method: 'POST',
		headers: CALLER_HEADERS,
		body: JSON.stringify({ ...REQUEST, ...changes }),
	});
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Sends a request, says on the page behind the mail's link how it stands. */
async function rotate(state: string, changes: Record<string, unknown> = {}): Promise<void> {
	expect((await request(changes)).status).toBe(200);
	const mail = await mails.next();
	expect(mail.subject).toBe('Change over to pay_test_2');
	await untilWaiting(example);
	await submitForm(linkIn(mail), [state]);
}

const account = (name: string) => example.sandbox.cloud.user(instanceId, tenantId, name);
const writes = () => example.sandbox.journal.filter(({ method }) => method !== 'GET');

test('hands a second account over, and locks and deletes the first one when that is over', async () => {
	example.sandbox.edit({ do: 'openSession', userName, clientIp: '10.0.0.9' });
	const { status, body } = await request();
	expect(status).toBe(200);
	const password = open(body['encryptedPassword']);
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'pay_test_2', password)).toBe(true);
	expect(account('pay_test_2')?.roles).toEqual(account(userName)?.roles);
	expect(account(userName)?.userStatus).toBe('ONLINE');

	const mail = await mails.next();
	await untilWaiting(example);
	expect(cloud.sessions(instanceId, tenantId)).toHaveLength(1);
	await submitForm(linkIn(mail), ['Changed over']);

	const locked = await mails.next();
	expect(locked.subject).toBe(`Locked: ${userName}`);
	expect(locked.text).toContain('Open connections that were ended: 1 (from 10.0.0.9)');
	expect(account(userName)?.userStatus).toBe('LOCKED');
	expect(cloud.sessions(instanceId, tenantId)).toEqual([]);

	const end = await mails.next();
	expect(end.text).toContain(`${userName} is deleted. pay_test_2 is in its place`);
	expect(account(userName)).toBeUndefined();
	expect(account('pay_test_2')?.userStatus).toBe('ONLINE');
	await untilDone(example);
	const rows = await rowsOf(example);
	const owner = 'service-owner@example.com';
	expect(rows.map((row) => [row.approver, row.action, row.userName, row.outcome])).toEqual([
		['', 'create', 'pay_test_2', 'done'],
		[owner, 'lock', userName, 'done'],
		[owner, 'delete', userName, 'done'],
	]);
	for (const row of rows) {
		expect(row).toMatchObject({ requestedBy: 'vault', instanceId, tenantId });
		expect(row.requestId).toEqual(expect.stringMatching(/./));
	}
	expect(JSON.stringify(rows)).not.toContain(password);
});

test('keeps the first account if it was unlocked', async () => {
	await rotate('Changed over', { keepDays: 5 / SECONDS_PER_DAY });
	expect((await mails.next()).subject).toBe(`Locked: ${userName}`);
	example.sandbox.edit({ do: 'unlock', userName });

	expect((await mails.next()).text).toContain(`${userName} is kept: it is not locked any more`);
	expect(account(userName)?.userStatus).toBe('ONLINE');
	await untilDone(example);
});

test('keeps both accounts where nobody changed over', async () => {
	await rotate('Keep both accounts');

	expect((await mails.next()).text).toContain('Both accounts stay');
	expect(account(userName)?.userStatus).toBe('ONLINE');
	expect(account('pay_test_2')?.userStatus).toBe('ONLINE');
	await untilDone(example);
});

test('what goes wrong later is told, and nothing else is done', async () => {
	await rotate('Changed over');
	example.sandbox.edit({ do: 'deleteAccount', userName });

	const { subject, text } = await mails.next();
	expect(subject).toBe(`Rotation of ${userName}: look at it`);
	expect(text).toContain('Nothing else is done');
	expect(account('pay_test_2')?.userStatus).toBe('ONLINE');
	await untilDone(example);
});

test.each([
	['a name that is taken', { newUserName: adminUserName }, /exists/],
	['an account that is locked', { userName: lockedUserName }, /not online/],
	['an account without a role', { userName: adminUserName }, /no role/],
	['an account that there is not', { userName: 'nobody' }, /nobody/],
	['times that are no numbers', { graceDays: 'soon' }, /numbers of days/],
	['a key that is none', { publicKey: 'ssh-rsa AAAA' }, /public key/i],
])('refuses %s', async (_what, changes, message) => {
	const { status, body } = await request(changes);
	expect(status).toBe(422);
	expect(body['error']).toMatch(message);
	expect(writes().filter((each) => each.status === 200)).toEqual([]);
	expect(account(userName)?.userStatus).toBe('ONLINE');
});

test('lets nobody in who does not say who it is', async () => {
	const response = await fetch(`${example.client.url}/webhook/rotate-without-outage`, {
		method: 'POST',
		body: JSON.stringify(REQUEST),
	});
	expect(response.status).toBe(403);
});
