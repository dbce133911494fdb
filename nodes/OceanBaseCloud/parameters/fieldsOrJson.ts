// The two ways to give what has a field for each part, and is JSON as a whole.
import type { INodePropertyOptions } from 'n8n-workflow';

export const FIELDS_OR_JSON: readonly INodePropertyOptions[] = [
	{
		name: 'Using Fields Below',
		value: 'fields',
	},
	{
		name: 'Using JSON',
		value: 'json',
	},
];
