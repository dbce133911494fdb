// This package's node, from the files that npm packs, at a given concurrency.
import { createRequire } from 'node:module';
import path from 'node:path';
import type {
	ICredentialType,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';

import { BENCH_USER, PROJECT_ID, WARM_UP_USER, type Job } from '../jobs';
import { WARM_UP_OPERATIONS, type ContenderFactory } from './contender';
import { judge, node, runWorkflow, START } from './n8n';
import { people } from './people';

const CREDENTIAL = 'oceanBaseCloudApi';
export const NODE_TYPE = 'n8n-nodes-oceanbase-cloud.oceanBaseCloud';

/** Returns the contender that works on this many items at the same time. */
export function oceanBaseNode(concurrency: number): ContenderFactory {
	return (job) => {
		const loaded = load(job.packageFolder);
		const run = async (user: User, operations: number) =>
			await update(job, loaded, concurrency, user, people(operations, 0));
		return {
			warmUp: async () => {
				await run(WARM_UP_USER, WARM_UP_OPERATIONS);
			},
			run: async () => judge(await run(BENCH_USER, job.operations)),
		};
	};
}

export interface Loaded {
	readonly nodeType: INodeType;
	readonly credentialType: ICredentialType;
}

/** Loads the node as n8n does. */
export function load(packageFolder: string): Loaded {
	const requirePackage = createRequire(path.join(packageFolder, 'package.json'));
	const { OceanBaseCloud }: { OceanBaseCloud: new () => INodeType } = requirePackage(
		'./dist/nodes/OceanBaseCloud/OceanBaseCloud.node.js',
	);
	const { OceanBaseCloudApi }: { OceanBaseCloudApi: new () => ICredentialType } = requirePackage(
		'./dist/credentials/OceanBaseCloudApi.credentials.js',
	);
	return { nodeType: new OceanBaseCloud(), credentialType: new OceanBaseCloudApi() };
}

async function update(
	job: Job,
	loaded: Loaded,
	concurrency: number,
	user: User,
	items: readonly IDataObject[],
): Promise<INodeExecutionData[]> {
	const parameters = {
		operation: 'updateRoles',
		modifyType: 'UPDATE',
		specifyRoles: 'fields',
		roles: { values: [{ database: 'testdb', role: 'DML' }] },
		options: { concurrency },
	};
	return await runNode(job, loaded, user, items, parameters);
}

export interface User {
	readonly id: string;
	readonly phrase: string;
}

/** Runs an operation of the node on the accounts that the items name. */
export async function runNode(
	job: Job,
	{ nodeType, credentialType }: Loaded,
	user: User,
	items: readonly IDataObject[],
	parameters: INodeParameters,
): Promise<INodeExecutionData[]> {
	const place = {
		resource: 'tenantUser',
		instanceId: { __rl: true, mode: 'id', value: 'ob-bench' },
		tenantId: { __rl: true, mode: 'id', value: 't-bench' },
		userName: '={{ $json.userName }}',
	};
	return await runWorkflow({
		nodes: [node('Node', NODE_TYPE, 1, { ...place, ...parameters }, CREDENTIAL)],
		connections: { [START]: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		types: { [NODE_TYPE]: nodeType },
		credentialType,
		credential: {
			site: 'custom',
			baseUrl: job.url,
			accessKeyId: user.id,
			accessKeySecret: user.phrase,
			projectId: PROJECT_ID,
			minimumAlgorithm: 'any',
			session: '',
		},
		items,
		last: 'Node',
	});
}
