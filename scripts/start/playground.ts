// A local OceanBase Cloud, and an n8n that can reach it and serves the onboarding workflow.
import { startSandbox, type Sandbox } from '../../sandbox';
import { assemble } from '../../n8n/assemble';
import { createCallerCredentials } from '../../n8n/callers';
import { createChangeTable } from '../../n8n/changeTable';
import type { DataTable, StoredCredential } from '../../n8n/client';
import { readExample } from '../../n8n/examples';
import {
	openLocalInstance,
	type LocalInstance,
	type LocalInstanceOptions,
} from '../../n8n/localInstance';
import { withProgress } from '../../n8n/progress';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { CallLog } from './callLog';

export interface Playground {
	sandbox: Sandbox;
	/** Each request that the sandbox gets. */
	calls: CallLog;
	instance: LocalInstance;
	credential: StoredCredential;
	/** The same, and those of callers. */
	credentials: readonly StoredCredential[];
	/** Where the workflow writes its changes down. */
	changes: DataTable;
	workflowId: string;
	/** Ends both servers. */
	close(): Promise<void>;
}

export const EXAMPLE = 'onboard-from-webhook.json';

const TABLE = 'Database account changes';

/** Starts both servers and publishes the workflow. Throws what the steps throw, leaves none behind. */
export async function openPlayground(options: LocalInstanceOptions): Promise<Playground> {
	return await assemble(async (onClose) => {
		const calls = new CallLog();
		const sandbox = await startSandbox({ log: (line) => calls.add(line) });
		onClose(async () => await sandbox.close());
		const instance = await openLocalInstance(options);
		onClose(async () => await instance.close());

		const { client } = instance;
		const credential = await client.createCredential(sandboxCredential(sandbox.url));
		const credentials = [credential, ...(await createCallerCredentials(client))];
		const changes = await createChangeTable(client, TABLE);
		const example = await readExample(EXAMPLE, credentials, changes);
		const workflow = await client.createWorkflow(example);
		await withProgress('Publishing the onboarding workflow (usually 1 s)', async () => {
			await client.publish(workflow);
		});
		const workflowId = workflow.id;
		return { sandbox, calls, instance, credential, credentials, changes, workflowId };
	});
}
