// CreateTenantUser.
import type { Grant, Tenant, TenantUser, UserType } from '../../cloud/model';
import { storedDescription, storedUserName } from '../../cloud/storedForm';
import type { Call, JsonObject, Operation } from '../call';
import { description, jsonList, optionalText, requiredText } from '../fields';
import { findWritableTenant } from '../find';
import { Refusal } from '../refusal';
import { accountFields } from './accountFields';
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
		const user = readUser(call, tenant);
		tenant.users.set(user.userName, user);
		const { userName, userStatus, userType } = accountFields(call.dialect.accounts, user);
		return { userName, userStatus, userType };
	},
};

function readUser(call: Call, tenant: Tenant): TenantUser {
	const { body, dialect } = call;
	const userName = storedUserName(dialect.stored, tenant, requiredText(body, 'userName'));
	checkNewUserName(tenant, userName);
	const password = readPassword(body, 'password');
	const userType = readUserType(tenant, body);
	const roles = readRoles(call, tenant, userType);
	const host = optionalText(body, 'host');
	const globalPermissions = optionalText(body, 'globalPermissions');
	return {
		userName,
		userType,
		userStatus: 'ONLINE',
		...(host && { host }),
		...(globalPermissions && { globalPermissions }),
		description: storedDescription(dialect.stored, description(body)),
		password,
		grants: call.cloud.settings.rolesOfCreate === 'granted' ? roles : [],
	};
}

function readUserType({ tenantMode }: Tenant, body: JsonObject): UserType {
	const wanted = requiredText(body, 'userType').toLowerCase();
	const found = USER_TYPES.find((type) => type.toLowerCase() === wanted);
	if (!found) throw new Refusal('invalid-parameter', `userType must be ${USER_TYPES.join(', ')}.`);
	if (tenantMode === 'MySQL' || found !== 'ReadonlyAccount') return found;
	throw new Refusal('not-for-tenant-mode', 'Read-only accounts exist in MySQL tenants only.');
}

/** Documented as a string without a format; the vendor's Terraform provider sends JSON text. */
function readRoles(call: Call, tenant: Tenant, userType: UserType): Grant[] {
	const text = optionalText(call.body, 'roles');
	// What that provider sends where no role is configured.
	if (text === '' || text === 'null') return [];
	const grants = readGrants(call, tenant, jsonList(text, 'roles'));
	const { refused } = call.dialect.rows;
	if (userType === 'Normal') return grants.filter(({ database }) => !refused.includes(database));
	if (grants.length === 0) return grants;
	throw new Refusal('roles-not-for-user-type', 'Only accounts of type Normal have roles.');
}
