// ModifyTenantUserRoles. On a MySQL tenant the list is the whole new state; on an Oracle tenant it
// holds the rows to change, and modifyType says how.
import type { CloudSettings } from '../../cloud/cloud';
import type { Grant, Tenant, TenantUser } from '../../cloud/model';
import type { Call, JsonObject, Operation } from '../call';
import { jsonList, optionalText } from '../fields';
import { findUnlockedUser, findWritableTenant } from '../find';
import { Refusal } from '../refusal';
import { changedGrants } from './changedGrants';
import { modifiedRows } from './grantRows';
import { readGrants } from './grants';

export const modifyTenantUserRoles: Operation = {
	name: 'ModifyTenantUserRoles',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers/{userName}/authorization',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		const user = findOrdinaryUser(call, tenant);
		const before = { ...user };
		const asked = readGrants(call, tenant, userRole(call.body, call.cloud.settings));
		const modifyType = optionalText(call.body, 'modifyType');
		const { refused } = call.dialect.rows;
		user.grants = withoutRefused(
			refused,
			before.grants,
			changedGrants(tenant, user, modifyType, asked),
		);
		setGlobalPermissions(call, user);
		return answer(call, tenant, { user, before, failed: failed(refused, user, asked) });
	},
	ignore(call: Call) {
		const tenant = findWritableTenant(call);
		const user = findOrdinaryUser(call, tenant);
		const before = { ...user };
		if (call.dialect.requests.ignoredUserRole === 'revokesAll') user.grants = [];
		return answer(call, tenant, { user, before, failed: [] });
	},
};

interface Outcome {
	readonly user: TenantUser;
	readonly before: TenantUser;
	/** Asked for and not made. */
	readonly failed: readonly Grant[];
}

function answer({ dialect }: Call, tenant: Tenant, { user, before, failed }: Outcome): JsonObject {
	const { userName } = user;
	const { rolesAnswer } = dialect.writes;
	if (rolesAnswer === 'absent') return { userName };
	const shown = rolesAnswer === 'new' ? user : before;
	return { ...modifiedRows(dialect.rows, tenant, shown, failed), userName };
}

function findOrdinaryUser(call: Call, tenant: Tenant): TenantUser {
	const user = findUnlockedUser(call, tenant, call.path.userName);
	if (user.userType === 'Normal') return user;
	throw new Refusal('roles-not-for-user-type', 'Only accounts of type Normal have roles.');
}

/** The example shows an array, the table types it as a string: the cloud's setting decides. */
function userRole({ userRole: value }: JsonObject, { userRoleForm }: CloudSettings): unknown[] {
	if (value === undefined || value === null) {
		throw new Refusal('missing-parameter', 'The parameter userRole is required.');
	}
	if (Array.isArray(value) && userRoleForm !== 'text') return value;
	if (typeof value === 'string' && userRoleForm !== 'array') return jsonList(value, 'userRole');
	throw new Refusal('wrong-user-role-form', 'The parameter userRole has the wrong type.');
}

/** Rows of databases that the service refuses to change stay as they were. */
function withoutRefused(
	refused: readonly string[],
	before: readonly Grant[],
	after: readonly Grant[],
): Grant[] {
	const isRefused = ({ database }: Grant) => refused.includes(database);
	return [...before.filter(isRefused), ...after.filter((grant) => !isRefused(grant))];
}

function failed(
	refused: readonly string[],
	{ grants }: TenantUser,
	asked: readonly Grant[],
): Grant[] {
	const here = new Set(grants.map(({ database }) => database));
	return asked.filter(({ database }) => refused.includes(database) && !here.has(database));
}

function setGlobalPermissions({ body, dialect }: Call, user: TenantUser): void {
	const given = body['GlobalPermissions'] ?? body['globalPermissions'];
	if (typeof given === 'string') user.globalPermissions = given;
	else if (dialect.stored.globalPermissions === 'cleared') delete user.globalPermissions;
}
