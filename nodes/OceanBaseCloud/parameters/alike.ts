// Fields that apply to the whole run, although each item has its own value.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import type { Fields } from './fields';

/** Throws an InputError for a field that is not the same for all items. */
export function refuseDifferent(
	items: readonly Fields[],
	fields: readonly INodeProperties[],
): void {
	const [first, ...others] = items;
	if (first === undefined) return;
	for (const field of fields.filter((each) => hasExpression(first.entered(each)?.raw))) {
		const index = others.findIndex((item) => contentOf(item, field) !== contentOf(first, field));
		if (index < 0) continue;
		throw new InputError(
			`${field.displayName} applies to the whole run, but differs between items 1 and ${index + 2}`,
			'Use an expression that is the same for all items',
		);
	}
}

// Without one, it is the same for all items.
function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (typeof raw !== 'object' || raw === null) return false;
	return Object.values(raw).some(hasExpression);
}

function contentOf(item: Fields, field: INodeProperties): string {
	return JSON.stringify(item.value(field)) ?? '';
}
