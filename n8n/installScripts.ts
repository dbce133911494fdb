// The install scripts of those packages of n8n that do not work without them.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, run } from '../programs/guarded';
import { noCompiler } from './installFailure';
import { npm } from './npm';
import { withProgress } from './progress';

/** What they do. */
const TITLES: Readonly<Record<string, string>> = {
	node: "Unpacking n8n's own Node.js (usually 1 to 5 s)",
	sqlite3: 'Compiling sqlite3, the database of n8n (usually 1 to 2 minutes)',
};

/** Runs the scripts of `packages` in `folder` on `node`, and proves that n8n's database works. */
export async function runInstallScripts(
	packages: readonly string[],
	node: string,
	folder: string,
): Promise<void> {
	for (const name of packages) {
		const title = TITLES[name] ?? `Running the install script of ${name}`;
		await withProgress(title, async () => await rebuild(name, node, folder));
	}
	await proveDatabase(node, folder);
}

async function rebuild(name: string, node: string, folder: string): Promise<void> {
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

async function proveDatabase(node: string, cwd: string): Promise<void> {
	const args = ['-e', "new (require('sqlite3').Database)(':memory:')"];
	await run({ file: node, args, cwd, env: process.env });
}
