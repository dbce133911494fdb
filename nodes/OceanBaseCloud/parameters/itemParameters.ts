// The parameters of one item, or of one poll of the trigger, as n8n resolved them.
import type { IExecuteFunctions, INode, INodeProperties, IPollFunctions } from 'n8n-workflow';

import { isDataObject } from '../json';
import { enteredAs, type Entered } from './entered';
import { Fields } from './fields';

// n8n's own check is for fields with a validateType. This node has none: it checks all by itself.
const UNCHECKED = { skipValidation: true };

/** Returns the parameters of an item; a field that the node lacks has its default. */
export function itemParameters(context: IExecuteFunctions, itemIndex: number): Fields {
	const node = context.getNode();
	// An expression is slow, and gives the same each time.
	const known = new Map<INodeProperties, Entered>();
	return new Fields((field) => {
		const before = known.get(field);
		if (before !== undefined) return before;
		const value: unknown = context.getNodeParameter(
			field.name,
			itemIndex,
			field.default,
			UNCHECKED,
		);
		const entered = resolved(value, field, node);
		known.set(field, entered);
		return entered;
	});
}

/**
 * Returns a collection of the first item of which only this field is read: an expression in another one may
 * fail. Where the collection is a text, it is read as a whole, and a failure is left to the items.
 */
export function fieldAlone(
	context: IExecuteFunctions,
	collection: INodeProperties,
	field: INodeProperties,
): Fields {
	const given: unknown = context.getNode().parameters[collection.name];
	const raw = isDataObject(given) ? given : undefined;
	if (raw === undefined) return fieldsOfText(context, collection);
	if (!Object.hasOwn(raw, field.name)) return new Fields(() => undefined);
	const path = `${collection.name}.${field.name}`;
	const value: unknown = context.getNodeParameter(path, 0, undefined, UNCHECKED);
	return new Fields(() => enteredAs(value, raw[field.name], true));
}

function fieldsOfText(context: IExecuteFunctions, collection: INodeProperties): Fields {
	try {
		return itemParameters(context, 0).collection(collection);
	} catch {
		return new Fields(() => undefined);
	}
}

/** Returns the parameters of a trigger. */
export function pollParameters(context: IPollFunctions): Fields {
	const node = context.getNode();
	return new Fields((field) => {
		const value: unknown = context.getNodeParameter(field.name, field.default, UNCHECKED);
		return resolved(value, field, node);
	});
}

function resolved(value: unknown, { name }: INodeProperties, { parameters }: INode): Entered {
	return enteredAs(value, parameters[name], false);
}
