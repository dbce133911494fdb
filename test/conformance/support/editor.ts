// What n8n's editor shows of the node for given parameters.
import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type NodeParameterValueType,
} from 'n8n-workflow';

import { OceanBaseCloud } from '../../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import type { Operation } from '../../../nodes/OceanBaseCloud/operations/operation';

export const { description } = new OceanBaseCloud();
export const properties: readonly INodeProperties[] = description.properties;

/** Returns the properties that are visible, in their order. */
export function visibleWith(parameters: INodeParameters, isTool = false): INodeProperties[] {
	const node = { typeVersion: 1 };
	const shown = isTool ? { ...description, name: `${description.name}Tool` } : description;
	return properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, node, shown),
	);
}

/** Returns the properties that are visible in the node or in the tool of an AI agent. */
export function visibleAnywhere(parameters: INodeParameters): INodeProperties[] {
	return [...visibleWith(parameters), ...visibleWith(parameters, true)];
}

/** Returns the operation's parameters in every combination of those on which the visibility of others hangs. */
export function combinationsOf({ resource, operation, fields }: Operation): INodeParameters[] {
	const switches = new Set(
		fields.flatMap(({ displayOptions }) =>
			[displayOptions?.show, displayOptions?.hide].flatMap((each) => Object.keys(each ?? {})),
		),
	);

	const defaults: INodeParameters = { resource, operation };
	for (const field of fields) defaults[field.name] = field.default;
	const own = [...switches].filter((name) => fields.some((field) => field.name === name));
	return own.reduce<INodeParameters[]>(
		(combinations, name) =>
			combinations.flatMap((parameters) =>
				valuesOf(fields, name).map((value) => ({ ...parameters, [name]: value })),
			),
		[defaults],
	);
}

function valuesOf(fields: readonly INodeProperties[], name: string): NodeParameterValueType[] {
	const field = fields.find((each) => each.name === name);
	if (field?.type === 'boolean') return [true, false];
	return optionsOf(field).map(({ value }) => value);
}

/** Returns the options of a selector. */
export function optionsOf(property: INodeProperties | undefined): INodePropertyOptions[] {
	return (property?.options ?? []).filter(
		(option): option is INodePropertyOptions => 'value' in option,
	);
}

/** Returns a property with all that it holds: the fields of collections, and theirs. */
export function withNested(property: INodeProperties): INodeProperties[] {
	const nested = (property.options ?? []).flatMap((option) => {
		if ('values' in option) return option.values;
		return 'type' in option ? [option] : [];
	});
	return [property, ...nested.flatMap(withNested)];
}
