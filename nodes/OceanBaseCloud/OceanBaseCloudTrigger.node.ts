// The trigger as n8n sees it: it polls tenants and starts the workflow with what happened there.
import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { triggerListSearch } from './pickers';
import { toNodeError } from './errors/nodeError';
import { triggerFields } from './trigger/fields';
import { poll } from './trigger/poll';

export class OceanBaseCloudTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OceanBase Cloud Trigger',
		name: 'oceanBaseCloudTrigger',
		icon: { light: 'file:oceanBaseCloud.svg', dark: 'file:oceanBaseCloud.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["events"].length + ($parameter["events"].length === 1 ? " event" : " events") }}',
		description:
			'Create, lock and audit database accounts on OceanBase Cloud, or start when they change',
		defaults: { name: 'OceanBase Cloud Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'oceanBaseCloudApi', required: true }],
		properties: triggerFields,
	};

	methods = {
		listSearch: triggerListSearch,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const events = await poll(this);
			return events.length > 0 ? [this.helpers.returnJsonArray(events)] : null;
		} catch (error) {
			throw toNodeError(this.getNode(), error, 'look for changes', 0);
		}
	}
}
