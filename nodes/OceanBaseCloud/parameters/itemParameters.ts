// The parameters of one item, or of one poll of the trigger, as n8n resolved them.
import type { IExecuteFunctions, INodeProperties, IPollFunctions } from 'n8n-workflow';

import { Fields } from './fields';

// n8n's own check is for fields with a validateType. This node has none: it checks all by itself.
const UNCHECKED = { skipValidation: true };

/** Returns the parameters of an item; a field that the node lacks has its default. */
export function itemParameters(context: IExecuteFunctions, itemIndex: number): Fields {
	return new Fields(({ name, default: absent }: INodeProperties): unknown =>
		context.getNodeParameter(name, itemIndex, absent, UNCHECKED),
	);
}

/** Returns the parameters of a trigger. */
export function pollParameters(context: IPollFunctions): Fields {
	return new Fields(({ name, default: absent }: INodeProperties): unknown =>
		context.getNodeParameter(name, absent, UNCHECKED),
	);
}
