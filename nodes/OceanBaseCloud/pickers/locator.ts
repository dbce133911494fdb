// A resource locator with a list from the server and the plain id.
import type { INodeProperties } from 'n8n-workflow';

interface LocatorTexts {
	readonly displayName: string;
	readonly name: string;
	readonly description: string;
	/** Name of the list method in the node's `methods.listSearch`. */
	readonly listMethod: string;
	readonly idPlaceholder: string;
}

/** Returns the property: From List first, By ID second. Its value is the id in both modes. */
export function defineLocator(texts: LocatorTexts): INodeProperties {
	return {
		displayName: texts.displayName,
		name: texts.name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: texts.description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: texts.listMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: texts.idPlaceholder,
			},
		],
	};
}
