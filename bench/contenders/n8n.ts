// Runs a workflow in the real n8n-core, as n8n's server does: items in, items out.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { WorkflowExecute } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IConnections,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IVersionedNodeType,
} from 'n8n-workflow';

import { additionalData } from '../../test/core/harness/additionalData';
import { TestCredentialsHelper } from '../../test/core/harness/credentialsHelper';
import type { Done } from './contender';

export const START = 'Start';

export interface WorkflowRun {
	/** All but the start node. */
	readonly nodes: readonly INode[];
	readonly connections: IConnections;
	readonly types: Readonly<Record<string, INodeType | IVersionedNodeType>>;
	readonly credentialType: ICredentialType;
	readonly credential: ICredentialDataDecryptedObject;
	/** What the start node puts out. */
	readonly items: readonly IDataObject[];
	/** The node whose first output, in its last run, is the result. */
	readonly last: string;
}

/** Runs the workflow and returns the items of its last node, or throws what stopped it. */
export async function runWorkflow(options: WorkflowRun): Promise<INodeExecutionData[]> {
	silenceLog();
	const workflow = build(options);
	const credentials = new TestCredentialsHelper(
		options.credentialType,
		new Map([['credential', options.credential]]),
	);
	const startNode = workflow.getNode(START);
	if (startNode === null) throw new Error('The workflow has no start node');
	const run = await new WorkflowExecute(additionalData(credentials), 'trigger').run({
		workflow,
		startNode,
	});
	const { error, runData } = run.data.resultData;
	if (error) throw error;
	return runData[options.last]?.at(-1)?.data?.main?.[0] ?? [];
}

/** Returns how many items are no errors, and what the first error says. */
export function judge(items: readonly INodeExecutionData[]): Done {
	const errors = items.flatMap(({ json }) => (json.error === undefined ? [] : [json.error]));
	const [first] = errors;
	const message: unknown = Reflect.get(Object(first), 'message') ?? first;
	return {
		succeeded: items.length - errors.length,
		...(first !== undefined && { complaint: String(message) }),
		kept: items,
	};
}

/** Returns a node with the credential that the run has. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
	credential?: string,
): INode {
	return {
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		onError: 'continueRegularOutput',
		...(credential && { credentials: { [credential]: { id: 'credential', name: 'Bench' } } }),
	};
}

function build(options: WorkflowRun): Workflow {
	const types: WorkflowRun['types'] = { ...options.types, [START]: startType(options.items) };
	const byName = (name: string, version?: number) => {
		const type = types[name];
		if (type === undefined) throw new Error(`The workflow has no node type ${name}`);
		return NodeHelpers.getVersionedNodeType(type, version);
	};
	return new Workflow({
		id: 'workflow',
		active: false,
		nodes: [node(START, START, 1, {}), ...options.nodes],
		connections: options.connections,
		nodeTypes: { getByName: byName, getByNameAndVersion: byName, getKnownTypes: () => ({}) },
	});
}

function startType(items: readonly IDataObject[]): INodeType {
	return {
		description: {
			displayName: START,
			name: START,
			group: ['input'],
			version: 1,
			description: 'Puts out the items of the run',
			defaults: {},
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items.map((json) => ({ json }))],
	};
}

function silenceLog(): void {
	// n8n-core has copies of its own of these packages.
	const requireAsN8nCore = createRequire(require.resolve('n8n-core'));
	const { Logger }: typeof import('@n8n/backend-common') = requireAsN8nCore('@n8n/backend-common');
	const { Container }: typeof import('@n8n/di') = requireAsN8nCore('@n8n/di');
	const nothing = () => {};
	const logger = {
		error: nothing,
		warn: nothing,
		info: nothing,
		debug: nothing,
		scoped: () => logger,
	};
	Container.set(Logger, Object.assign(Object.create(Logger.prototype), logger));
}
