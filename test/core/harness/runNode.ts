// Runs a node in the real n8n-core: a workflow of a start node, which puts out the given items, and the
// node under test behind it.
import 'reflect-metadata';
import { WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
} from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../../credentials/OceanBaseCloudApi.credentials';
import { OceanBaseCloud } from '../../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { additionalData } from './additionalData';
import { captureLog } from './captureLog';
import { TestCredentialsHelper } from './credentialsHelper';

export interface NodeRunOptions {
	readonly parameters: INodeParameters;
	/** Input items; one empty item if absent. */
	readonly items?: readonly IDataObject[];
	readonly credential: ICredentialDataDecryptedObject;
	readonly onError?: INode['onError'];
	/** Whether n8n runs the node a second time after a failure. */
	readonly retryOnFail?: boolean;
	/** The node under test; this package's node if absent. */
	readonly nodeType?: INodeType;
	/** The type's name in the workflow, such as that of the node's tool variant. */
	readonly typeName?: string;
	/** Called once the run has started, with a function that cancels it. */
	readonly onStart?: (cancel: () => void) => void;
}

export interface NodeRun {
	readonly items: readonly INodeExecutionData[];
	readonly errorItems: readonly INodeExecutionData[];
	readonly error: IRun['data']['resultData']['error'];
	readonly run: IRun;
	readonly credentials: TestCredentialsHelper;
	/** Everything that the execution logged, as text. */
	readonly log: readonly string[];
}

const START = 'Start';
const UNDER_TEST = 'Under Test';

/** Runs the node once over all items. Resolves also when the node failed: see `error`. */
export async function runNode(options: NodeRunOptions): Promise<NodeRun> {
	const log = captureLog();
	const credentials = new TestCredentialsHelper(
		new OceanBaseCloudApi(),
		new Map([['credential', options.credential]]),
	);
	const workflow = buildWorkflow(options);
	const startNode = workflow.getNode(START);
	if (startNode === null) throw new Error('The workflow of the test has no start node');
	const execution = new WorkflowExecute(additionalData(credentials), 'manual').run({
		workflow,
		startNode,
	});
	options.onStart?.(() => execution.cancel());
	const run = await execution;
	const output = run.data.resultData.runData[UNDER_TEST]?.[0]?.data?.main ?? [];
	return {
		items: output[0] ?? [],
		errorItems: output[1] ?? [],
		error: run.data.resultData.error,
		run,
		credentials,
		log,
	};
}

function buildWorkflow(options: NodeRunOptions): Workflow {
	return new Workflow({
		id: 'workflow',
		active: false,
		nodes: [
			buildNode(START, {}),
			{
				...buildNode(UNDER_TEST, options.parameters),
				credentials: { oceanBaseCloudApi: { id: 'credential', name: 'Local' } },
				...(options.typeName && { type: options.typeName }),
				...(options.onError && { onError: options.onError }),
				...(options.retryOnFail && { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }),
			},
		],
		connections: { [START]: { main: [[{ node: UNDER_TEST, type: 'main', index: 0 }]] } },
		nodeTypes: nodeTypesFor(options),
	});
}

function buildNode(name: string, parameters: INodeParameters): INode {
	return { id: name, name, type: name, typeVersion: 1, position: [0, 0], parameters };
}

function nodeTypesFor({
	items = [{}],
	nodeType = new OceanBaseCloud(),
}: NodeRunOptions): INodeTypes {
	const byName = (name: string) => (name === START ? startNode(items) : nodeType);
	return {
		getByName: byName,
		getByNameAndVersion: byName,
		getKnownTypes: () => ({}),
	};
}

function startNode(items: readonly IDataObject[]): INodeType {
	return {
		description: {
			displayName: START,
			name: START,
			group: ['input'],
			version: 1,
			description: 'Puts out the items of the test',
			defaults: {},
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items.map((json) => ({ json }))],
	};
}
