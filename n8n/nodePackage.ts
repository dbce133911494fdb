// This package as n8n gets it: built, packed by npm, unpacked into an n8n user folder.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../programs/guarded';
import { npm } from './npm';
import { CHECKOUT } from './paths';

/** What `npm pack` made. */
export interface Tarball {
	/** Absolute path. */
	path: string;
	/** Bytes, packed. */
	size: number;
	/** Paths inside the package. */
	files: string[];
}

const LEFT_OUT = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Compiles this checkout into dist. Throws a CommandError. */
export async function buildPackage(): Promise<void> {
	await npm(['run', 'build'], CHECKOUT);
}

/** Packs this checkout, as built, into `folder`. Throws a CommandError. */
export async function packPackage(folder: string): Promise<Tarball> {
	const report = await npm(['pack', '--json', '--pack-destination', folder], CHECKOUT);
	const [packed] = JSON.parse(report) as Array<{
		filename: string;
		size: number;
		files: Array<{ path: string }>;
	}>;
	if (!packed) throw new Error(`npm pack reported no package: ${report}`);
	return {
		path: path.join(folder, packed.filename),
		size: packed.size,
		files: packed.files.map((file) => file.path),
	};
}

/** Unpacks a package tarball, so that its package.json lies in `folder`. */
export async function unpack(tarball: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
	await run({ file: 'tar', args, cwd: folder, env: process.env });
}

/**
 * Puts a package where n8n's own "install community node" puts it, with the same ledger and the same
 * cut of its package.json. What n8n does beside that is asking its registry.
 */
export async function installInto(userFolder: string, tarball: string): Promise<void> {
	const nodes = path.join(userFolder, '.n8n', 'nodes');
	const { name } = await manifestOf(CHECKOUT);
	const folder = path.join(nodes, 'node_modules', name);
	await unpack(tarball, folder);

	const manifest = await manifestOf(folder);
	for (const field of LEFT_OUT) delete manifest[field];
	await writeJson(path.join(folder, 'package.json'), manifest);
	await writeJson(path.join(nodes, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: manifest.version },
	});
}

interface Manifest {
	name: string;
	version: string;
	[field: string]: unknown;
}

async function manifestOf(folder: string): Promise<Manifest> {
	return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function writeJson(file: string, value: unknown): Promise<void> {
	await writeFile(file, JSON.stringify(value, null, 2));
}
