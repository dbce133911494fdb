// Deletes things by their names, also where some of them are gone already: the fields and the output that
// such operations share.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Later } from '../cloud/look';
import type { Fields } from '../parameters/fields';
import { ExplainedFailure } from '../transport/failures';
import type { OperationOutput, OperationResult } from './operation';

/** Takes what is deleted, such as "Account". Returns the field that says what to do if it is missing. */
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
				description: 'The whole item fails',
			},
			{
				name: 'Ignore',
				value: 'ignore',
				description: 'Existing ones are deleted, and the output lists the others as missing',
			},
		],
		default: 'fail',
		description: `What to do if the tenant has no ${thing} with one of the names. Ignore needs one extra request per name.`,
	};
}

/** How one kind of thing is deleted. */
export interface Deletion {
	readonly names: readonly string[];
	/** Reads one by its name; undefined if there is none. */
	readonly find: (name: string) => Promise<IDataObject | undefined>;
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
	{ names, find, send, besides = () => ({}) }: Deletion,
): Promise<OperationResult> {
	const missing: string[] = [];
	if (ignoresMissing(parameters, ifMissingField)) {
		for (const name of names) if ((await find(name)) === undefined) missing.push(name);
	}
	const present = names.filter((name) => !missing.includes(name));
	if (present.length === 0) return { json: { deleted: false, names: [], missing } };
	const gone = await send(present);
	return async () => ({
		json: { deleted: await gone(), names: present, missing, ...besides() },
	});
}

/** How a Dry Run says what would be deleted. */
export interface PlannedDeletion extends Pick<Deletion, 'find' | 'names'> {
	/** Returns the item of a name; takes what is there, if anything is. */
	readonly describe: (name: string, found: IDataObject | undefined) => IDataObject;
}

/**
 * Returns an item for each name. Throws an ExplainedFailure for one that is not there where Ignore is not
 * chosen, and what reading throws.
 */
export async function plannedDeletions(
	parameters: Fields,
	ifMissingField: INodeProperties,
	{ names, find, describe }: PlannedDeletion,
): Promise<OperationOutput> {
	const isIgnored = ignoresMissing(parameters, ifMissingField);
	const json: IDataObject[] = [];
	for (const name of names) {
		const found = await find(name);
		if (found === undefined && !isIgnored) {
			throw new ExplainedFailure(
				'NotFound',
				`there is no "${name}"`,
				`Check the name, or set ${ifMissingField.displayName} to Ignore`,
			);
		}
		json.push(describe(name, found));
	}
	return { json };
}

function ignoresMissing(parameters: Fields, field: INodeProperties): boolean {
	return parameters.choice(field, ['fail', 'ignore']) === 'ignore';
}
