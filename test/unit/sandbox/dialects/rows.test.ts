// The rows of an account: their name, form and spelling, and what the service does not do.
import { SEED, type Dialect } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const PRIVILEGES = 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW';

type Rows = Partial<Dialect['rows']>;
type Fields = Record<string, unknown>;

const sandbox = useSandbox();
const roles = () =>
	sandbox()
		.cloud.user(instanceId, tenantId, userName)
		?.roles.map(({ database, role }) => `${role} on ${database}`);

async function listed(rows: Rows): Promise<Fields> {
	sandbox().setDialect({ rows });
	const { data } = await api(sandbox(), 'GET', `${USERS}?userName=${userName}`);
	return Object(Object(data).dataList[0]);
}

async function written(rows: Rows, ...userRole: object[]): Promise<Fields> {
	sandbox().setDialect({ rows });
	const target = `${USERS}/${userName}/authorization`;
	const { data } = await api(sandbox(), 'POST', target, { userRole });
	return Object(data);
}

const grantedRow = async (rows: Rows): Promise<Fields> => Object(await listed(rows)).databases[2];

describe('rows of an account', () => {
	it.each(['databases', 'roles', 'userRole'] as const)('are listed as %s', async (name) => {
		const account = await listed({ nameInLists: name });
		expect(account[name]).toMatchObject([{}, {}, { database: 'testdb', role: 'DML' }]);
		expect(Object.values(account).filter(Array.isArray)).toHaveLength(1);
	});

	it.each(['databases', 'roles', 'dataList', 'datalist'] as const)(
		'are answered as %s',
		async (name) => {
			const answer = await written({ nameInAnswers: name }, { database: 'orders', role: 'DDL' });
			expect(answer).toEqual({ [name]: [{}, {}, {}].map(() => expect.any(Object)), userName });
		},
	);

	it.each([
		['text', expect.stringMatching(/^\[\{"database":"mysql".*"role":"DML".*\]$/)],
		['names', ['mysql', 'oceanbase', 'testdb']],
		['null', null],
		['absent', undefined],
	] as const)('have the form %s', async (form, value) => {
		expect((await listed({ form })).databases).toEqual(value);
		expect((await written({ form }, { database: 'testdb', role: 'DML' })).databases).toEqual(value);
	});

	it.each([
		['camel', ['database', 'privileges'], ['database', 'privileges']],
		['pascal', ['Database', 'Privileges'], ['Database', 'Privileges']],
		['documented', ['database', 'privileges'], ['database', 'Privileges']],
	] as const)('have keys: %s', async (keys, inLists, inAnswers) => {
		const row = (account: Fields): Fields => Object(account).databases[2];
		expect(Object.keys(row(await listed({ keys })))).toEqual(expect.arrayContaining([...inLists]));
		const answer = await written({ keys }, { database: 'orders', role: 'DDL' });
		expect(Object.keys(row(answer))).toEqual(expect.arrayContaining([...inAnswers]));
	});

	it('have capitals in every second one: mixed', async () => {
		const { databases } = await listed({ keys: 'mixed', systemRows: 'shown' });
		expect(databases).toMatchObject([
			{ database: 'mysql' },
			{ Database: 'oceanbase', PrivilegeType: 'DEFAULT' },
			{ database: 'testdb', role: 'DML' },
		]);
	});

	it.each<[Rows, Fields]>([
		[{ role: 'lower' }, { role: 'dml' }],
		[{ role: 'capitals' }, { role: 'DML' }],
		[{ role: 'list' }, { role: ['DML'] }],
		[{ role: 'null' }, { role: null }],
		[{ privileges: 'sorted' }, { privileges: 'DELETE,INSERT,SELECT,SHOW VIEW,UPDATE' }],
		[{ privileges: 'lower' }, { privileges: PRIVILEGES.toLowerCase() }],
		[{ privileges: 'spaced' }, { privileges: PRIVILEGES.replaceAll(',', ', ') }],
		[{ privileges: 'list' }, { privileges: PRIVILEGES.split(',') }],
		[{ withGrant: 'boolean' }, { withGrant: false }],
		[{ withGrant: 'text' }, { withGrant: 'False' }],
		[{ withGrant: 'letter' }, { withGrant: 'N' }],
		[{ withGrant: 'minusOne' }, { withGrant: -1 }],
		[{ isSuccessInLists: 'null' }, { isSuccess: null }],
		[{ isSuccessInLists: 'true' }, { isSuccess: true }],
		[{ isSuccessInLists: 'false' }, { isSuccess: false }],
	])('are spelled: %j', async (rows, fields) => {
		expect(await grantedRow(rows)).toMatchObject(fields);
	});

	it.each([
		['boolean', true],
		['text', 'True'],
		['letter', 'Y'],
		['minusOne', 1],
	] as const)('tell a grant option as %s', async (withGrant, value) => {
		await written({}, { database: 'testdb', role: 'DML', withGrant: true });
		expect(await grantedRow({ withGrant })).toMatchObject({ withGrant: value });
	});

	it('may lack role and privileges', async () => {
		const row = await grantedRow({ role: 'absent', privileges: 'absent' });
		expect(Object.keys(row)).not.toContain('role');
		expect(Object.keys(row)).not.toContain('privileges');
	});

	it('may be without those of the system', async () => {
		const { databases } = await listed({ systemRows: 'hidden' });
		expect(databases).toMatchObject([{ database: 'testdb' }]);
	});

	it('may name a database by a number', async () => {
		sandbox().edit(
			{ do: 'createDatabase', databaseName: '2024' },
			{ do: 'grant', userName, database: '2024', role: 'DML' },
		);
		const { databases } = await listed({ database: 'number', systemRows: 'hidden' });
		expect(databases).toMatchObject([{ database: 'testdb' }, { database: 2024 }]);
	});
});

describe('the verdict of a row', () => {
	const both = [
		{ database: 'testdb', role: 'ReadOnly' },
		{ database: 'orders', role: 'DDL' },
		{ database: 'analytics', role: 'DDL' },
	];

	it.each([
		['absent', undefined, undefined],
		['boolean', true, false],
		['number', 1, 0],
		['text', 'true', 'false'],
	] as const)('is %s, and what fails changes nothing', async (isSuccess, yes, no) => {
		const refused = ['testdb', 'orders'];
		const answer = await written({ isSuccess, refused, systemRows: 'hidden' }, ...both);
		expect(answer.databases).toEqual([
			expect.objectContaining({ database: 'testdb', role: 'DML' }),
			expect.objectContaining({ database: 'analytics', role: 'DDL' }),
			expect.objectContaining({ database: 'orders', role: 'DDL' }),
		]);
		const verdicts = Object(answer).databases.map((row: Fields) => row.isSuccess);
		expect(verdicts).toEqual([no, yes, no]);
		expect(roles()).toEqual(['DML on testdb', 'DDL on analytics']);
	});

	it('is not told of an account that is created', async () => {
		sandbox().setDialect({ rows: { refused: ['orders'] } });
		await api(sandbox(), 'POST', USERS, {
			...{ userName: 'jane_doe', password: 'ABCabc123@@', userType: 'Normal' },
			roles: JSON.stringify(both),
		});
		const { cloud } = sandbox();
		expect(cloud.user(instanceId, tenantId, 'jane_doe')?.roles).toHaveLength(2);
	});
});
