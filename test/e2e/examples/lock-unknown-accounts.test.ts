// Accounts that no workflow made are locked, by n8n's own schedule of polls.
import { setTimeout as sleep } from 'node:timers/promises';
import { SEED } from '../../../sandbox';
import { OVER_A_MINUTE_MS, until } from '../../support/until';
import { startMailServer, type MailServer } from '../support/mailServer';
import { rowsOf, serveExample, type ServedExample } from '../support/servedExample';
import { untilDone } from '../support/waiting';

const { instanceId, tenantId } = SEED.mainInstance;
const elsewhere = SEED.aliyunInstance;

let example: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	example = await serveExample('lock-unknown-accounts.json', [mails.credential]);
	// The first poll, when it is published, remembers what is there.
	const { journal } = example.sandbox;
	const isLast = ({ operation, path }: (typeof journal)[number]) =>
		operation === 'DescribeTenantUsers' && path.includes(SEED.notEnabledInstance.tenantId);
	await until('The first poll', () => journal.some(isLast), OVER_A_MINUTE_MS);
	await sleep(2_000);
});

afterAll(async () => {
	await example.client.unpublish(example.workflow);
	await example.sandbox.close();
	await mails.close();
});

const status = (userName: string, place: { instanceId: string; tenantId: string }) =>
	example.sandbox.cloud.user(place.instanceId, place.tenantId, userName)?.userStatus;

test('locks what was made by hand in any tenant, and leaves what a workflow made', async () => {
	const { sandbox } = example;
	sandbox.edit(
		{ do: 'createAccount', userName: 'backdoor', instanceId, tenantId },
		{ do: 'openSession', userName: 'backdoor' },
		{
			do: 'createAccount',
			userName: 'onboarded',
			description: 'reports, by n8n',
			instanceId: elsewhere.instanceId,
			tenantId: elsewhere.tenantId,
		},
	);
	const mail = await mails.next(OVER_A_MINUTE_MS);

	expect(mail.subject).toBe('Locked: backdoor');
	expect(mail.text).toContain(
		`backdoor in ${tenantId} of ${instanceId} was created by no workflow`,
	);
	expect(mail.text).toContain('Open connections that were ended: 1');
	await untilDone(example);
	expect(status('backdoor', { instanceId, tenantId })).toBe('LOCKED');
	expect(sandbox.cloud.sessions(instanceId, tenantId)).toEqual([]);
	expect(status('onboarded', elsewhere)).toBe('ONLINE');
	expect(mails.all).toHaveLength(1);
	expect(await rowsOf(example)).toEqual([
		expect.objectContaining({
			requestedBy: 'Lock accounts that no workflow made',
			action: 'lock',
			userName: 'backdoor',
			outcome: 'done',
			instanceId,
			tenantId,
			requestId: expect.any(String),
		}),
	]);
}, 200_000);
