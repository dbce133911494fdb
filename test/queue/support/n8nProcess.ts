// One process of an n8n in queue mode, with a folder of its own and this node in it.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { n8nEnvironment } from '../../../n8n/environment';
import type { Installation } from '../../../n8n/install';
import { installInto } from '../../../n8n/nodePackage';
import { freePort, LOOPBACK } from '../../../programs/ports';
import { startBackground, type Background } from '../../../programs/background';
import { WORKER_CONCURRENCY } from './settings';

export type Role = 'main' | 'webhook' | 'worker';

export interface N8nProcess extends Background {
	/** Without a slash at the end. A worker answers questions about its health there. */
	url: string;
}

export interface Common {
	installation: Installation;
	/** What `npm pack` made of this checkout. */
	tarball: string;
	/** The folders of the processes are made in here. */
	folder: string;
	/** Settings that all processes have. */
	env: Record<string, string>;
}

const COMMANDS: Record<Role, string[]> = {
	main: ['start'],
	webhook: ['webhook'],
	worker: ['worker', `--concurrency=${WORKER_CONCURRENCY}`],
};

/** Starts a process of n8n, returns it when it is ready for work. */
export async function startProcess(common: Common, role: Role, name: string): Promise<N8nProcess> {
	const userFolder = path.join(common.folder, name);
	await mkdir(userFolder);
	await installInto(userFolder, common.tarball);
	const port = await freePort();
	const brokerPort = await freePort();
	const env = { ...common.env, ...(role === 'worker' && healthCheck(port)) };
	const command = {
		file: common.installation.node,
		args: [common.installation.cli, ...COMMANDS[role]],
		cwd: userFolder,
		env: n8nEnvironment(common.installation, { userFolder, port, brokerPort, env }),
	};
	const url = `http://${LOOPBACK}:${port}`;
	const background = await startBackground(name, command, async () => await isReady(url, role));
	return { ...background, url };
}

function healthCheck(port: number): Record<string, string> {
	return {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: LOOPBACK,
	};
}

/** The editor's settings come after everything else that main does at its start. */
async function isReady(url: string, role: Role): Promise<boolean> {
	const routes = ['/healthz/readiness', ...(role === 'main' ? ['/rest/settings'] : [])];
	for (const route of routes) {
		const isOk = await fetch(url + route).then(
			({ ok }) => ok,
			() => false,
		);
		if (!isOk) return false;
	}
	return true;
}
