// The calls that the sandbox knows. A new one is a file and a line here.
import type { Operation } from './call';
import { describeOperationEvents } from './audit/describeOperationEvents';
import { describeSqlAudit } from './audit/describeSqlAudit';
import { createDatabase } from './databases/createDatabase';
import { deleteDatabases } from './databases/deleteDatabases';
import { describeDatabases } from './databases/describeDatabases';
import { describeInstance } from './instances/describeInstance';
import { describeInstances } from './instances/describeInstances';
import { createTenantSecurityIpGroup } from './ipGroups/createTenantSecurityIpGroup';
import { deleteTenantSecurityIpGroup } from './ipGroups/deleteTenantSecurityIpGroup';
import { instanceSecurityIpGroups } from './ipGroups/instanceSecurityIpGroups';
import { describeTenantSecurityIpGroups } from './ipGroups/describeTenantSecurityIpGroups';
import { modifyTenantSecurityIpGroup } from './ipGroups/modifyTenantSecurityIpGroup';
import { addPrivatelinkServiceUser } from './privateLink/addPrivatelinkServiceUser';
import { confirmPrivatelinkConnection } from './privateLink/confirmPrivatelinkConnection';
import { connectPrivatelinkService } from './privateLink/connectPrivatelinkService';
import { createPrivatelinkService } from './privateLink/createPrivatelinkService';
import { deletePrivatelinkConnection } from './privateLink/deletePrivatelinkConnection';
import { describeTenantPrivateLink } from './privateLink/describeTenantPrivateLink';
import { batchKillProcessList } from './sessions/batchKillProcessList';
import { querySessions } from './sessions/querySessions';
import { createTenantUser } from './tenantUsers/createTenantUser';
import { deleteTenantUsers } from './tenantUsers/deleteTenantUsers';
import { describeTenantUsers } from './tenantUsers/describeTenantUsers';
import { modifyTenantUserDescription } from './tenantUsers/modifyTenantUserDescription';
import { modifyTenantUserPassword } from './tenantUsers/modifyTenantUserPassword';
import { modifyTenantUserRoles } from './tenantUsers/modifyTenantUserRoles';
import { modifyTenantUserStatus } from './tenantUsers/modifyTenantUserStatus';
import { describeTenant } from './tenants/describeTenant';
import { describeTenants } from './tenants/describeTenants';

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
	querySessions,
	batchKillProcessList,
	describeOperationEvents,
	describeSqlAudit,
	describeDatabases,
	createDatabase,
	deleteDatabases,
	describeTenantPrivateLink,
	createPrivatelinkService,
	addPrivatelinkServiceUser,
	connectPrivatelinkService,
	confirmPrivatelinkConnection,
	deletePrivatelinkConnection,
	describeTenantSecurityIpGroups,
	createTenantSecurityIpGroup,
	modifyTenantSecurityIpGroup,
	deleteTenantSecurityIpGroup,
	...instanceSecurityIpGroups,
];
