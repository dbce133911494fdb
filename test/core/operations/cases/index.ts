// The cases of all operations.
import { findOperation } from '../../../../nodes/OceanBaseCloud/operations';
import { apiCallCases } from './apiCall';
import { auditCases } from './audit';
import { databaseCases } from './database';
import { instanceCases } from './instance';
import { ipAllowlistGroupCases } from './ipAllowlistGroup';
import type { OperationCase } from './operationCase';
import { privateLinkCases } from './privateLink';
import { roleCases } from './roles';
import { sessionCases } from './session';
import { syncCases } from './sync';
import { tenantCases } from './tenant';
import { tenantUserCases } from './tenantUser';

export const operationCases: readonly OperationCase[] = [
	...apiCallCases,
	...auditCases,
	...databaseCases,
	...instanceCases,
	...ipAllowlistGroupCases,
	...privateLinkCases,
	...roleCases,
	...sessionCases,
	...syncCases,
	...tenantCases,
	...tenantUserCases,
];

/** The cases of the operations that work on item by item. */
export const itemCases = operationCases.filter(
	({ resource, operation }) => findOperation(resource, operation)?.run !== undefined,
);

/** Returns what a test about the case is called. */
export function titleOf({ resource, operation, what }: OperationCase): string {
	return [`${resource}.${operation}`, what].filter(Boolean).join(' ');
}
