// Installs n8n into the cache, once: an installation is there as a whole or not at all.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, run } from '../programs/guarded';
import { isAlive } from '../programs/processes';
import { withLock } from './lockFile';
import { npm } from './npm';
import { cacheRoot } from './paths';
import { withProgress } from './progress';
import type { N8nVersion } from './versions';

/** An n8n that is ready to be started. Paths are absolute. */
export interface Installation {
	version: N8nVersion;
	/** Names this very set of packages: other locks, other keys. */
	key: string;
	folder: string;
	node: string;
	cli: string;
}

const PINS = ['package.json', 'package-lock.json'];
const STAMP = '.installed.json';
const PARTIAL = '.partial-';

/**
 * Returns the installation of `version` in the cache, and makes it first if it is not there: some
 * minutes, 2.7 GB. Throws an Error that says what the machine lacks.
 */
export async function ensureInstalled(version: N8nVersion): Promise<Installation> {
	const key = `n8n-${version.name}-${await hashOf(version)}`;
	const folder = path.join(cacheRoot(), key);
	if (!isComplete(folder)) {
		await mkdir(cacheRoot(), { recursive: true });
		const say = (owner: number) =>
			process.stderr.write(`Waiting for process ${owner}, which is installing n8n\n`);
		await withLock(`${folder}.lock`, async () => await install(version, folder), say);
	}
	return {
		version,
		key,
		folder,
		node: nodeOf(version, folder),
		cli: path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

async function hashOf(version: N8nVersion): Promise<string> {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
	hash.update(JSON.stringify(version.rebuild));
	for (const pin of PINS) hash.update(await readFile(path.join(version.lockFolder, pin)));
	return hash.digest('hex').slice(0, 8);
}

function isComplete(folder: string): boolean {
	return existsSync(path.join(folder, STAMP));
}

function nodeOf(version: N8nVersion, folder: string): string {
	return version.nodeBinary ? path.join(folder, version.nodeBinary) : process.execPath;
}

async function install(version: N8nVersion, folder: string): Promise<void> {
	if (isComplete(folder)) return;
	await removeAbandoned(folder);
	const partial = `${folder}${PARTIAL}${process.pid}`;
	try {
		await fill(version, partial);
		await writeFile(path.join(partial, STAMP), JSON.stringify({ version: version.name }));
		await rename(partial, folder);
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

async function removeAbandoned(folder: string): Promise<void> {
	const prefix = path.basename(folder) + PARTIAL;
	for (const name of await readdir(path.dirname(folder))) {
		if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
		const abandoned = path.join(path.dirname(folder), name);
		await withProgress('Removing an interrupted installation', async () => {
			await rm(abandoned, { recursive: true, force: true });
		});
	}
}

async function fill(version: N8nVersion, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const pin of PINS) {
		await copyFile(path.join(version.lockFolder, pin), path.join(folder, pin));
	}
	await withProgress(`Installing n8n ${version.name} (once, 2.7 GB)`, async () => {
		await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
	});
	for (const name of version.rebuild) {
		await withProgress(`Running the install script of ${name}`, async () => {
			await rebuild(version, folder, name);
		});
	}
	await proveDatabase(nodeOf(version, folder), folder);
}

async function rebuild(version: N8nVersion, folder: string, name: string): Promise<void> {
	const node = nodeOf(version, folder);
	const nodedir = await headersOf(folder);
	// Until its own install script has run, the bundled Node is not there, and npm runs on ours.
	const binaries = [path.dirname(node), process.env['PATH']].join(path.delimiter);
	const env = { PATH: binaries, ...(nodedir && { npm_config_nodedir: nodedir }) };
	try {
		await npm(['rebuild', name, '--ignore-scripts=false', '--foreground-scripts'], folder, env);
	} catch (error) {
		throw error instanceof CommandError && name === 'sqlite3' ? noCompiler(error) : error;
	}
}

/** The folder of the bundled Node that holds its C headers; with it node-gyp downloads none. */
async function headersOf(folder: string): Promise<string | undefined> {
	const packages = path.join(folder, 'node_modules', 'node', 'node_modules');
	const names = await readdir(packages).catch(() => []);
	return names
		.map((name) => path.join(packages, name))
		.find((candidate) => existsSync(path.join(candidate, 'include', 'node', 'node.h')));
}

function noCompiler(error: CommandError): Error {
	return new Error(
		'The database driver of n8n (sqlite3) could be neither downloaded nor compiled here. ' +
			'Compiling it needs python3, make and a C++ compiler, and since Python 3.12 setuptools: ' +
			'"apt-get install python3 python3-setuptools make g++" on Debian and Ubuntu, ' +
			'"xcode-select --install" on macOS. Then run this again.\n\n' +
			error.message,
	);
}

async function proveDatabase(node: string, cwd: string): Promise<void> {
	const args = ['-e', "new (require('sqlite3').Database)(':memory:')"];
	await run({ file: node, args, cwd, env: process.env });
}
