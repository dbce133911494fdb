// Makes an edit. Lists show it as late as they show what the client under test writes.
import type { Cloud } from '../cloud/cloud';
import type { Listings } from '../cloud/listings';
import type { Tenant } from '../cloud/model';
import { SEED } from '../cloud/seedIds';
import { InputError } from '../input/fields';
import type { DatabaseEdit, Edit, EndpointEdit, IpGroupEdit, StatementEdit } from './edit';
import { editAccount } from './editAccount';

export function applyEdit(cloud: Cloud, listings: Listings, edit: Edit): void {
	const tenant = tenantOf(cloud, edit);
	listings.beforeChange(tenant);
	if (edit.do === 'runStatement') runStatement(tenant, edit);
	else if ('userName' in edit) editAccount(tenant, edit);
	else if ('databaseName' in edit) editDatabase(tenant, edit);
	else if ('securityIpGroupName' in edit) editIpGroup(tenant, edit);
	else editEndpoint(tenant, edit);
}

function tenantOf(cloud: Cloud, edit: Edit): Tenant {
	const { instanceId = SEED.mainInstance.instanceId, tenantId = SEED.mainInstance.tenantId } = edit;
	const tenant = cloud.instances.get(instanceId)?.tenants.get(tenantId);
	if (tenant) return tenant;
	throw new InputError(`There is no tenant ${tenantId} in an instance ${instanceId}.`);
}

function runStatement({ statements }: Tenant, edit: StatementEdit): void {
	const { userName, database = '', sql = 'SELECT 1', at } = edit;
	statements.push({
		userName,
		dbName: database,
		sqlText: sql,
		clientIp: '10.0.0.17',
		requested: at === undefined ? Date.now() : Date.parse(at),
		traceId: `Y${statements.length + 1}`,
	});
}

function editDatabase({ databases, users }: Tenant, edit: DatabaseEdit): void {
	const { databaseName } = edit;
	if (edit.do === 'createDatabase') {
		const created = new Date().toISOString();
		const charset = { encoding: 'utf8mb4', collation: 'utf8mb4_general_ci' };
		databases.set(databaseName, { databaseName, ...charset, description: '', created });
		return;
	}
	databases.delete(databaseName);
	for (const user of users.values()) {
		user.grants = user.grants.filter(({ database }) => database !== databaseName);
	}
}

function editIpGroup({ ipGroups }: Tenant, edit: IpGroupEdit): void {
	const { securityIpGroupName: name } = edit;
	if (edit.do === 'deleteIpGroup') ipGroups.delete(name);
	else ipGroups.set(name, { name, securityIps: edit.securityIps });
}

function editEndpoint({ addresses }: Tenant, edit: EndpointEdit): void {
	const service = addresses.get(edit.addressId)?.service;
	if (!service) throw new InputError(`${edit.addressId} has no PrivateLink service.`);
	const { endpointId } = edit;
	const others = service.endpoints.filter((endpoint) => endpoint.endpointId !== endpointId);
	if (edit.do === 'disconnectEndpoint') {
		service.endpoints = others;
		return;
	}
	const confirmed = edit.do === 'confirmEndpoint';
	service.endpoints = [...others, { endpointId, address: '', confirmed }];
}
