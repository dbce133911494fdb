// This checkout as a package, built only when something in it has changed: the compiler takes longer
// than n8n takes to start.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lockFile';
import { buildPackage, packPackage } from './nodePackage';
import { cacheRoot, CHECKOUT } from './paths';
import { sayInBetween, withProgress } from './progress';
import { newRunFolder } from './userFolder';

/** All that a build reads or npm packs. Of these, folders count with all that is in them. */
const SOURCES = [
	'credentials',
	'nodes',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'gulpfile.js',
	'README.md',
	'LICENSE.md',
];

/**
 * Returns the path of a tarball of this checkout as it is now. The cache keeps those of other states:
 * each is a few hundred kB, beside gigabytes of n8n. Throws a CommandError.
 */
export async function packedCheckout(): Promise<string> {
	await mkdir(cacheRoot(), { recursive: true });
	const found = await tarballOfNow();
	if (existsSync(found)) return found;
	// Builds share dist: two at once would take each other's files away.
	return await withLock(path.join(cacheRoot(), 'package.lock'), pack, waiting);
}

async function pack(): Promise<string> {
	const tarball = await tarballOfNow();
	if (existsSync(tarball)) return tarball;
	const folder = await newRunFolder();
	try {
		await withProgress('Building the node (after a change, usually 10 to 20 s)', async () => {
			await buildPackage();
			const packed = await packPackage(folder);
			// What was edited meanwhile may be in it or not.
			if ((await tarballOfNow()) === tarball) await rename(packed.path, tarball);
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return existsSync(tarball) ? tarball : await pack();
}

async function tarballOfNow(): Promise<string> {
	return path.join(cacheRoot(), `package-${await hashOfSources()}.tgz`);
}

function waiting(owner: number): void {
	sayInBetween(`Waiting for process ${owner}, which is building the node`);
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const file of await filesOf(source)) {
			hash.update(`${file}\0`).update(await readFile(path.join(CHECKOUT, file)));
		}
	}
	return hash.digest('hex').slice(0, 16);
}

async function filesOf(source: string): Promise<string[]> {
	if (path.extname(source) !== '') return [source];
	const entries = await readdir(path.join(CHECKOUT, source), {
		recursive: true,
		withFileTypes: true,
	});
	const files = entries.filter((entry) => entry.isFile());
	return files.map((file) => path.relative(CHECKOUT, path.join(file.parentPath, file.name))).sort();
}
