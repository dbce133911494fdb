// Replaces the description of an account.
import type { INodeProperties } from 'n8n-workflow';

import { setDescription } from '../../cloud/accounts/setAccountPart';
import { plannedParts } from '../../cloud/plan/plannedAccount';
import type { Fields } from '../../parameters/fields';
import { checkDescription } from '../descriptionRule';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Reporting account of the sales team',
	description:
		'What the account is for, up to 256 characters. Leave empty to remove the description.',
};

export const updateDescription = defineAccountOperation({
	operation: 'updateDescription',
	name: 'Update Description',
	action: 'Update the description of an account',
	description: 'Replace the description of a database account',
	fields: [descriptionField],
	verb: 'update the description of',
	plan: async ({ parameters, api, account }) =>
		await plannedParts(api, account, { description: readDescription(parameters) }),
	async run({ parameters, api, account }) {
		const description = readDescription(parameters);
		const seen = await setDescription(api, account, description);
		return async () => accountOutput(await seen());
	},
});

// An empty text removes the description: a field that an item lacks must not do so.
function readDescription(parameters: Fields): string {
	const description = parameters.optionalProse(descriptionField) ?? '';
	checkDescription(description);
	return description;
}
