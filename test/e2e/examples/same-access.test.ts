// An account gets the roles of another one.
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitForm } from '../support/forms';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	type ServedExample,
} from '../support/servedExample';

const { instanceId, tenantId, userName: model, adminUserName } = SEED.mainInstance;
const PERSON = 'jane@example.com';

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('same-access.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

async function give(userName: string, sameAs: string): Promise<string> {
	const values = [PERSON, userName, sameAs];
	return (await submitForm(`${example.client.url}/form/same-access`, values)).text;
}

const rolesOf = (userName: string) =>
	example.sandbox.cloud
		.user(instanceId, tenantId, userName)
		?.roles.map(({ database, role, privileges }) => ({ database, role, privileges }));

test('a new account gets the roles of the other one, custom ones too', async () => {
	example.sandbox.edit({
		do: 'setRoles',
		userName: model,
		roles: [
			{ database: 'testdb', role: 'DML' },
			{ database: 'orders', role: 'other', privileges: 'SELECT,CREATE VIEW' },
		],
	});
	const text = await give('anna', model);
	const password = /Its password is (\S+) /.exec(text)?.[1] ?? '';
	expect(example.sandbox.cloud.hasPassword(instanceId, tenantId, 'anna', password)).toBe(true);
	expect(rolesOf('anna')).toEqual(rolesOf(model));
	expect(rolesOf('anna')).toHaveLength(2);
	const rows = await rowsOf(example);
	expect(rows.at(-1)).toMatchObject({
		requestedBy: PERSON,
		action: 'create',
		userName: 'anna',
		outcome: 'done',
		detail: expect.stringContaining(`Same access as ${model}. Granted: DML on testdb`),
		instanceId,
		tenantId,
		requestId: expect.any(String),
	});
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(await storedExecutions(example)).toBe('[]');
});

test('an existing account keeps its password and its other roles', async () => {
	example.sandbox.edit({
		do: 'createAccount',
		userName: 'anna',
		roles: [{ database: 'analytics', role: 'ReadOnly' }],
	});
	const text = await give('anna', model);
	expect(text).toMatch(/anna existed and keeps its password.* Granted: DML on testdb/);
	expect(rolesOf('anna')).toHaveLength(2);
});

test.each([
	['an account without a role', adminUserName, /app_admin has no role that could be given/],
	['an account that does not exist', 'nobody', /there is no such account/],
])('of %s nothing is copied', async (_what, sameAs, words) => {
	expect(await give('anna', sameAs)).toMatch(words);
	expect(rolesOf('anna')).toBeUndefined();
});

test('lets nobody in who has no login', async () => {
	expect((await fetch(`${example.client.url}/form/same-access`)).status).toBe(401);
	expect(example.sandbox.journal).toEqual([]);
});

describeInBrowser('in a browser', () => {
	test('the password, and what went wrong, stays on the page', async () => {
		const browser = await openBrowser(example.client.url);
		const fillIn = async (sameAs: string) =>
			await fillInPage(browser, `${example.client.url}/form/same-access`, {
				'Your e-mail address': PERSON,
				'User name': 'anna',
				'Same access as': sameAs,
			});
		try {
			expect(await fillIn('nobody')).toContain('there is no such account');
			const password = /Its password is (\S+)/.exec(await fillIn(model))?.[1] ?? '';
			const { cloud } = example.sandbox;
			expect(cloud.hasPassword(instanceId, tenantId, 'anna', password)).toBe(true);
		} finally {
			await browser.close();
		}
	});
});
