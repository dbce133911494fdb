// Finds what the path of a call names, or refuses the call.
import type { Instance, Tenant, TenantUser } from '../cloud/model';
import { storedUserName } from '../cloud/storedForm';
import type { Call } from './call';
import { Refusal } from './refusal';

export function findInstance({ cloud, projectId, path }: Call): Instance {
	const instance = cloud.instances.get(path.instanceId);
	if (!instance) {
		throw new Refusal('no-such-instance', `Instance ${path.instanceId} does not exist.`);
	}
	if (instance.projectId === projectId) return instance;
	throw new Refusal(
		'wrong-project',
		`Instance ${path.instanceId} does not belong to project ${projectId}.`,
	);
}

export function findTenant(call: Call): Tenant {
	const tenant = findInstance(call).tenants.get(call.path.tenantId);
	if (tenant) return tenant;
	throw new Refusal('no-such-tenant', `Tenant ${call.path.tenantId} does not exist.`);
}

/** For calls that change accounts or databases, which a standby cluster refuses. */
export function findWritableTenant(call: Call): Tenant {
	const tenant = findTenant(call);
	if (findInstance(call).primaryInstanceId === undefined) return tenant;
	throw new Refusal('standby-cluster', 'This API is not supported for standby clusters.');
}

export function findUser({ dialect }: Call, tenant: Tenant, userName: string): TenantUser {
	const user = tenant.users.get(storedUserName(dialect.stored, tenant, userName));
	if (user) return user;
	throw new Refusal('no-such-user', `Account ${userName} does not exist.`);
}

export function findUnlockedUser(call: Call, tenant: Tenant, userName: string): TenantUser {
	const user = findUser(call, tenant, userName);
	if (user.userStatus === 'ONLINE') return user;
	throw new Refusal('user-locked', `Account ${userName} is locked; unlock it first.`);
}
