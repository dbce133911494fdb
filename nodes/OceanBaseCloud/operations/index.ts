// The registry: every operation of the node, one line each. Selectors, fields and dispatch follow from it.
import type { Operation } from './defineOperation';
import { addAllowlistUser } from './privateLink/addAllowlistUser';
import { createTenantUser } from './tenantUser/create';
import { grantRole } from './tenantUser/grantRole';
import { revokeRole } from './tenantUser/revokeRole';
import { updateRoles } from './tenantUser/updateRoles';

export const operations: readonly Operation[] = [
	addAllowlistUser,
	createTenantUser,
	grantRole,
	revokeRole,
	updateRoles,
];

/** Returns the operation with these selector values, or undefined. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return operations.find((entry) => entry.resource === resource && entry.operation === operation);
}
