// A cluster with the onboarding workflow published, and a local OceanBase Cloud that it works on.
import { assemble } from '../../../n8n/assemble';
import type { StoredCredential } from '../../../n8n/client';
import { createCallerCredentials } from '../../../n8n/callers';
import { createChangeTable } from '../../../n8n/changeTable';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { openCluster, type Cluster } from './cluster';
import { countCredentialWrites } from './credentialWrites';
import { noteRequests } from './executions';
import { publishExample, publishSecond, type Published } from './workflows';

export interface Scene {
	sandbox: Sandbox;
	cluster: Cluster;
	/** Of the local cloud. */
	credential: StoredCredential;
	example: Published;
	second: Published;
	close(): Promise<void>;
}

/** Opens everything from a clean state. Throws what the steps throw, leaves no process behind. */
export async function openScene(folder: string, workers: number): Promise<Scene> {
	return await assemble(async (onClose) => {
		const sandbox = await startSandbox();
		onClose(async () => await sandbox.close());
		const cluster = await openCluster(folder, workers);
		onClose(async () => await cluster.close());
		const { client, postgres } = cluster;
		const credential = await client.createCredential(sandboxCredential(sandbox.url));
		const credentials = [credential, ...(await createCallerCredentials(client))];
		await countCredentialWrites(postgres);
		await noteRequests(postgres);
		const changes = await createChangeTable(client, 'Changes');
		const example = await publishExample(client, credentials, changes);
		const second = await publishSecond(client, credentials, changes);
		return { sandbox, cluster, credential, example, second };
	});
}

/** Returns the addresses of a workflow's webhook, one for each process that serves it. */
export function webhooksOf({ cluster }: Scene, { path }: Published): string[] {
	return cluster.webhookUrls.map((url) => url + path);
}
