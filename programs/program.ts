// Finds programs of Debian's packages.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian keeps the programs of each PostgreSQL release here, and not on the PATH. */
const POSTGRES_RELEASES = '/usr/lib/postgresql';

/** Debian keeps servers here, which is not on the PATH of everybody. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** Returns the path of a program. Throws an Error that names the Debian package that brings it. */
export function findProgram(name: string, debianPackage: string): string {
	const folders = [
		...(process.env['PATH'] ?? '').split(path.delimiter),
		...SERVER_FOLDERS,
		...postgresFolders(),
	];
	const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
	if (found) return found;
	throw new Error(`${name} is missing. On Debian: apt-get install ${debianPackage}`);
}

function postgresFolders(): string[] {
	if (!existsSync(POSTGRES_RELEASES)) return [];
	const newestFirst = readdirSync(POSTGRES_RELEASES).sort((a, b) => Number(b) - Number(a));
	return newestFirst.map((release) => path.join(POSTGRES_RELEASES, release, 'bin'));
}
