// Installs n8n into the cache, once: an installation is there as a whole or not at all.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
	copyFile,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	statfs,
	writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../programs/processes';
import { installFailure, noRoom } from './installFailure';
import { runInstallScripts } from './installScripts';
import { withLock } from './lockFile';
import { npm } from './npm';
import { cacheRoot } from './paths';
import { sayInBetween, withProgress } from './progress';
import { reachesRegistry } from './registry';
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
/** Bytes that have to be free. */
const ROOM = 3e9;

/**
 * Returns the installation of `version` in the cache, and makes it first if it is not there: some
 * minutes, 2.8 GB. Throws an Error that says what the machine lacks.
 */
export async function ensureInstalled(version: N8nVersion): Promise<Installation> {
	const { key, folder } = await placeOf(version);
	if (!isComplete(folder)) {
		await mkdir(cacheRoot(), { recursive: true });
		const say = (owner: number) =>
			sayInBetween(
				`Waiting for process ${owner}, which is installing n8n (usually 3 to 7 minutes in all)`,
			);
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

/** Returns whether `version` is in the cache. */
export async function isInstalled(version: N8nVersion): Promise<boolean> {
	return isComplete((await placeOf(version)).folder);
}

async function placeOf(version: N8nVersion): Promise<{ key: string; folder: string }> {
	const key = `n8n-${version.name}-${await hashOf(version)}`;
	return { key, folder: path.join(cacheRoot(), key) };
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
	await checkRoom(path.dirname(folder));
	const partial = `${folder}${PARTIAL}${process.pid}`;
	try {
		await fill(version, partial);
		await writeFile(path.join(partial, STAMP), JSON.stringify({ version: version.name }));
		await rename(partial, folder);
	} catch (error) {
		throw installFailure(error, path.dirname(folder));
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

/** npm would find out after minutes. */
async function checkRoom(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize < ROOM) throw new Error(noRoom(folder));
}

async function removeAbandoned(folder: string): Promise<void> {
	const prefix = path.basename(folder) + PARTIAL;
	for (const name of await readdir(path.dirname(folder))) {
		if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
		const abandoned = path.join(path.dirname(folder), name);
		await withProgress('Removing an interrupted installation (usually 2 to 10 s)', async () => {
			await rm(abandoned, { recursive: true, force: true });
		});
	}
}

async function fill(version: N8nVersion, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const pin of PINS) {
		await copyFile(path.join(version.lockFolder, pin), path.join(folder, pin));
	}
	await withProgress(
		`Installing n8n ${version.name} (once, 2.8 GB, usually 2 to 4 minutes)`,
		async () => {
			// Without a network npm would try for minutes: its cache has everything, or this fails at once.
			const offline = (await reachesRegistry(folder)) ? [] : ['--offline'];
			await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...offline], folder);
		},
	);
	await runInstallScripts(version.rebuild, nodeOf(version, folder), folder);
}
