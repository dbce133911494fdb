// An n8n with this checkout's node in it, ready to use: what npm start and the e2e tests work with.
import { rm } from 'node:fs/promises';
import { assemble } from './assemble';
import { N8nClient } from './client';
import { ensureInstalled } from './install';
import { installInto } from './nodePackage';
import { packedCheckout } from './packedCheckout';
import { withProgress, type Say } from './progress';
import { startN8n, type RunningN8n } from './server';
import { newUserFolder, OWNER } from './userFolder';
import type { N8nVersion } from './versions';

export interface LocalInstance {
	n8n: RunningN8n;
	/** Logged in as OWNER. */
	client: N8nClient;
	/** Stops n8n and removes its user folder. */
	close(): Promise<void>;
}

export interface LocalInstanceOptions {
	version: N8nVersion;
	/** The port wanted for the editor. */
	port?: number;
	/** More settings of n8n, for this run. */
	env?: Record<string, string>;
	say?: Say;
}

/** Starts n8n with this checkout's node in it, as packed. Throws what its steps throw. */
export async function openLocalInstance(options: LocalInstanceOptions): Promise<LocalInstance> {
	const installation = await ensureInstalled(options.version);
	return await assemble(async (onClose) => {
		const userFolder = await newUserFolder(installation);
		onClose(async () => await rm(userFolder, { recursive: true, force: true }));
		await installInto(userFolder, await packedCheckout());
		const n8n = await withProgress(
			`Starting n8n ${options.version.name} (usually 5 to 10 s)`,
			async () => await startN8n({ ...options, installation, userFolder }),
		);
		onClose(async () => await n8n.stop());
		const client = new N8nClient(n8n.url);
		await client.logIn(OWNER);
		return { n8n, client };
	});
}
