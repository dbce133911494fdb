// A list of accounts that workers apply: the workflow, the list, and what the cloud holds of it.
import type { StoredCredential, Workflow } from '../../../n8n/client';
import { NODE_TYPE, withCredential } from '../../../n8n/examples';
import { SEED, type Sandbox } from '../../../sandbox';
import type { Scene } from './scene';
import { publish, type Published } from './workflows';

const { instanceId, tenantId } = SEED.mainInstance;

export interface Row {
	readonly userName: string;
	readonly description: string;
	readonly roles: ReadonlyArray<{ readonly database: string; readonly role: string }>;
}

const DATABASES = ['testdb', 'orders', 'analytics'];

/** Returns so many rows. Half of the accounts are there already, with another role. */
export function arrangeList({ sandbox }: Scene, count: number): Row[] {
	const rows = Array.from({ length: count }, (_none, index) => ({
		userName: `listed_${String(index).padStart(3, '0')}`,
		description: `row ${index}`,
		roles: [{ database: DATABASES[index % DATABASES.length] ?? '', role: 'DML' }],
	}));
	for (const { userName } of rows.filter((_row, index) => index % 2 === 0)) {
		sandbox.edit({ do: 'createAccount', userName, roles: [{ database: 'hr', role: 'ReadOnly' }] });
	}
	return rows;
}

/** Returns the rows of which the cloud holds something else. */
export function different({ cloud }: Sandbox, rows: readonly Row[]): string[] {
	const isSo = ({ userName, description, roles }: Row) => {
		const account = cloud.user(instanceId, tenantId, userName);
		const has = account?.roles.map(({ database, role }) => ({ database, role }));
		return account?.description === description && JSON.stringify(has) === JSON.stringify(roles);
	};
	return rows.filter((row) => !isSo(row)).map(({ userName }) => userName);
}

/** Publishes a workflow that applies the list of a request. */
export async function publishSync(
	{ cluster: { client } }: Scene,
	credential: StoredCredential,
): Promise<Published> {
	return await publish(client, workflowAt('sync', credential), 'sync');
}

function workflowAt(path: string, credential: StoredCredential): Workflow {
	const inRow = { typeVersion: 1, position: [0, 0] as [number, number] };
	const webhook = {
		path,
		httpMethod: 'POST',
		responseMode: 'lastNode',
		responseData: 'allEntries',
		options: {},
	};
	const byId = (value: string) => ({ __rl: true, mode: 'id', value });
	const sync = {
		resource: 'tenantUser',
		operation: 'sync',
		mode: "={{ $('Webhook').first().json.body.mode }}",
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName: '={{ $json.userName }}',
		description: '={{ $json.description }}',
		rolesJson: '={{ $json.roles }}',
		roleMatch: 'exact',
		maxLosses: '',
		maxLossesPercent: '',
		options: {},
	};
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Sync',
		nodes: [
			{
				...inRow,
				id: 'webhook',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				webhookId: path,
				parameters: webhook,
			},
			{
				...inRow,
				id: 'split',
				name: 'Split',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'body.rows', options: {} },
			},
			withCredential(
				{
					...inRow,
					id: 'sync',
					name: 'Sync',
					type: NODE_TYPE,
					parameters: sync,
					onError: 'continueRegularOutput',
				},
				credential,
			),
		],
		connections: { Webhook: to('Split'), Split: to('Sync') },
		settings: { executionOrder: 'v1' },
	};
}
