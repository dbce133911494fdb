// The node's properties, derived from the registry: selectors first, then fields, then options.
import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from './operation';
import { operations } from './index';
import { withKeptValues } from '../parameters/keptFields';
import { optionsField } from '../parameters/options';
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
	return [resourceSelector, ...resources.flatMap(propertiesOf), ...withKeptValues([optionsField])];
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
	return mergeInOrder(own.map(({ fields }) => fields)).flatMap((field) => {
		const show = {
			resource: [resource.value],
			operation: own
				.filter(({ fields }) => fields.includes(field))
				.map(({ operation }) => operation),
		};
		return withKeptValues([field]).map((each) => ({
			...each,
			displayOptions: {
				...each.displayOptions,
				show: { ...each.displayOptions?.show, ...show },
			},
		}));
	});
}

/** Merges lists into one that has each entry once, and in which the entries of each list keep their order. */
function mergeInOrder<T extends object>(lists: ReadonlyArray<readonly T[]>): T[] {
	const heads = lists.flatMap((list) => list.slice(0, 1));
	const isNowhereLater = (entry: T) => lists.every((list) => list.indexOf(entry) < 1);
	// Lists that contradict each other have no such order: then the first one counts.
	const [next] = [...heads.filter(isNowhereLater), ...heads];
	if (next === undefined) return [];
	const rest = lists.map((list) => list.filter((entry) => entry !== next));
	return [next, ...mergeInOrder(rest)];
}
