// Lets a cloud account connect to the PrivateLink service of an address.
import { addToAllowlist } from '../../cloud/allowlist';
import { addressPicker } from '../../pickers/address';
import { defineTenantOperation } from '../operation';
import { userAccountField } from './fields';

export const addAllowlistUser = defineTenantOperation({
	resource: 'privateLink',
	operation: 'addAllowlistUser',
	name: 'Add Cloud Account to Allowlist',
	action: 'Add a cloud account to a PrivateLink allowlist',
	description: 'Allow a cloud provider account to connect to the PrivateLink service',
	fields: [userAccountField, addressPicker],
	task: (parameters) =>
		`add "${parameters.shown(userAccountField)}" to the allowlist of the PrivateLink service`,
	async run({ parameters, api, tenant }) {
		const entry = {
			userAccount: parameters.id(userAccountField),
			addressId: parameters.id(addressPicker),
		};
		const allowed = await addToAllowlist(api, tenant, entry);
		return async () => ({ json: { ...entry, ...(await allowed()) } });
	},
});
