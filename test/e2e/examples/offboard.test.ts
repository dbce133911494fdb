// An account is found everywhere and locked, its connections end, and it is deleted later unless somebody objects.
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitForm } from '../support/forms';
import { startMailServer, type MailServer } from '../support/mailServer';
import { byId, oceanBaseCloud, serve } from '../support/workflows';
import { rowsOf, serveExample, type ServedExample } from '../support/servedExample';
import { untilDone } from '../support/waiting';

const { mainInstance, aliyunInstance, standbyInstance } = SEED;
const SECONDS_PER_DAY = 86_400;
const userName = 'leaver';
const PERSON = 'jane@example.com';

let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('offboard.json', [mails.credential]);
});

beforeEach(() => {
	const { sandbox } = example;
	sandbox.reset();
	const places = [mainInstance, aliyunInstance];
	for (const { instanceId, tenantId } of places) {
		sandbox.edit({ do: 'createAccount', userName, instanceId, tenantId });
	}
	sandbox.edit({ do: 'openSession', userName }, { do: 'openSession', userName: 'pay_test' });
});

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
});

async function fillIn(name: string, seconds: number) {
	const days = String(seconds / SECONDS_PER_DAY);
	return await submitForm(`${example.client.url}/form/offboard`, [PERSON, name, days]);
}

const account = ({
	instanceId,
	tenantId,
}: { instanceId: string; tenantId: string } = mainInstance) =>
	example.sandbox.cloud.user(instanceId, tenantId, userName);

const outcomes = () => example.sandbox.journal.map(({ outcome }) => outcome);

test('locks it everywhere, ends its connections, says what stays, and deletes it after the wait', async () => {
	const { text } = await fillIn(userName, 3);
	expect(text).toContain(
		`Locked in ${mainInstance.tenantId} of ${mainInstance.instanceId}. Open connections ended: 1`,
	);
	expect(text).toContain(
		`Locked in ${aliyunInstance.tenantId} of ${aliyunInstance.instanceId}. Open connections ended: 0`,
	);
	expect([account()?.userStatus, account(aliyunInstance)?.userStatus]).toEqual([
		'LOCKED',
		'LOCKED',
	]);
	const { instanceId, tenantId } = mainInstance;
	expect(example.sandbox.cloud.sessions(instanceId, tenantId).map(({ user }) => user)).toEqual([
		'pay_test',
	]);

	const first = await mails.next();
	expect(first).toMatchObject({ to: 'security@example.com', subject: 'Locked: leaver' });
	expect(first.text).toContain(`Locked in ${tenantId}`);
	expect(first.text).toContain(`IP allowlist group default of ${tenantId}`);
	expect(first.text).toContain(`PrivateLink address ${mainInstance.addressId} of ${tenantId}`);
	// PrivateLink is not there on Alibaba Cloud.
	expect(first.text).toContain('could not be read: ');

	const last = await mails.next();
	expect(last.subject).toBe('Offboarded: leaver');
	expect(last.text).toContain(`Deleted in ${tenantId}`);
	expect(last.text).toContain(`Deleted in ${aliyunInstance.tenantId}`);
	await untilDone(example);
	expect([account(), account(aliyunInstance)]).toEqual([undefined, undefined]);
	const rows = await rowsOf(example);
	const places = [mainInstance.tenantId, aliyunInstance.tenantId];
	for (const action of ['lock', 'delete']) {
		const written = rows.filter((row) => row.action === action);
		expect(written.map((row) => row.tenantId).sort()).toEqual([...places].sort());
		for (const row of written) {
			expect(row).toMatchObject({ requestedBy: PERSON, userName, outcome: 'done' });
			expect(row.requestId).toEqual(expect.stringMatching(/./));
		}
	}

	expect((await fillIn(userName, 3)).text).toContain('There is no account leaver in any tenant');
	await untilDone(example);
});

test('keeps an account that was unlocked meanwhile, and one that is gone is no error', async () => {
	const { instanceId, tenantId } = mainInstance;
	const unlocking = await serve(example.client, [
		oceanBaseCloud('Unlock', example.credential, {
			resource: 'tenantUser',
			operation: 'unlock',
			instanceId: byId(instanceId),
			tenantId: byId(tenantId),
			userName,
		}),
	]);
	await fillIn(userName, 4);
	await mails.next();
	expect((await unlocking.post({})).status).toBe(200);
	const { instanceId: other, tenantId: otherTenant } = aliyunInstance;
	example.sandbox.edit({ do: 'deleteAccount', userName, instanceId: other, tenantId: otherTenant });

	const { text } = await mails.next();
	expect(text).toContain(`Kept in ${tenantId}: it is not locked any more`);
	expect(text).toContain(`Gone already in ${otherTenant}`);
	await untilDone(example);
	expect(account()?.userStatus).toBe('ONLINE');
	expect(outcomes()).not.toContain('DeleteTenantUsers');
});

test('can be sent again', async () => {
	await fillIn(userName, 1_000);
	await mails.next();
	const { text } = await fillIn(userName, 1_000);
	await mails.next();
	expect(text).toContain(`Locked in ${mainInstance.tenantId}`);
	expect(account()?.userStatus).toBe('LOCKED');
});

test('says where it could not be locked, and what could not be read', async () => {
	const { instanceId, tenantId } = standbyInstance;
	example.sandbox.edit({ do: 'createAccount', userName, instanceId, tenantId });
	example.sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers', path: aliyunInstance.tenantId },
				fault: 'success-false',
			},
		],
	});
	const { text } = await fillIn(userName, 1_000);
	expect(text).toContain(`Locked in ${mainInstance.tenantId}`);
	expect(text).toContain('not supported for standby clusters');
	expect(text).toContain(`Could not look for the account in ${aliyunInstance.tenantId}`);
	await mails.next();
});

test('lets nobody in who has no login', async () => {
	expect((await fetch(`${example.client.url}/form/offboard`)).status).toBe(401);
	expect(example.sandbox.journal).toEqual([]);
});

describeInBrowser('in a browser', () => {
	test('what was done, and what went wrong, stays on the page', async () => {
		const browser = await openBrowser(example.client.url);
		const lock = async (name: string) =>
			await fillInPage(browser, `${example.client.url}/form/offboard`, {
				'Your e-mail address': PERSON,
				'User name': name,
				'Delete after how many days?': '30',
			});
		try {
			expect(await lock(userName)).toContain(`Locked in ${mainInstance.tenantId}`);
			expect(account()?.userStatus).toBe('LOCKED');
			expect(await lock('nobody')).toContain('There is no account nobody in any tenant');
		} finally {
			await browser.close();
		}
	});
});
