// The node as n8n sees it: description, list methods, execute. Everything else follows from the registry.
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { buildProperties } from './operations/properties';
import { listSearch } from './pickers';
import { runNode } from './run/runNode';

export class OceanBaseCloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OceanBase Cloud',
		name: 'oceanBaseCloud',
		icon: { light: 'file:oceanBaseCloud.svg', dark: 'file:oceanBaseCloud.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] + ": " + ($parameter["resource"] === "tenantUser" ? "account" : $parameter["resource"]) }}',
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
		return [await runNode(this)];
	}
}
