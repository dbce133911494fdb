// Polls a trigger in the real n8n-core, with static data that lives as long as n8n's does.
import 'reflect-metadata';
import { PollContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../../credentials/OceanBaseCloudApi.credentials';
import { OceanBaseCloudTrigger } from '../../../nodes/OceanBaseCloud/OceanBaseCloudTrigger.node';
import { additionalData } from './additionalData';
import { captureLog } from './captureLog';
import { TestCredentialsHelper } from './credentialsHelper';

export interface PollOptions {
	readonly credential: ICredentialDataDecryptedObject;
	readonly parameters: INodeParameters;
	readonly mode?: WorkflowExecuteMode;
}

let workflows = 0;

/** A trigger with its memory. Each poll gets a new workflow, as after a restart of n8n. */
export class PolledTrigger {
	private id = `workflow ${(workflows += 1)}`;

	/** What n8n would have written to its database: text. */
	private stored = '{}';

	/** What the last poll logged. */
	log: readonly string[] = [];

	/** Takes what an earlier version of the node has remembered. */
	constructor(memory?: IDataObject) {
		if (memory !== undefined) this.stored = JSON.stringify({ 'node:Trigger': memory });
	}

	/** What the node remembers. */
	get memory(): IDataObject {
		const stored: Record<string, IDataObject> = JSON.parse(this.stored);
		return stored['node:Trigger'] ?? {};
	}

	/** Returns the same trigger as another process of n8n, or a later one, would load it now. */
	copy(): PolledTrigger {
		const copy = new PolledTrigger();
		copy.id = this.id;
		copy.stored = this.stored;
		return copy;
	}

	/** Polls once and returns the events. Throws what the node throws, and remembers nothing then. */
	async poll({ credential, parameters, mode = 'trigger' }: PollOptions): Promise<IDataObject[]> {
		this.log = captureLog();
		const node: INode = {
			id: 'trigger',
			name: 'Trigger',
			type: 'trigger',
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: { oceanBaseCloudApi: { id: 'credential', name: 'Local' } },
		};
		const type = new OceanBaseCloudTrigger();
		const workflow = new Workflow({
			id: this.id,
			active: true,
			nodes: [node],
			connections: {},
			nodeTypes: {
				getByName: () => type,
				getByNameAndVersion: () => type,
				getKnownTypes: () => ({}),
			},
			staticData: JSON.parse(this.stored),
		});
		const credentials = new TestCredentialsHelper(
			new OceanBaseCloudApi(),
			new Map([['credential', credential]]),
		);
		const context = new PollContext(workflow, node, additionalData(credentials), mode, 'init');
		// By reflection: n8n's own context and its interface disagree on whether a workflow has a name.
		const output: INodeExecutionData[][] | null = await Reflect.apply(type.poll, context, []);
		if (mode !== 'manual') this.stored = JSON.stringify(workflow.staticData);
		return (output?.[0] ?? []).map(({ json }) => json);
	}
}
