// Looks for accounts of a name everywhere in the project.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readProjectAccounts, type PlaceAccounts } from '../../cloud/projectAccounts';
import { settle } from '../../outcome';
import { defineOperation, type OperationInput } from '../operation';
import { nameAccount } from './accountFields';
import { checkUserName } from './accountRules';
import { accountOutput } from './accountOutput';

const userNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jane_doe',
	description: 'Exact name of the accounts to find',
};

export const findTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'find',
	name: 'Find',
	action: 'Find an account in all tenants',
	description:
		'Find the accounts with a given name in all instances and tenants of the project. Each list of accounts is read only once per run.',
	fields: [userNameField],
	task: (parameters) => `find ${nameAccount(parameters, userNameField)}`,
	async run({ parameters, api, failed }) {
		const userName = checkUserName(parameters.requiredText(userNameField));
		const places = await readProjectAccounts(api);
		const looked = await Promise.all(
			places.map(async (place) => await lookIn(place, userName, failed)),
		);
		const items = looked.filter((item) => item !== undefined);
		// Where a place could not be read, nobody knows whether the account is there.
		return { json: items.length > 0 ? items : [{ userName, found: false }] };
	},
});

/** Returns the account of the place, or why the place could not be read; undefined where it is not there. */
async function lookIn(
	{ place, find }: PlaceAccounts,
	userName: string,
	failed: OperationInput['failed'],
): Promise<IDataObject | undefined> {
	const found = await settle(find(userName));
	if (!found.ok) {
		const where = place.tenantId ?? place.instanceId;
		return { userName, ...place, ...failed(found.error, `look for the account in ${where}`) };
	}
	if (found.value === undefined) return undefined;
	return { ...accountOutput(found.value).json, found: true, ...place };
}
