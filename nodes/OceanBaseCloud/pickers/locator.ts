// A resource locator with a list from the server and the plain id or name.
import type { INodeProperties } from 'n8n-workflow';

interface LocatorOptions {
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
export function defineLocator(options: LocatorOptions): INodeProperties {
	const { displayName, name, description, dependsOn, required = true } = options;
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
				typeOptions: { searchListMethod: options.listMethod, searchable: true },
			},
			{
				displayName: options.enteredAs === 'id' ? 'By ID' : 'By Name',
				name: options.enteredAs,
				type: 'string',
				placeholder: options.placeholder,
			},
		],
	};
}
