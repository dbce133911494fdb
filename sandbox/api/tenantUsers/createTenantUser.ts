// CreateTenantUser.
import type { Grant, Tenant, UserType } from '../../cloud/model';
import type { Call, JsonObject, Operation } from '../call';
import { description, jsonList, optionalText, requiredText } from '../fields';
import { findWritableTenant } from '../find';
import { Refusal } from '../refusal';
import { readGrants } from './grants';
import { checkNewUserName } from './names';
import { readPassword } from './newPassword';

const USER_TYPES: readonly UserType[] = ['Normal', 'Admin', 'ReadonlyAccount'];

export const createTenantUser: Operation = {
	name: 'CreateTenantUser',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		const userName = requiredText(call.body, 'userName');
		checkNewUserName(tenant, userName);
		const password = readPassword(call.body, 'password');
		const userType = readUserType(tenant, call.body);
		const roles = readRoles(tenant, userType, call.body);
		const { settings } = call.cloud;
		tenant.users.set(userName, {
			userName,
			userType,
			userStatus: 'ONLINE',
			description: description(call.body),
			password,
			grants: settings.rolesOfCreate === 'granted' ? roles : [],
		});
		return { userName, userStatus: 'ONLINE', userType: userType.toLowerCase() };
	},
};

function readUserType({ tenantMode }: Tenant, body: JsonObject): UserType {
	const wanted = requiredText(body, 'userType').toLowerCase();
	const found = USER_TYPES.find((type) => type.toLowerCase() === wanted);
	if (!found) throw new Refusal('invalid-parameter', `userType must be ${USER_TYPES.join(', ')}.`);
	if (tenantMode === 'MySQL' || found !== 'ReadonlyAccount') return found;
	throw new Refusal('not-for-tenant-mode', 'Read-only accounts exist in MySQL tenants only.');
}

/** Documented as a string without a format; the vendor's Terraform provider sends JSON text. */
function readRoles(tenant: Tenant, userType: UserType, body: JsonObject): Grant[] {
	const text = optionalText(body, 'roles');
	// What that provider sends where no role is configured.
	if (text === '' || text === 'null') return [];
	const grants = readGrants(tenant, jsonList(text, 'roles'));
	if (userType === 'Normal' || grants.length === 0) return grants;
	throw new Refusal('roles-not-for-user-type', 'Only accounts of type Normal have roles.');
}
