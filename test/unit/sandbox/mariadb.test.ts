// What a tenant is in MariaDB's SQL. That a server takes it, and what it then refuses, e2e tries.
import { startSandbox, SEED, type Edit } from '../../../sandbox';
import {
	definitionsOf,
	NOTHING,
	statementsBetween,
} from '../../../sandbox/engine/mariadb/definitions';

const { instanceId, tenantId } = SEED.mainInstance;

/** Returns what has to be said to the database after the edits, where it held the tenant before. */
async function statementsAfter(...edits: Edit[]): Promise<string[]> {
	const sandbox = await startSandbox();
	const tenant = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	if (!tenant) throw new Error('The seed has no main tenant');
	const before = definitionsOf(tenant);
	sandbox.edit(...edits);
	const statements = statementsBetween(before, definitionsOf(tenant));
	await sandbox.close();
	return statements;
}

const HASH = /'\*[0-9A-F]{40}'/;

it('makes databases before the grants on them', async () => {
	const statements = await statementsAfter(
		{
			do: 'createAccount',
			userName: 'jane',
			roles: [{ database: 'new', role: 'DML', withGrant: true }],
		},
		{ do: 'createDatabase', databaseName: 'new' },
	);

	expect(statements.map((each) => each.replace(HASH, 'HASH'))).toEqual([
		"CREATE DATABASE IF NOT EXISTS `new` CHARACTER SET 'utf8mb4' COLLATE 'utf8mb4_general_ci'",
		"CREATE OR REPLACE USER 'jane'@'%' IDENTIFIED BY PASSWORD HASH ACCOUNT UNLOCK",
		"GRANT SELECT,INSERT,UPDATE,DELETE,SHOW VIEW ON `new`.* TO 'jane'@'%' WITH GRANT OPTION",
	]);
});

it('has nothing to say where nothing changed, and all of it to an empty server', async () => {
	expect(await statementsAfter()).toEqual([]);
	const sandbox = await startSandbox();
	const all = sandbox.cloud
		.tenants()
		.map((tenant) => statementsBetween(NOTHING, definitionsOf(tenant)));
	await sandbox.close();
	expect(
		all.flat().filter((each) => each.startsWith('CREATE OR REPLACE USER')).length,
	).toBeGreaterThan(SEED.mainInstance.crowdedUsers);
});

it('says of a changed account all there is, and nothing of the others', async () => {
	const [account, ...grants] = await statementsAfter({ do: 'lock', userName: 'pay_test' });

	expect(account).toMatch(/'pay_test'@'%' .* ACCOUNT LOCK$/);
	expect(grants).toEqual([expect.stringMatching(/^GRANT .* ON `testdb`/)]);
});

it('drops what is gone', async () => {
	expect(
		await statementsAfter(
			{ do: 'deleteAccount', userName: 'old_batch' },
			{ do: 'deleteDatabase', databaseName: 'orders' },
		),
	).toEqual(['DROP DATABASE IF EXISTS `orders`', "DROP USER IF EXISTS 'old_batch'@'%'"]);
});

it('takes names as they are', async () => {
	const statements = await statementsAfter(
		{ do: 'createDatabase', databaseName: 'a_`b%' },
		{
			do: 'createAccount',
			userName: "o'neil\\",
			roles: [{ database: 'a_`b%', role: 'ReadOnly' }],
		},
	);

	expect(statements.at(0)).toContain('`a_``b%`');
	expect(statements.at(-1)).toBe("GRANT SELECT ON `a\\_``b\\%`.* TO 'o\\'neil\\\\'@'%'");
});

it('gives what goes with the type of an account, and of global permissions those that there are', async () => {
	const statements = await statementsAfter(
		{ do: 'createAccount', userName: 'root2', userType: 'Admin' },
		{
			do: 'createAccount',
			userName: 'reader',
			userType: 'ReadonlyAccount',
			globalPermissions: 'CREATE, ALTER TENANT',
		},
	);

	expect(statements.filter((each) => each.startsWith('GRANT'))).toEqual([
		"GRANT ALL PRIVILEGES ON *.* TO 'root2'@'%'",
		"GRANT SELECT ON *.* TO 'reader'@'%'",
		"GRANT SHOW VIEW ON *.* TO 'reader'@'%'",
		"GRANT CREATE ON *.* TO 'reader'@'%'",
	]);
});

it('opens no session from memory where people can log in', async () => {
	const sandbox = await startSandbox();
	const tenant = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	if (tenant) tenant.listensOn = { host: '127.0.0.1', port: 3306 };
	const open = () => sandbox.edit({ do: 'openSession', userName: SEED.mainInstance.userName });

	expect(open).toThrow(/The tenant has a real database: log in to that/);
	await sandbox.close();
});
