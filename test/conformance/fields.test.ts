// Every field of the nodes and of the credential, down to those in collections.
import type { INodeProperties, INodeType } from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../credentials/OceanBaseCloudApi.credentials';
import { OceanBaseCloud } from '../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { OceanBaseCloudTrigger } from '../../nodes/OceanBaseCloud/OceanBaseCloudTrigger.node';
import { optionsOf, withNested } from './support/editor';

const nodes: INodeType[] = [new OceanBaseCloud(), new OceanBaseCloudTrigger()];

const fields: Array<[string, INodeProperties]> = [
	...nodes.flatMap(({ description }) => description.properties),
	...new OceanBaseCloudApi().properties,
]
	.flatMap(withNested)
	.map((field, index) => [`${index} ${field.name}`, field]);

const ofType = (...types: string[]) => fields.filter(([, { type }]) => types.includes(type));

const isShown = ({ type }: INodeProperties) => type !== 'notice' && type !== 'hidden';
const labelled = fields.filter(([, field]) => isShown(field));

it.each(labelled)('%s has a label in Title Case', (_title, { displayName }) => {
	for (const word of displayName.split(' ')) {
		expect(word).toMatch(/^([A-Z(].*|a|an|and|for|of|or|the|to)$/);
	}
});

const described = labelled.filter(([, field]) => field.type !== 'collection' && !isSelector(field));

it.each(described)('%s has a description that ends as n8n wants it', (_title, { description }) => {
	expect(description).toMatch(/^[A-Z]/);
	const isSeveral = /[.!?] [A-Z0-9]/.test(description ?? '');
	expect(description).toMatch(isSeveral ? /\.$/ : /[^.]$/);
});

it.each(
	ofType('string', 'json', 'number').filter(([, { placeholder }]) => placeholder !== undefined),
)('%s has an example as its placeholder', (_title, { placeholder }) => {
	expect(placeholder).toMatch(/^e\.g\. \S/);
});

it.each(ofType('collection', 'fixedCollection'))('%s says what is added', (_title, field) => {
	expect(field.placeholder).toMatch(/^Add [a-z ]+$/);
	expect(field.default).toEqual({});
});

it.each(ofType('boolean'))('%s says whether', (_title, { description, default: off }) => {
	expect(description).toMatch(/^Whether /);
	expect(typeof off).toBe('boolean');
});

it.each(ofType('options', 'multiOptions'))(
	'%s: each option once, in order, the default among them',
	(_title, field) => {
		const options = optionsOf(field);
		const values = options.map(({ value }) => value);
		const names = options.map(({ name }) => name);

		expect(new Set(values).size).toBe(values.length);
		for (const value of [field.default].flat()) expect(values).toContain(value);
		// Below five, n8n leaves the order to the author.
		if (names.length >= 5) {
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		}
	},
);

it.each(ofType('resourceLocator'))('%s can be picked and entered', (_title, field) => {
	const [list, entered, ...others] = field.modes ?? [];

	expect(others).toEqual([]);
	expect(list).toMatchObject({ name: 'list', displayName: 'From List', type: 'list' });
	expect(list?.typeOptions).toMatchObject({ searchable: true });
	expect(entered).toMatchObject({
		name: expect.stringMatching(/^(id|name)$/),
		displayName: expect.stringMatching(/^By (ID|Name)$/),
		placeholder: expect.stringMatching(/^e\.g\. \S/),
	});
	expect(field.default).toEqual({ mode: 'list', value: '' });
});

it.each(nodes.map((node) => [node.description.name, node] as const))(
	'%s has the list of each of its pickers',
	(_name, { description, methods }) => {
		const used = description.properties
			.flatMap(withNested)
			.flatMap(({ modes = [] }) =>
				modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
			);

		expect(used.length).toBeGreaterThan(0);
		expect(Object.keys(methods?.listSearch ?? {}).sort()).toEqual([...new Set(used)].sort());
	},
);

const secrets = fields.filter(
	([, { name, type }]) =>
		/password|secret|securityToken/i.test(name) && ['string', 'hidden'].includes(type),
);

it.each(secrets)('%s hides what is secret', (_title, { typeOptions }) => {
	expect(typeOptions?.password).toBe(true);
});

function isSelector({ name }: INodeProperties): boolean {
	return name === 'resource' || name === 'operation';
}
