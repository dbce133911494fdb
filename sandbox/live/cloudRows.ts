// The rows of the cloud. They hold no password, and nothing of what lists are told to hide.
import type { Cloud } from '../cloud/cloud';
import type { Address, Instance, IpGroup, Tenant, TenantUser } from '../cloud/model';
import type { RowKind, RowSource } from './row';

export function* cloudRows({ instances }: Cloud): Generator<RowSource> {
	for (const instance of instances.values()) yield* instanceRows(instance);
}

function* instanceRows(instance: Instance): Generator<RowSource> {
	const { instanceId, instanceName, projectId, cloudProvider, region } = instance;
	const { primaryInstanceId, ipGroups, tenants } = instance;
	const at = { instanceId, tenantId: '' };
	const shown = { instanceId, instanceName, projectId, cloudProvider, region, primaryInstanceId };
	yield row('instance', at, instanceId, shown);
	for (const group of ipGroups.values()) yield row('ipGroup', at, group.name, ipGroup(group));
	for (const tenant of tenants.values()) yield* tenantRows(instanceId, tenant);
}

function* tenantRows(instanceId: string, tenant: Tenant): Generator<RowSource> {
	const { tenantId, tenantName, tenantMode, listensOn, sessions } = tenant;
	const at = { instanceId, tenantId };
	yield row('tenant', at, tenantId, { tenantId, tenantName, tenantMode, listensOn });
	for (const [key, user] of tenant.users) yield accountRow(at, key, user);
	for (const name of tenant.databases.keys()) yield row('database', at, name, { name });
	for (const address of tenant.addresses.values()) {
		yield row('address', at, address.addressId, shownAddress(address));
	}
	for (const group of tenant.ipGroups.values())
		yield row('ipGroup', at, group.name, ipGroup(group));
	for (const { shownFor, ...session } of sessions.list) {
		if (shownFor === undefined) yield row('session', at, String(session.sessionId), session);
	}
}

type At = Pick<RowSource, 'instanceId' | 'tenantId'>;

function row(kind: RowKind, at: At, key: string, value: object): RowSource {
	return { kind, ...at, key, marks: [JSON.stringify(value)], value: () => value };
}

/** There may be thousands of them: what they hold is not written out to be compared. */
function accountRow(at: At, key: string, user: TenantUser): RowSource {
	const { userName, userType, host, userStatus, shownStatus, description } = user;
	const { globalPermissions, grants } = user;
	const marks = [userType, host, userStatus, shownStatus, description, globalPermissions, grants];
	const value = () => ({
		...{ userName, userType, host, userStatus, shownStatus, description, globalPermissions },
		roles: grants,
	});
	return { kind: 'account', ...at, key, marks, value };
}

function shownAddress({ addressId, addressType, service }: Address) {
	return {
		addressId,
		addressType,
		serviceId: service?.serviceId,
		allowlist: [...(service?.allowlist ?? [])],
		endpoints: (service?.endpoints ?? []).map(({ endpointId, confirmed }) => ({
			endpointId,
			confirmed,
		})),
	};
}

function ipGroup({ name, securityIps }: IpGroup) {
	return { name, securityIps };
}
