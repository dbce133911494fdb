// Debian's MariaDB server on loopback, in a folder of its own.
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';

import { startBackground } from '../../../programs/background';
import { run, type Command } from '../../../programs/guarded';
import { freePort, LOOPBACK } from '../../../programs/ports';
import { findProgram } from '../../../programs/program';
import type { SystemUser } from '../../../programs/systemUser';

const PACKAGE = 'mariadb-server';

/** The cloud's own account. It can log in by the socket only. */
const OWNER = 'obcloud';

/** As small as a server can be that a handful of people use. */
const SMALL = [
	'--innodb-buffer-pool-size=8M',
	'--innodb-log-file-size=4M',
	'--innodb-flush-log-at-trx-commit=0',
	'--key-buffer-size=1M',
	'--performance-schema=OFF',
	'--skip-log-bin',
];

export interface MariaDbServer {
	readonly host: string;
	readonly port: number;
	/** Returns a connection that may do everything. */
	connect(): Promise<Connection>;
	stop(): Promise<void>;
}

/** Makes the files of an empty server, which each server copies. Returns their folder. */
export async function makeTemplate(folder: string, user: SystemUser): Promise<string> {
	const data = path.join(folder, 'template');
	await own(data, user);
	await run(
		command(folder, user, 'mariadb-install-db', [
			'--no-defaults',
			`--datadir=${data}`,
			'--auth-root-authentication-method=socket',
			'--skip-test-db',
			'--skip-name-resolve',
			'--innodb-log-file-size=4M',
		]),
	);
	return data;
}

/** Starts a server of its own in `folder`, which it makes, from the files of the template. */
export async function startServer(
	folder: string,
	template: string,
	user: SystemUser,
): Promise<MariaDbServer> {
	await own(folder, user);
	const inFolder = (name: string) => path.join(folder, name);
	await run(command(folder, user, 'cp', ['-r', template, inFolder('data')], 'coreutils'));
	const password = randomBytes(16).toString('hex');
	await writeFile(inFolder('owner.sql'), ownerStatements(password));
	const port = await freePort();
	const socketPath = inFolder('socket');
	const connect = async () => await createConnection({ socketPath, user: OWNER, password });
	const server = await startBackground(
		'mariadb',
		command(folder, user, 'mariadbd', [
			'--no-defaults',
			`--datadir=${inFolder('data')}`,
			`--socket=${socketPath}`,
			`--pid-file=${inFolder('pid')}`,
			`--init-file=${inFolder('owner.sql')}`,
			`--bind-address=${LOOPBACK}`,
			`--port=${port}`,
			'--skip-name-resolve',
			'--character-set-server=utf8mb4',
			'--collation-server=utf8mb4_general_ci',
			...SMALL,
		]),
		async () => await takesLogins(connect),
	);
	return { host: LOOPBACK, port, connect, stop: server.stop };
}

function ownerStatements(password: string): string {
	const owner = `'${OWNER}'@'localhost'`;
	return [
		`CREATE OR REPLACE USER ${owner} IDENTIFIED BY '${password}';`,
		`GRANT ALL PRIVILEGES ON *.* TO ${owner} WITH GRANT OPTION;`,
	].join('\n');
}

async function takesLogins(connect: () => Promise<Connection>): Promise<boolean> {
	try {
		await (await connect()).end();
		return true;
	} catch {
		return false;
	}
}

async function own(folder: string, user: SystemUser): Promise<void> {
	await mkdir(folder);
	await user.own(folder);
}

function command(
	cwd: string,
	user: SystemUser,
	name: string,
	args: string[],
	debianPackage = PACKAGE,
): Command {
	return user.command({ file: findProgram(name, debianPackage), args, cwd, env: process.env });
}
