// Simplify: whether the output is the account, the tenant and so on, or the service's raw responses.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import type { Fields } from './fields';

/** Beside the fields of the operations that read. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Where version 0.1.0 had it, for all operations. Hidden, so that n8n keeps what was saved there. */
export const simplifyOption: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'hidden',
	default: true,
};

/**
 * Takes an item's options and, of an operation that has the field, its parameters. Returns whether to
 * simplify: off in either place is off. Throws an InputError where the field says off and the option,
 * which nobody has to set, says on.
 */
export function readSimplify(options: Fields, parameters: Fields | undefined): boolean {
	const field = parameters?.flag(simplifyField) ?? true;
	const option = options.optionalFlag(simplifyOption);
	if (!field && option === true) {
		throw new InputError(
			'Simplify is off, but on in Options',
			'Remove simplify from the options of the node',
		);
	}
	return field && option !== false;
}
