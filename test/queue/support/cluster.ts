// n8n in queue mode: PostgreSQL, Redis, main, two webhook processes and workers, each with this node.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { assemble } from '../../../n8n/assemble';
import { N8nClient } from '../../../n8n/client';
import { ensureInstalled } from '../../../n8n/install';
import { buildPackage, packPackage } from '../../../n8n/nodePackage';
import { withProgress } from '../../../n8n/progress';
import { OWNER } from '../../../n8n/userFolder';
import { N8N_2 } from '../../../n8n/versions';
import { startProcess, type Common, type N8nProcess, type Role } from './n8nProcess';
import { startPostgres, type Postgres } from './postgres';
import { startRedis, type Redis } from './redis';
import { STALL_SETTINGS } from './settings';

export interface Cluster {
	postgres: Postgres;
	redis: Redis;
	/** Of the editor, logged in. */
	client: N8nClient;
	/** Addresses of the processes that serve webhooks. */
	webhookUrls: string[];
	/** All processes of n8n that were started and not stopped, in the order of their start. */
	processes: N8nProcess[];
	/** The workers among them that run. */
	workers(): N8nProcess[];
	addWorker(): Promise<N8nProcess>;
	close(): Promise<void>;
}

const WEBHOOK_PROCESSES = 2;

/** Starts everything in `folder`. Throws what the steps throw, leaves no process behind. */
export async function openCluster(folder: string, workers: number): Promise<Cluster> {
	return await assemble(async (onClose) => {
		const tarball = await buildTarball(folder);
		const installation = await ensureInstalled(N8N_2);
		const postgres = await startPostgres(path.join(folder, 'postgres'));
		onClose(postgres.stop);
		const redis = await startRedis(path.join(folder, 'redis'));
		onClose(redis.stop);

		const env = { ...modeOf(postgres, redis), ...STALL_SETTINGS };
		const common: Common = { installation, tarball, folder, env };
		const processes: N8nProcess[] = [];
		let started = 0;
		const start = async (role: Role) => {
			const process = await startProcess(common, role, `${role}-${++started}`);
			processes.push(process);
			return process;
		};
		onClose(async () => {
			await Promise.all(processes.map(async (process) => await process.stop()));
		});

		// Alone: it makes the tables.
		const main = await withProgress('Starting main', async () => await start('main'));
		const client = new N8nClient(main.url);
		await client.setUpOwner(OWNER);
		const others: Role[] = [
			...Array<Role>(WEBHOOK_PROCESSES).fill('webhook'),
			...Array<Role>(workers).fill('worker'),
		];
		// One of them that fails must not leave those behind that still start.
		const starts = await withProgress(
			`Starting ${others.length} processes`,
			async () => await Promise.allSettled(others.map(start)),
		);
		for (const each of starts) if (each.status === 'rejected') throw each.reason;
		const named = (role: Role) => processes.filter(({ name }) => name.startsWith(role));
		return {
			postgres,
			redis,
			client,
			webhookUrls: named('webhook').map(({ url }) => url),
			processes,
			workers: () => named('worker').filter((worker) => worker.isRunning()),
			addWorker: async () => await start('worker'),
		};
	});
}

async function buildTarball(folder: string): Promise<string> {
	const packed = path.join(folder, 'packed');
	await mkdir(packed);
	await buildPackage();
	return (await packPackage(packed)).path;
}

function modeOf(postgres: Postgres, redis: Redis): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		...postgres.env,
		...redis.env,
		// Production webhooks are for the webhook processes alone.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	};
}
