// From the account to the login, and to its end: a real database behind the local cloud, and n8n's MySQL node.
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import type { N8nClient, StoredCredential } from '../../n8n/client';
import { withCredential } from '../../n8n/examples';
import { newKeyPair } from '../../n8n/keyPair';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { startMariaDb } from '../../sandbox/engine/mariadb/engine';
import { run } from '../../programs/guarded';
import { until } from '../support/until';
import { connect } from './support/runningN8n';
import { byId, node, oceanBaseCloud, serve, type Served } from './support/workflows';

const { instanceId, tenantId, adminUserName } = SEED.mainInstance;
const USER = 'jane_doe';

let sandbox: Sandbox;
let client: N8nClient;
let cloud: StoredCredential;
let admin: Connection;
let database: { host: string; port: number };
let mysql: Served;
let password: string;

beforeAll(async () => {
	sandbox = await startSandbox({ engine: startMariaDb });
	client = await connect();
	cloud = await client.createCredential(sandboxCredential(sandbox.url));
	const listensOn = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId)?.listensOn;
	if (!listensOn) throw new Error('The main tenant has no database');
	database = { ...listensOn };
	admin = await logIn(adminUserName, SEED.userPassword);
	await admin.query('CREATE TABLE testdb.payments (id INT)');
});

afterAll(async () => {
	admin.destroy();
	await sandbox.close();
});

async function logIn(user: string, secret: string): Promise<Connection> {
	const { host, port } = database;
	return await createConnection({ host, port, user, password: secret });
}

/** Runs an operation of the node on the account, returns its items. */
async function account(operation: string, parameters: Record<string, unknown> = {}) {
	const { post } = await serve(client, [
		oceanBaseCloud(operation, cloud, {
			resource: 'tenantUser',
			operation,
			instanceId: byId(instanceId),
			tenantId: byId(tenantId),
			...parameters,
		}),
	]);
	return (await post({})).items as Array<Record<string, unknown>>;
}

const byName = { userName: { __rl: true, mode: 'name', value: USER } };
const roleOn = (name: string, role: string) => ({
	roles: { values: [{ database: { __rl: true, mode: 'name', value: name }, role }] },
});

/** Runs SQL by n8n's MySQL node, which logs in as the account. */
async function query(sql: string): Promise<unknown> {
	return (await mysql.post({ sql })).items;
}

test('the servers do not run as root', async () => {
	const args = ['-eo', 'uid=,args='];
	const table = await run({ file: 'ps', args, cwd: '/', env: process.env });
	// Its guard and setpriv begin with another program.
	const servers = table.split('\n').filter((row) => /^ *\d+ \S*mariadbd /.test(row));

	expect(servers.length).toBeGreaterThan(1);
	expect(servers.filter((row) => /^ *0 /.test(row))).toEqual([]);
});

test('an account that was just created can log in, and do what its role lets it', async () => {
	const { publicKey, open } = newKeyPair();
	const [created] = await account('create', {
		userName: USER,
		generatePassword: true,
		passwordOutput: 'encrypted',
		publicKey,
		specifyRoles: 'fields',
		...roleOn('testdb', 'DML'),
		includeConnections: true,
	});
	password = open(created?.['encryptedPassword']);
	const [connection] = created?.['connections'] as Array<{ host: string; port: number }>;

	expect(connection).toMatchObject({ ...database, loginName: USER });
	const credential = await client.createCredential({
		name: 'jane_doe in MySQL',
		type: 'mySql',
		data: { ...database, database: 'testdb', user: USER, password, ssl: false, sshTunnel: false },
	});
	const parameters = { operation: 'executeQuery', query: '={{ $json.body.sql }}', options: {} };
	const onError = { onError: 'continueRegularOutput' };
	const asJane = node('MySQL', 'n8n-nodes-base.mySql', 2.4, parameters, onError);
	mysql = await serve(client, [withCredential(asJane, credential)]);

	await query('INSERT INTO payments VALUES (7)');
	expect(await query('SELECT id FROM payments')).toEqual([{ id: 7 }]);
	expect(JSON.stringify(await query('CREATE TABLE refunds (id INT)'))).toMatch(/denied/);
	expect(JSON.stringify(await query('SELECT * FROM orders.anything'))).toMatch(/denied/);
});

test('a role that is granted works at once', async () => {
	await account('grantRole', { ...byName, ...roleOn('testdb', 'ReadWrite') });

	await query('CREATE TABLE refunds (id INT)');
	expect(await query('SELECT COUNT(*) AS count FROM refunds')).toEqual([{ count: 0 }]);
});

test('the list of sessions shows who is at work', async () => {
	const open = await logIn(USER, password);
	const [sessions] = await sessionsOfJane();
	open.destroy();

	expect(sessions).toMatchObject({ userName: USER, clientIp: '127.0.0.1' });
});

async function sessionsOfJane(): Promise<Array<Record<string, unknown>>> {
	const { post } = await serve(client, [
		oceanBaseCloud('Sessions', cloud, {
			resource: 'session',
			operation: 'getMany',
			instanceId: byId(instanceId),
			tenantId: byId(tenantId),
			returnAll: true,
			filters: { userName: USER },
		}),
	]);
	return (await post({})).items as Array<Record<string, unknown>>;
}

test('a lock that ends open sessions cuts the work off and lets nobody in', async () => {
	const working = query('SELECT SLEEP(600)');
	await untilJaneWorks();
	const [locked] = await account('lock', { ...byName, endSessions: true });

	expect(locked).toMatchObject({ userStatus: 'LOCKED' });
	expect(JSON.stringify(await working)).toMatch(/lost|closed|kill/i);
	expect(await openOfJane()).toBe(0);
	await expect(logIn(USER, password)).rejects.toThrow(/locked/);
});

async function untilJaneWorks(): Promise<void> {
	await until('A session of Jane', async () => (await openOfJane()) > 0);
}

async function openOfJane(): Promise<number> {
	const sql = 'SELECT ID FROM information_schema.PROCESSLIST WHERE USER = ?';
	const [rows] = await admin.query<RowDataPacket[]>(sql, [USER]);
	return rows.length;
}

test('an account that was deleted is gone', async () => {
	await account('delete', { userNames: USER });

	await expect(logIn(USER, password)).rejects.toThrow(/denied/i);
	const sql = 'SELECT User FROM mysql.user WHERE User = ?';
	expect((await admin.query<RowDataPacket[]>(sql, [USER]))[0]).toEqual([]);
});

test('a database that the node creates is there, and gone when it deletes it', async () => {
	const manage = async (operation: string, parameters: Record<string, unknown>) => {
		const { post } = await serve(client, [
			oceanBaseCloud(operation, cloud, {
				resource: 'database',
				operation,
				instanceId: byId(instanceId),
				tenantId: byId(tenantId),
				...parameters,
			}),
		]);
		await post({});
		const [rows] = await admin.query<RowDataPacket[]>("SHOW DATABASES LIKE 'tickets'");
		return rows.length;
	};

	expect(await manage('create', { databaseName: 'tickets' })).toBe(1);
	expect(await manage('delete', { databaseNames: 'tickets', force: true })).toBe(0);
});
