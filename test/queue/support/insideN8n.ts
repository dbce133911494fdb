// Asks the code of an installed n8n: how it reads its environment, and where it looks for nodes.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../../programs/guarded';
import type { Installation } from '../../../n8n/install';

/** Returns the names of all environment variables that n8n's configuration declares. */
export async function declaredVariables({ folder }: Installation): Promise<Set<string>> {
	const root = path.join(folder, 'node_modules', '@n8n', 'config', 'dist');
	const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.js'));
	const texts = await Promise.all(
		files.map(async (name) => await readFile(path.join(root, name), 'utf8')),
	);
	const names = texts.flatMap((text) => [...text.matchAll(/\.Env\)\('(\w+)'/g)]);
	return new Set(names.map(([, name = '']) => name));
}

const PRINT_CONFIG = `
	require('reflect-metadata');
	const { GlobalConfig } = require('@n8n/config');
	const config = require('@n8n/di').Container.get(GlobalConfig);
	const { executions, database, queue, endpoints } = config;
	const { type, postgresdb } = database;
	process.stdout.write(JSON.stringify({
		mode: executions.mode, type, postgresHost: postgresdb.host, postgresUser: postgresdb.user,
		redisHost: queue.bull.redis.host, redisPort: queue.bull.redis.port, settings: queue.bull.settings,
		recoveryMinutes: executions.queueRecovery.interval, health: queue.health.active,
		mainServesWebhooks: !endpoints.disableProductionWebhooksOnMainProcess,
	}));`;

/** Returns what n8n makes of an environment, and what it has to say about it. */
export async function readConfig(
	installation: Installation,
	environment: Record<string, string>,
	folder: string,
): Promise<{ config: unknown; complaints: string }> {
	// What n8n complains about goes where its result goes, marked.
	const script = `console.warn = (text) => process.stdout.write('!' + text + '\\n');${PRINT_CONFIG}`;
	const output = await inside(installation, script, { ...environment, N8N_USER_FOLDER: folder });
	const lines = output.trim().split('\n');
	const complaints = lines.filter((line) => line.startsWith('!')).join('\n');
	return { config: JSON.parse(lines.at(-1) ?? ''), complaints };
}

const PRINT_NODES = `
	require('reflect-metadata');
	const loaders = require('n8n-core');
	const [kind, folder] = process.argv.slice(1);
	(async () => {
		const found = kind === 'community'
			? await loaders.scanDirectoryForPackages(folder + '/node_modules')
			: [new loaders.CustomDirectoryLoader(folder)];
		const names = [];
		for (const loader of found) {
			await loader.loadAll();
			names.push(...Object.keys(loader.known.nodes).map((name) => loader.packageName + '.' + name));
		}
		process.stdout.write(JSON.stringify(names.sort()));
	})();`;

/**
 * Returns the types of the nodes that n8n finds in a folder: as community nodes (what every process of
 * n8n looks for in ~/.n8n/nodes) or as custom extensions (N8N_CUSTOM_EXTENSIONS).
 */
export async function nodeTypesIn(
	installation: Installation,
	kind: 'community' | 'custom',
	folder: string,
): Promise<string[]> {
	const home = path.join(path.dirname(folder), 'home');
	await mkdir(home, { recursive: true });
	// n8n sets this at its start, so that nodes find n8n-workflow wherever they lie.
	const NODE_PATH = path.join(installation.folder, 'node_modules');
	const environment = { N8N_USER_FOLDER: home, NODE_PATH };
	return JSON.parse(
		await inside(installation, PRINT_NODES, environment, [kind, folder]),
	) as string[];
}

async function inside(
	installation: Installation,
	script: string,
	environment: Record<string, string>,
	args: string[] = [],
): Promise<string> {
	return await run({
		file: installation.node,
		args: ['-e', script, ...args],
		cwd: installation.folder,
		env: { PATH: process.env['PATH'], N8N_ENCRYPTION_KEY: 'none', ...environment },
	});
}
