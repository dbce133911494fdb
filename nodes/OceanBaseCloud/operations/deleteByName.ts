// Deletes things by their names, also where some of them are gone already: the fields and the output that
// such operations share.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Later } from '../cloud/look';
import type { Fields } from '../parameters/fields';
import type { OperationResult } from './operation';

/** Takes what is deleted, such as "Account". Returns the field that says what becomes of a missing one. */
export function defineIfMissing(noun: string): INodeProperties {
	const thing = noun.toLowerCase();
	return {
		displayName: `If the ${noun} Is Missing`,
		name: 'ifMissing',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'The service refuses the whole item',
			},
			{
				name: 'Ignore',
				value: 'ignore',
				description:
					'Those that are there are deleted, the others are named in the output as missing',
			},
		],
		default: 'fail',
		description: `What to do if the tenant has no ${thing} with a name. Ignore needs one more request for each name.`,
	};
}

/** How one kind of thing is deleted. */
export interface Deletion {
	readonly names: readonly string[];
	readonly isThere: (name: string) => Promise<boolean>;
	/** Returns how to see that they are gone. */
	readonly send: (names: readonly string[]) => Promise<Later<true>>;
	/** What else the output says. */
	readonly besides?: () => IDataObject;
}

/**
 * Deletes what the parameters name. The output says whether anything was deleted (`deleted`), what
 * (`names`), and what was not there (`missing`). Throws an InputError, and what the deletion throws.
 */
export async function deleteByName(
	parameters: Fields,
	ifMissingField: INodeProperties,
	{ names, isThere, send, besides = () => ({}) }: Deletion,
): Promise<OperationResult> {
	const missing: string[] = [];
	if (ignoresMissing(parameters, ifMissingField)) {
		for (const name of names) if (!(await isThere(name))) missing.push(name);
	}
	const present = names.filter((name) => !missing.includes(name));
	if (present.length === 0) return { json: { deleted: false, names: [], missing } };
	const gone = await send(present);
	return async () => ({
		json: { deleted: await gone(), names: present, missing, ...besides() },
	});
}

function ignoresMissing(parameters: Fields, field: INodeProperties): boolean {
	return parameters.choice(field, ['fail', 'ignore']) === 'ignore';
}
