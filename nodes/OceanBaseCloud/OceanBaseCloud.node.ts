// The node as n8n sees it: description, list methods, execute. Everything else follows from the registry.
import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { findOperation } from './operations';
import { buildProperties } from './operations/properties';
import { listSearch } from './pickers';
import { runItems } from './run/runItems';

export class OceanBaseCloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OceanBase Cloud',
		name: 'oceanBaseCloud',
		icon: { light: 'file:oceanBaseCloud.svg', dark: 'file:oceanBaseCloud.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage database accounts, roles and PrivateLink access on OceanBase Cloud',
		defaults: { name: 'OceanBase Cloud' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oceanBaseCloudApi', required: true }],
		properties: buildProperties(),
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0);
		const name = this.getNodeParameter('operation', 0);
		const operation = findOperation(String(resource), String(name));
		if (operation === undefined) {
			throw new NodeOperationError(
				this.getNode(),
				`OceanBase Cloud has no operation "${String(name)}" for "${String(resource)}"`,
			);
		}
		return [await runItems(this, operation)];
	}
}
