// A yellow box in the editor, for what hurts.
import type { INodeProperties } from 'n8n-workflow';

/** Takes the name of the field, which holds nothing, and the words. Returns the notice. */
export function defineNotice(
	name: string,
	words: string,
	show?: Readonly<Record<string, string[]>>,
): INodeProperties {
	return {
		displayName: words,
		name,
		type: 'notice',
		default: '',
		...(show && { displayOptions: { show: { ...show } } }),
	};
}
