// Are the accounts still as the list says?
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SEED } from '../../../sandbox';
import { csv } from '../support/accountList';
import { startMailServer, type MailServer } from '../support/mailServer';
import { serveExample, withSettings, type ServedExample } from '../support/servedExample';
import { untilDone } from '../support/waiting';

const { userName, lockedUserName, oddUserName, tenantId } = SEED.mainInstance;

const AS_IT_IS = [
	`${userName},Normal,payment tests,,testdb,DML`,
	`${lockedUserName},,,,orders,ReadWrite`,
	`${oddUserName},,,,analytics,ReadOnly`,
];

let example: ServedExample;
let mails: MailServer;
let server: Server;
/** What the server of the list answers. */
let answer: { status: number; body: string };

beforeAll(async () => {
	server = createServer((_request, response) => {
		response.writeHead(answer.status, { 'content-type': 'text/csv' }).end(answer.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const listUrl = `http://127.0.0.1:${port}/accounts.csv`;
	mails = await startMailServer();
	example = await serveExample('drift-check.json', [mails.credential], (workflow) =>
		withSettings(workflow, { listUrl }),
	);
});

beforeEach(() => {
	example.sandbox.reset();
	answer = { status: 200, body: csv(AS_IT_IS) };
});

afterAll(async () => {
	await example.sandbox.close();
	await mails.close();
	await new Promise((resolve) => server.close(resolve));
});

/** Runs the check, returns the mails that it sent. */
async function check() {
	const before = mails.all.length;
	const id = await example.client.run(example.workflow, 'Run now');
	await untilDone(example);
	expect((await example.client.getExecution(id)).status).toBe('success');
	expect(example.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	return mails.all.slice(before);
}

test('says nothing where the accounts are as the list says', async () => {
	expect(await check()).toEqual([]);
	expect(example.sandbox.journal).not.toEqual([]);
});

test.each([
	[
		'has a role that the list does not give it',
		{ do: 'grant', userName, database: 'orders', role: 'ReadWrite' } as const,
		/pay_test .* loses ReadWrite on orders/,
	],
	[
		'lost a role',
		{ do: 'revoke', userName: oddUserName, database: 'analytics' } as const,
		/gets ReadOnly on analytics/,
	],
	['is gone', { do: 'deleteAccount', userName } as const, /pay_test .* is created/],
	[
		'of the list is not in it any more',
		{ do: 'createAccount', userName: 'left_behind', description: 'list=access' } as const,
		/left_behind .* is locked/,
	],
])('tells the team where an account %s', async (_what, edit, words) => {
	example.sandbox.edit(edit);
	const [mail, ...others] = await check();
	expect(others).toEqual([]);
	expect(mail).toMatchObject({
		to: 'team@example.com',
		subject: 'Accounts: they are not as the list says',
	});
	expect(mail?.text).toMatch(words);
});

test.each([
	['cannot be had', { status: 404, body: 'Not found' }, /404/],
	['is cut short', { status: 200, body: csv(AS_IT_IS.slice(0, 1)) }, /Minimum Rows is 3/],
	['is empty', { status: 200, body: '' }, /Minimum Rows is 3/],
	['is a page', { status: 200, body: '<html>\n<p>Log in\n<p>x\n<p>y' }, /User Name is empty/],
	[
		'has a row that cannot be done',
		{ status: 200, body: csv([...AS_IT_IS, 'root,,,,testdb,DML']) },
		/root.*reserved/,
	],
])('tells the team where the list %s', async (_what, served, words) => {
	answer = served;
	const [mail, ...others] = await check();
	expect(others).toEqual([]);
	expect(mail?.subject).toBe('Accounts: the check is not complete');
	expect(mail?.text).toMatch(words);
});

test('tells the team where the tenant cannot be read', async () => {
	example.sandbox.faults.load({
		rules: [
			{ match: { operation: 'DescribeTenantUsers', path: tenantId }, fault: 'success-false' },
		],
	});
	const [mail] = await check();
	expect(mail?.subject).toBe('Accounts: the check is not complete');
	expect(mail?.text).toContain('the plan is incomplete');
});
