// What the benchmark ran on, and with which versions.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Place } from './place';
import type { Results } from './results';

const run = promisify(execFile);

/** Takes the load before the measurements; reads the rest. */
export function describeMachine(loadBefore: number): Results['machine'] {
	const cpus = os.cpus();
	return {
		cpu: cpus[0]?.model.trim() ?? 'unknown',
		cores: cpus.length,
		memoryGiB: Math.round(os.totalmem() / 2 ** 30),
		system: `${os.type()} ${os.release()}`,
		loadBefore,
		loadAfter: currentLoad(),
	};
}

/** Returns the load average over a minute. */
export function currentLoad(): number {
	return os.loadavg()[0] ?? 0;
}

/** Returns the versions of everything that was measured. */
export async function readVersions(place: Place): Promise<Record<string, string>> {
	const modules = path.join(path.dirname(place.packageFolder), 'node_modules');
	const curl = (await run('curl', ['--version'])).stdout.split(' ')[1] ?? 'unknown';
	return {
		'this package': await versionIn(place.packageFolder),
		n8n: place.n8nVersion,
		'n8n-core': await versionIn(path.join(modules, 'n8n-core')),
		'n8n-nodes-base': await versionIn(path.join(modules, 'n8n-nodes-base')),
		'Node.js': (await run(place.node, ['--version'])).stdout.trim(),
		undici: await versionIn(path.join(place.checkout, 'node_modules', 'undici')),
		curl,
		'digest-fetch': await versionIn(path.join(place.clients, 'node_modules', 'digest-fetch')),
		'digest-header': await versionIn(path.join(place.clients, 'node_modules', 'digest-header')),
	};
}

async function versionIn(folder: string): Promise<string> {
	const manifest: { version?: string } = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	);
	return manifest.version ?? 'unknown';
}
