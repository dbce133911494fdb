// ModifyTenantUserRoles. On a MySQL tenant the list is the whole new state; on an Oracle tenant it
// holds the rows to change, and modifyType says how.
import type { CloudSettings } from '../../cloud/cloud';
import type { Grant, Tenant, TenantUser } from '../../cloud/model';
import type { Call, JsonObject, Operation } from '../call';
import { jsonList, optionalText } from '../fields';
import { findUnlockedUser, findWritableTenant } from '../find';
import { Refusal } from '../refusal';
import { modifiedRows } from './grantRows';
import { readGrants, target } from './grants';

export const modifyTenantUserRoles: Operation = {
	name: 'ModifyTenantUserRoles',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers/{userName}/authorization',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		const user = findUnlockedUser(tenant, call.path.userName);
		if (user.userType !== 'Normal') {
			throw new Refusal('roles-not-for-user-type', 'Only accounts of type Normal have roles.');
		}
		const grants = readGrants(tenant, userRole(call.body, call.cloud.settings));
		user.grants = changed(tenant, user, optionalText(call.body, 'modifyType'), grants);
		return { databases: modifiedRows(tenant, user), userName: user.userName };
	},
};

/** The example shows an array, the table types it as a string: the cloud's setting decides. */
function userRole({ userRole: value }: JsonObject, { userRoleForm }: CloudSettings): unknown[] {
	if (value === undefined || value === null) {
		throw new Refusal('missing-parameter', 'The parameter userRole is required.');
	}
	if (Array.isArray(value) && userRoleForm !== 'text') return value;
	if (typeof value === 'string' && userRoleForm !== 'array') return jsonList(value, 'userRole');
	throw new Refusal('wrong-user-role-form', 'The parameter userRole has the wrong type.');
}

function changed(tenant: Tenant, user: TenantUser, how: string, rows: Grant[]): Grant[] {
	if (tenant.tenantMode === 'MySQL') {
		if (how === '' || how === 'UPDATE') return rows;
		throw new Refusal('wrong-modify-type', 'MySQL tenants take the modifyType UPDATE only.');
	}
	const touched = new Set(rows.map(target));
	const kept = user.grants.filter((grant) => !touched.has(target(grant)));
	const found = user.grants.length - kept.length;
	if (how === 'ADD') {
		if (found === 0) return [...kept, ...rows];
		throw new Refusal('grant-exists', 'One of the rows is granted already.');
	}
	if (how !== 'UPDATE' && how !== 'DELETE') {
		throw new Refusal('wrong-modify-type', 'modifyType must be ADD, UPDATE or DELETE.');
	}
	if (found < rows.length) throw new Refusal('no-such-grant', 'One of the rows is not granted.');
	return how === 'UPDATE' ? [...kept, ...rows] : kept;
}
