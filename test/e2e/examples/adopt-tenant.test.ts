// The accounts of a tenant become a list, which then changes nothing.
import { SEED } from '../../../sandbox';
import type { Edit } from '../../../sandbox/edits/edit';
import { sendList } from '../support/accountList';
import { fileOf } from '../support/executionData';
import { startMailServer, type MailServer } from '../support/mailServer';
import {
	serveExample,
	withParameters,
	withSettings,
	type ServedExample,
} from '../support/servedExample';

const { userName, adminUserName, readonlyUserName, lockedUserName, oddUserName } =
	SEED.mainInstance;
const { oracleInstance: oracle } = SEED;
const PATH = 'access-as-code-after-adopting';

let adopt: ServedExample;
let access: ServedExample;
let mails: MailServer;

beforeAll(async () => {
	mails = await startMailServer();
	adopt = await serveExample('adopt-tenant.json');
	access = await serveExample('access-as-code.json', [mails.credential], (workflow) =>
		withParameters(withSettings(workflow, { minimumRows: 1 }), 'Receive the list', () => ({
			path: PATH,
		})),
	);
});

afterEach(() => {
	adopt.sandbox.reset();
	access.sandbox.reset();
});

afterAll(async () => {
	await adopt.sandbox.close();
	await access.sandbox.close();
	await mails.close();
});

/** Somebody changes the cloud that is adopted, and the one that the list is then compared with. */
function edit(...edits: Edit[]): void {
	for (const { sandbox } of [adopt, access]) sandbox.edit(...edits);
}

async function list(): Promise<string> {
	const execution = await adopt.client.run(adopt.workflow, 'Run now');
	return await fileOf(adopt.client, execution, 'Make the CSV file');
}

const linesOf = (file: string) => file.replace('\uFEFF', '').trim().split(/\r?\n/);

async function plan(file: string) {
	const answer = await sendList(`${access.client.url}/webhook/${PATH}`, file);
	expect(access.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	return answer;
}

test('writes a row for each role, and what accounts without roles are', async () => {
	edit({ do: 'createAccount', userName: 'no_roles', description: 'with, "all" kinds; of\tsigns' });
	const lines = linesOf(await list());
	expect(lines).toEqual([
		'userName,userType,description,userStatus,database,role',
		`${userName},Normal,payment tests,,testdb,DML`,
		`${adminUserName},Admin,administration,,,`,
		`${readonlyUserName},ReadonlyAccount,dashboards,,,`,
		`${lockedUserName},Normal,,LOCKED,orders,ReadWrite`,
		`${oddUserName},Normal,,,analytics,ReadOnly`,
		'no_roles,Normal,"with, ""all"" kinds; of\tsigns",,,none',
	]);
});

test.each<[string, Edit[]]>([
	['as it is', []],
	[
		'with an account without roles',
		[{ do: 'createAccount', userName: 'no_roles', description: 'with, "all" kinds; of signs' }],
	],
	[
		'with privileges of its own',
		[{ do: 'grant', userName, database: 'orders', role: 'other', privileges: 'SELECT,INSERT' }],
	],
	[
		'with roles that are lent',
		[
			{ do: 'grant', userName, database: 'orders', role: 'ReadWrite' },
			{ do: 'describe', userName, description: 'payment tests until=2999-12-31:orders' },
		],
	],
])('a tenant %s becomes a list that changes nothing', async (_what, edits) => {
	edit(...edits);
	const { status, body } = await plan(await list());
	expect([status, body.error, body.plan]).toEqual([
		200,
		undefined,
		expect.stringContaining('nothing to do'),
	]);
});

test('a role that is lent is not in the list', async () => {
	edit(
		{ do: 'grant', userName, database: 'orders', role: 'ReadWrite' },
		{ do: 'describe', userName, description: 'payment until=2999-12-31:orders tests' },
	);
	const own = linesOf(await list()).filter((line) => line.startsWith(userName));
	expect(own).toEqual([`${userName},Normal,payment tests,,testdb,DML`]);
});

test('sees a role that somebody gives to an account that had none', async () => {
	edit({ do: 'createAccount', userName: 'no_roles' });
	const file = await list();
	access.sandbox.edit({ do: 'grant', userName: 'no_roles', database: 'testdb', role: 'DML' });
	const answer = await plan(file);
	expect(answer.status).toBe(202);
	expect(answer.body.plan).toMatch(/no_roles .* loses DML on testdb/);
	await mails.next();
});

test('an Oracle tenant becomes a list that changes nothing, too', async () => {
	const path = `${PATH}-in-oracle`;
	const inOracle = () => ({
		instanceId: { __rl: true, mode: 'id', value: oracle.instanceId },
		tenantId: { __rl: true, mode: 'id', value: oracle.tenantId },
	});
	const adopted = await serveExample('adopt-tenant.json', [], (workflow) =>
		withParameters(workflow, 'List the accounts', inOracle),
	);
	const applied = await serveExample('access-as-code.json', [mails.credential], (workflow) =>
		withParameters(
			withParameters(withSettings(workflow, { minimumRows: 1 }), 'Plan the changes', inOracle),
			'Receive the list',
			() => ({ path }),
		),
	);
	try {
		const execution = await adopted.client.run(adopted.workflow, 'Run now');
		const file = await fileOf(adopted.client, execution, 'Make the CSV file');
		expect(linesOf(file)).toEqual([
			'userName,userType,description,userStatus,database,role,table',
			`${oracle.userName},Normal,,,HR,ReadOnly,EMPLOYEES`,
		]);
		const { status, body } = await sendList(`${applied.client.url}/webhook/${path}`, file);
		expect([status, body.status]).toEqual([200, 'nothing to do']);
	} finally {
		await adopted.sandbox.close();
		await applied.sandbox.close();
	}
});
