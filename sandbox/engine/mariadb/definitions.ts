// What a tenant holds, in MariaDB's SQL. Pure: texts out of the model.
import type { Database, Grant, Tenant, TenantUser } from '../../cloud/model';
import { PRIVILEGE_WORDS } from '../../cloud/roles';

export interface Definitions {
	/** By name: the statement that makes the database. */
	readonly databases: ReadonlyMap<string, string>;
	/** By `'name'@'host'`: the statements that make the account, whether it is there or not. */
	readonly accounts: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING: Definitions = { databases: new Map(), accounts: new Map() };

export function definitionsOf({ databases, users }: Tenant): Definitions {
	return {
		databases: new Map([...databases.values()].map((each) => [each.databaseName, database(each)])),
		accounts: new Map([...users.values()].map((user) => [account(user), definition(user)])),
	};
}

/** Returns the statements that lead from one to the other. */
export function statementsBetween(held: Definitions, wanted: Definitions): string[] {
	const databasesGone = [...held.databases.keys()].filter((name) => !wanted.databases.has(name));
	const accountsGone = [...held.accounts.keys()].filter((name) => !wanted.accounts.has(name));
	const changed = [...wanted.accounts].filter(
		([name, statements]) => held.accounts.get(name)?.join() !== statements.join(),
	);
	return [
		...databasesGone.map((name) => `DROP DATABASE IF EXISTS ${identifier(name)}`),
		...accountsGone.map((name) => `DROP USER IF EXISTS ${name}`),
		...[...wanted.databases]
			.filter(([name]) => !held.databases.has(name))
			.map(([, statement]) => statement),
		...changed.flatMap(([, statements]) => statements),
	];
}

function database({ databaseName, encoding, collation }: Database): string {
	const charset = `CHARACTER SET ${text(encoding)} COLLATE ${text(collation)}`;
	return `CREATE DATABASE IF NOT EXISTS ${identifier(databaseName)} ${charset}`;
}

function definition(user: TenantUser): string[] {
	const name = account(user);
	const { mysqlNative } = user.password;
	const lock = user.userStatus === 'LOCKED' ? 'LOCK' : 'UNLOCK';
	return [
		`CREATE OR REPLACE USER ${name} IDENTIFIED BY PASSWORD ${text(mysqlNative)} ACCOUNT ${lock}`,
		...everywhere(user).map((privileges) => `GRANT ${privileges} ON *.* TO ${name}`),
		...user.grants.map((grant) => grantTo(name, grant)),
	];
}

const PRIVILEGES_OF_TYPE: Readonly<Record<TenantUser['userType'], readonly string[]>> = {
	Normal: [],
	Admin: ['ALL PRIVILEGES'],
	ReadonlyAccount: ['SELECT', 'SHOW VIEW'],
};

/** Global permissions that are no privileges of both databases stay in the cloud's memory. */
function everywhere({ userType, globalPermissions = '' }: TenantUser): string[] {
	const words = globalPermissions.split(',').map((word) => word.trim().toUpperCase());
	return [...PRIVILEGES_OF_TYPE[userType], ...words.filter((word) => PRIVILEGE_WORDS.has(word))];
}

function grantTo(name: string, { database: on, privileges, withGrant }: Grant): string {
	const option = withGrant ? ' WITH GRANT OPTION' : '';
	return `GRANT ${privileges} ON ${pattern(on)}.* TO ${name}${option}`;
}

function account({ userName, host = '%' }: TenantUser): string {
	return `${text(userName)}@${text(host)}`;
}

/** In a grant, `_` and `%` in the name of a database stand for other characters. */
function pattern(name: string): string {
	return identifier(name.replace(/[\\_%]/g, '\\$&'));
}

function identifier(name: string): string {
	return `\`${name.replaceAll('`', '``')}\``;
}

function text(value: string): string {
	return `'${value.replace(/['\\]/g, '\\$&')}'`;
}
