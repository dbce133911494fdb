// Several names in one parameter: a text with commas, or a list from an expression.
import type { INodeProperties } from 'n8n-workflow';

import { partsOf } from '../json';
import { InputError } from '../transport/failures';
import { emptyField, isNothing, requireText, type Entered } from './entered';
import type { Fields } from './fields';

/**
 * Returns the names, each once, without surrounding spaces. A text that a person typed is split at its
 * commas; one from an expression is one name, whatever stands in it. Throws an InputError for no name, and
 * for a part of a list that is not a name.
 */
export function readNames(parameters: Fields, field: INodeProperties): string[] {
	const { displayName } = field;
	const entered = parameters.entered(field);
	const names = entered === undefined ? [] : namesIn(entered, displayName);
	if (names.length > 0) return [...new Set(names)];
	throw new InputError(`${displayName} is empty`, 'Enter at least one name');
}

function namesIn({ value, isExpression }: Entered, label: string): string[] {
	if (isNothing(value)) throw emptyField(label);
	const isTyped = typeof value === 'string' && !isExpression;
	if (!isTyped) return listOf(value).map((part) => nameOf(part, label));
	const parts = partsOf(value, /,/);
	return parts.filter((part) => !isBlank(part)).map((part) => nameOf(part, label));
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

function isBlank(part: unknown): boolean {
	return typeof part === 'string' && part.trim() === '';
}

function nameOf(part: unknown, label: string): string {
	if (typeof part === 'boolean' || typeof part === 'object') {
		throw new InputError(`${label} contains something that is not a name`, 'Enter names only');
	}
	return requireText(part, label).trim();
}

/** Returns the names for a message, also of a parameter that cannot be used. */
export function shownNames(parameters: Fields, field: INodeProperties): string {
	const value = parameters.value(field);
	return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
