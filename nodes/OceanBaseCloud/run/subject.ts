// What an item is about, for messages and for its output when it fails: whatever of it can be read.
import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../operations/operation';
import type { Fields } from '../parameters/fields';

/** Returns what the item was about. An expression that cannot be read fails here a second time. */
export function taskOf({ task, action }: Operation, parameters: Fields): string {
	try {
		return task(parameters);
	} catch {
		return action.charAt(0).toLowerCase() + action.slice(1);
	}
}

const SUBJECT = ['userName', 'instanceId', 'tenantId'];

/** Returns whom the item was about, as far as its parameters can be read. */
export function subjectOf({ fields }: Operation, parameters: Fields): IDataObject {
	const subject: IDataObject = {};
	for (const field of fields.filter(({ name }) => SUBJECT.includes(name))) {
		try {
			const text = parameters.shown(field);
			if (text !== '') subject[field.name] = text;
		} catch {
			// The error of the item says which expression cannot be resolved.
		}
	}
	return subject;
}
