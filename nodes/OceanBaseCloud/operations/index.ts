// The registry: every operation of the node, one line each. Selectors, fields and dispatch follow from it.
import { createDatabase } from './database/create';
import { deleteDatabases } from './database/delete';
import { getDatabases } from './database/getMany';
import { sendApiCall } from './apiCall/send';
import type { Operation } from './operation';
import { getOperationEvents } from './operationEvent/getMany';
import { getInstance } from './instance/get';
import { getInstances } from './instance/getMany';
import { createIpAllowlistGroup } from './ipAllowlistGroup/create';
import { deleteIpAllowlistGroup } from './ipAllowlistGroup/delete';
import { getIpAllowlistGroups } from './ipAllowlistGroup/getMany';
import { updateIpAllowlistGroup } from './ipAllowlistGroup/update';
import { addAllowlistUser } from './privateLink/addAllowlistUser';
import { confirmPrivateLink } from './privateLink/confirm';
import { connectPrivateLink } from './privateLink/connect';
import { createPrivateLinkService } from './privateLink/createService';
import { deletePrivateLink } from './privateLink/delete';
import { getPrivateLink } from './privateLink/get';
import { endSession } from './session/end';
import { getSessions } from './session/getMany';
import { getSqlAudit } from './sqlAudit/getMany';
import { getTenant } from './tenant/get';
import { getTenantConnections } from './tenant/getConnections';
import { getTenants } from './tenant/getMany';
import { createTenantUser } from './tenantUser/create';
import { deleteTenantUsers } from './tenantUser/delete';
import { findTenantUser } from './tenantUser/find';
import { getTenantUser } from './tenantUser/get';
import { getTenantUsers } from './tenantUser/getMany';
import { grantRole } from './tenantUser/grantRole';
import { lockTenantUser } from './tenantUser/lock';
import { revokeRole } from './tenantUser/revokeRole';
import { syncTenantUsers } from './tenantUser/sync/sync';
import { unlockTenantUser } from './tenantUser/unlock';
import { updateDescription } from './tenantUser/updateDescription';
import { updatePassword } from './tenantUser/updatePassword';
import { updateRoles } from './tenantUser/updateRoles';

export const operations: readonly Operation[] = [
	sendApiCall,
	createDatabase,
	deleteDatabases,
	getDatabases,
	getInstance,
	getInstances,
	createIpAllowlistGroup,
	deleteIpAllowlistGroup,
	getIpAllowlistGroups,
	updateIpAllowlistGroup,
	getOperationEvents,
	addAllowlistUser,
	confirmPrivateLink,
	connectPrivateLink,
	createPrivateLinkService,
	deletePrivateLink,
	getPrivateLink,
	endSession,
	getSessions,
	getSqlAudit,
	getTenant,
	getTenantConnections,
	getTenants,
	createTenantUser,
	deleteTenantUsers,
	findTenantUser,
	getTenantUser,
	getTenantUsers,
	grantRole,
	lockTenantUser,
	revokeRole,
	syncTenantUsers,
	unlockTenantUser,
	updateDescription,
	updatePassword,
	updateRoles,
];

/** Returns the operation with these selector values, or undefined. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return operations.find((entry) => entry.resource === resource && entry.operation === operation);
}
