// A PostgreSQL of our own on loopback.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run, type Command } from '../../../programs/guarded';
import { freePort, LOOPBACK } from '../../../programs/ports';
import { startBackground } from '../../../programs/background';
import { findProgram } from '../../../programs/program';
import { unprivilegedUser } from '../../../programs/systemUser';

export interface Postgres {
	/** For n8n. */
	env: Record<string, string>;
	/** Runs SQL, returns the rows as texts. */
	query(sql: string): Promise<string[][]>;
	stop(): Promise<void>;
}

const PACKAGE = 'postgresql';
const NAME = 'n8n';
const PASSWORD = 'not-a-secret-loopback-only';

/** Makes an empty database in `folder` and starts its server. */
export async function startPostgres(folder: string): Promise<Postgres> {
	const user = await unprivilegedUser(['postgres', 'nobody']);
	await mkdir(folder);
	await user.own(folder);
	const passwordFile = path.join(folder, 'password');
	await writeFile(passwordFile, PASSWORD);
	const data = path.join(folder, 'data');
	const command = (name: string, ...args: string[]): Command =>
		user.command({ file: findProgram(name, PACKAGE), args, cwd: folder, env: process.env });

	const authentication = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	await run(command('initdb', '-D', data, '-U', NAME, '-E', 'UTF8', ...authentication));

	const port = await freePort();
	const url = `postgresql://${NAME}:${PASSWORD}@${LOOPBACK}:${port}`;
	const query = async (sql: string, database = NAME) => await psql(`${url}/${database}`, sql);
	const server = await startBackground(
		'postgres',
		command('postgres', '-D', data, '-p', String(port), '-h', LOOPBACK, '-k', ''),
		async () =>
			await query('SELECT 1', 'postgres').then(
				() => true,
				() => false,
			),
	);
	await query(`CREATE DATABASE ${NAME}`, 'postgres');
	return { env: environment(port), query, stop: server.stop };
}

function environment(port: number): Record<string, string> {
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: LOOPBACK,
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: NAME,
		DB_POSTGRESDB_USER: NAME,
		DB_POSTGRESDB_PASSWORD: PASSWORD,
	};
}

async function psql(url: string, sql: string): Promise<string[][]> {
	const args = ['-X', '-q', '-At', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', sql, url];
	const file = findProgram('psql', PACKAGE);
	const rows = await run({ file, args, cwd: '/', env: process.env });
	return rows
		.split('\n')
		.filter((row) => row !== '')
		.map((row) => row.split('\t'));
}
