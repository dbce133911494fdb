// The node's properties, derived from the registry: selectors first, then fields, then options.
import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from './defineOperation';
import { operations } from './index';
import { optionsField } from './options';
import { resources, type Resource } from './resources';

const resourceSelector: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ value, name, description }) => ({ name, value, description })),
	default: 'tenantUser',
};

/** Returns every property of the node, in order of appearance. */
export function buildProperties(): INodeProperties[] {
	return [resourceSelector, ...resources.flatMap(propertiesOf), optionsField];
}

function propertiesOf(resource: Resource): INodeProperties[] {
	const own = operations.filter((operation) => operation.resource === resource.value);
	return [operationSelector(resource, own), ...fieldsOf(resource, own)];
}

function operationSelector(resource: Resource, own: readonly Operation[]): INodeProperties {
	const options = own
		.map(({ operation, name, action, description }) => ({
			name,
			value: operation,
			action,
			description,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
	const firstOption = options[0]?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options,
		default: firstOption,
	};
}

/** A field that several operations of the resource list becomes one property, shown for all of them. */
function fieldsOf(resource: Resource, own: readonly Operation[]): INodeProperties[] {
	const users = new Map<INodeProperties, string[]>();
	for (const { fields, operation } of own) {
		for (const field of fields) users.set(field, [...(users.get(field) ?? []), operation]);
	}
	return [...users].map(([field, names]) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, resource: [resource.value], operation: names },
		},
	}));
}
