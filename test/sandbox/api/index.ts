// The calls that the sandbox knows. A new one is a file and a line here.
import { describeDatabases } from './databases/describeDatabases';
import type { Operation } from './call';
import { describeInstance } from './instances/describeInstance';
import { describeInstances } from './instances/describeInstances';
import { addPrivatelinkServiceUser } from './privateLink/addPrivatelinkServiceUser';
import { describeTenantPrivateLink } from './privateLink/describeTenantPrivateLink';
import { describeTenant } from './tenants/describeTenant';
import { describeTenants } from './tenants/describeTenants';
import { createTenantUser } from './tenantUsers/createTenantUser';
import { deleteTenantUsers } from './tenantUsers/deleteTenantUsers';
import { describeTenantUsers } from './tenantUsers/describeTenantUsers';
import { modifyTenantUserDescription } from './tenantUsers/modifyTenantUserDescription';
import { modifyTenantUserPassword } from './tenantUsers/modifyTenantUserPassword';
import { modifyTenantUserRoles } from './tenantUsers/modifyTenantUserRoles';
import { modifyTenantUserStatus } from './tenantUsers/modifyTenantUserStatus';

export const OPERATIONS: readonly Operation[] = [
	describeInstances,
	describeInstance,
	describeTenants,
	describeTenant,
	describeTenantUsers,
	createTenantUser,
	deleteTenantUsers,
	modifyTenantUserPassword,
	modifyTenantUserDescription,
	modifyTenantUserStatus,
	modifyTenantUserRoles,
	describeDatabases,
	describeTenantPrivateLink,
	addPrivatelinkServiceUser,
];
