// The public contract of a node or credential: what stored workflows hold, and nothing of the texts.
import type { INodeProperties } from 'n8n-workflow';

/** One parameter in one place of the editor, or one value of a selector. */
export interface Entry {
	type: string;
	default?: unknown;
	required?: true;
}

/** By path, such as "oceanBaseCloud.tenantUser.create/roles/values/database". */
export type Contract = Record<string, Entry>;

type Field = Pick<INodeProperties, 'name'> & Partial<INodeProperties>;

/** Takes a description, returns its entries. Texts for people are no part of it. */
export function contractOf(source: { name: string; properties: INodeProperties[] }): Contract {
	const entries = source.properties.flatMap((property) =>
		placesOf(property).flatMap((place) => entriesOf(`${source.name}${place}`, property)),
	);
	// A hidden twin, which stands behind a field that people see, is no promise of its own.
	const firstOfEach = new Map(entries.reverse());
	return Object.fromEntries([...firstOfEach].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A property that several operations show is a promise to each of them. */
function placesOf({ name, displayOptions }: INodeProperties): string[] {
	const resources = displayOptions?.show?.['resource'] ?? [];
	const operations = displayOptions?.show?.['operation'] ?? [];
	if (resources.length === 0) return [''];
	if (name === 'operation') return resources.map((resource) => `.${String(resource)}`);
	return resources.flatMap((resource) =>
		operations.map((operation) => `.${String(resource)}.${String(operation)}`),
	);
}

function entriesOf(prefix: string, field: Field): Array<[string, Entry]> {
	const path = `${prefix}/${field.name}`;
	if (field.type === 'notice') return [];
	const entry: Entry = {
		type: field.type ?? 'group',
		...(field.default !== undefined && { default: field.default }),
		...(field.required && { required: true }),
	};
	const modes = (field.modes ?? []).map(({ name }): [string, Entry] => [
		`${path}=${name}`,
		{ type: 'mode' },
	]);
	return [[path, entry], ...modes, ...(field.options ?? []).flatMap((each) => inside(path, each))];
}

/** The options of a selector are values, those of a collection are fields, or groups of fields. */
function inside(path: string, option: object): Array<[string, Entry]> {
	if ('value' in option) return [[`${path}=${String(option.value)}`, { type: 'value' }]];
	if (!('name' in option) || typeof option.name !== 'string') return [];
	if (!('values' in option)) return entriesOf(path, option as Field);
	const fields = option.values as Field[];
	const group = `${path}/${option.name}`;
	return [[group, { type: 'group' }], ...fields.flatMap((field) => entriesOf(group, field))];
}
