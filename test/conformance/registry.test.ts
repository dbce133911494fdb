// The registry and what the editor shows of it agree.
import type { INodeProperties } from 'n8n-workflow';

import { operations } from '../../nodes/OceanBaseCloud/operations';
import type { Operation } from '../../nodes/OceanBaseCloud/operations/operation';
import { resources } from '../../nodes/OceanBaseCloud/operations/resources';
import {
	combinationsOf,
	optionsOf,
	properties,
	visibleAnywhere,
	visibleWith,
} from './support/editor';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
const titled = operations.map((each) => [`${each.resource}.${each.operation}`, each] as const);

it('has each operation once', () => {
	const names = titled.map(([name]) => name);

	expect(new Set(names).size).toBe(names.length);
	expect(names.length).toBeGreaterThanOrEqual(28);
});

it('asks for the resource first, and then for the operation', () => {
	const selectors = operations.map(({ resource }) => visibleWith({ resource }).slice(0, 2));

	for (const shown of selectors) {
		expect(shown.map(({ name }) => name)).toEqual(['resource', 'operation']);
	}
});

it('offers every resource that has an operation, in alphabetical order', () => {
	const selector = properties.find(({ name }) => name === 'resource');
	const values = optionsOf(selector).map(({ value }) => value);

	expect(new Set(values)).toEqual(new Set(operations.map(({ resource }) => resource)));
	expect([...resources].sort(byName)).toEqual([...resources]);
	expect(values).toContain(selector?.default);
});

it.each(resources.map(({ value }) => value))(
	'offers the operations of %s in alphabetical order, the first by default',
	(resource) => {
		const selectors = visibleWith({ resource }).filter(({ name }) => name === 'operation');
		expect(selectors).toHaveLength(1);
		const [selector] = selectors;
		const own = operations.filter((each) => each.resource === resource);

		expect(optionsOf(selector)).toEqual(
			[...own].sort(byName).map(({ operation, name, action, description }) => ({
				value: operation,
				name,
				action,
				description,
			})),
		);
		expect(selector?.default).toBe(optionsOf(selector)[0]?.value);
	},
);

/** A hidden twin, behind the field that people see, only keeps what was entered there. */
function isFirstOfItsName(
	{ name, type }: INodeProperties,
	index: number,
	all: readonly INodeProperties[],
): boolean {
	return type !== 'hidden' || all.findIndex((each) => each.name === name) === index;
}

const SMALL_WORDS = ['a', 'an', 'and', 'for', 'from', 'of', 'or', 'the', 'to'];

describe.each(titled)('%s', (_title, operation: Operation) => {
	it('has a name in Title Case and an action in sentence case that says the same', () => {
		const { name, action } = operation;
		for (const word of name.split(' ')) {
			expect(SMALL_WORDS.includes(word) || /^[A-Z]/.test(word)).toBe(true);
		}
		expect(action).toMatch(/^[A-Z][a-z]+( (API|IP|PrivateLink|SQL|[a-z]+))+$/);
		expect(action.split(' ')[0]).toBe(name.split(' ')[0]);
	});

	it('has a description of one sentence without a period, or of several with one', () => {
		expectSentences(operation.description);
		expect(operation.description).not.toBe(operation.name);
	});

	it('shows its own fields, in its own order, and no name twice', () => {
		for (const parameters of combinationsOf(operation)) {
			const names = visibleWith(parameters)
				.filter(isFirstOfItsName)
				.map(({ name }) => name)
				.filter((name) => !['resource', 'operation', 'options'].includes(name));

			expect(new Set(names).size).toBe(names.length);
			const order = operation.fields.filter(isFirstOfItsName).map(({ name }) => name);
			expect(names).toEqual(order.filter((name) => names.includes(name)));
		}
	});

	it('has its collections below its other fields', () => {
		const types = operation.fields.map(({ type }) => type);
		const first = types.indexOf('collection');

		expect(first < 0 ? [] : types.slice(first)).toEqual(
			types.filter((type) => type === 'collection'),
		);
	});

	it('shows each of its fields in some combination of its switches', () => {
		const shown = new Set(
			combinationsOf(operation).flatMap((parameters) =>
				visibleAnywhere(parameters).map(({ name, type }) => `${name}: ${type}`),
			),
		);

		for (const { name, type } of operation.fields) expect(shown).toContain(`${name}: ${type}`);
		expect(shown).toContain('options: collection');
	});
});

it('has no property that is never shown', () => {
	const shown = new Set(
		operations.flatMap(combinationsOf).flatMap((parameters) => visibleAnywhere(parameters)),
	);

	expect(properties.filter((property) => !shown.has(property))).toEqual([]);
});

function expectSentences(text: string): void {
	const isSeveral = /[.!?] [A-Z0-9]/.test(text);
	expect(text).toMatch(isSeveral ? /\.$/ : /[^.]$/);
	expect(text).toMatch(/^[A-Z]/);
	expect(text.trim()).toBe(text);
}
