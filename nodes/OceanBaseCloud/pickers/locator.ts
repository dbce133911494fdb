// A resource locator with a list from the server and the plain id or name.
import type { INodeProperties } from 'n8n-workflow';

interface LocatorTexts {
	readonly displayName: string;
	readonly name: string;
	readonly description: string;
	/** Name of the list method in the node's `methods.listSearch`. */
	readonly listMethod: string;
	/** What is entered by hand. */
	readonly enteredAs: 'id' | 'name';
	readonly placeholder: string;
	/** The locators that the list needs. When one of them changes, n8n empties this one. */
	readonly dependsOn?: readonly string[];
	/** Whether it must be filled; yes if absent. */
	readonly required?: boolean;
}

/** Returns the property: From List first, By ID or By Name second. Its value is the same in both modes. */
export function defineLocator(texts: LocatorTexts): INodeProperties {
	const { displayName, name, description, dependsOn, required = true } = texts;
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		...(required && { required }),
		...(dependsOn && {
			typeOptions: { loadOptionsDependsOn: dependsOn.map((other) => `${other}.value`) },
		}),
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: texts.listMethod, searchable: true },
			},
			{
				displayName: texts.enteredAs === 'id' ? 'By ID' : 'By Name',
				name: texts.enteredAs,
				type: 'string',
				placeholder: texts.placeholder,
			},
		],
	};
}
