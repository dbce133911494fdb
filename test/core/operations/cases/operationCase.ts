// A case of an operation: its parameters, the requests that they lead to, and what comes out.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, type Sandbox } from '../../../../sandbox';
import type { Tenant } from '../../../../sandbox/cloud/model';

export interface ExpectedRequest {
	readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
	/** As sent, percent-encoded. */
	readonly path: string;
	/** Without the requestId, which every request has. */
	readonly query?: Readonly<Record<string, string>>;
	/** Absent: no body at all. */
	readonly body?: unknown;
}

export interface OperationCase {
	readonly resource: string;
	readonly operation: string;
	/** What is special about it, where an operation has several cases. */
	readonly what?: string;
	/** All but resource, operation and options. */
	readonly parameters: INodeParameters;
	/** Brings the cloud into the state that the case needs. */
	readonly arrange?: (sandbox: Sandbox) => void | Promise<void>;
	/** Every signed request, in order. */
	readonly sent: readonly ExpectedRequest[];
	/** Whether the answers belong to all items of a run, and to none of its own. */
	readonly sharesAnswers?: true;
	/** The output items without their requestId. Values may be jest's asymmetric matchers. */
	readonly output: readonly IDataObject[];
	/** Tells what the cloud holds afterwards, for comparison with `state`. */
	readonly look?: (sandbox: Sandbox) => unknown;
	readonly state?: unknown;
}

export const { instanceId, tenantId } = SEED.mainInstance;

/** The ids that the output of everything in the main tenant has. */
export const IDS = { instanceId, tenantId };

export const INSTANCES = '/api/v2/instances';
export const TENANT = `${INSTANCES}/${instanceId}/tenants/${tenantId}`;
export const CROWDED_TENANT = `${INSTANCES}/${instanceId}/tenants/${SEED.mainInstance.crowdedTenantId}`;

/** Returns the request that reads an account by its name. */
export function readAccount(userName: string): ExpectedRequest {
	return {
		method: 'GET',
		path: `${TENANT}/tenantUsers`,
		query: { pageNumber: '1', pageSize: '100', userName },
	};
}

/** The request that asks what the tenant speaks. */
export const readTenantMode: ExpectedRequest = { method: 'GET', path: TENANT };

/** Returns the request that replaces the roles of an account. */
export function writeRoles(userName: string, userRole: unknown): ExpectedRequest {
	return {
		method: 'POST',
		path: `${TENANT}/tenantUsers/${userName}/authorization`,
		body: { modifyType: 'UPDATE', userRole },
	};
}

/** Returns the request that reads a database by its name. */
export function readDatabase(databaseName: string): ExpectedRequest {
	return {
		method: 'GET',
		path: `${TENANT}/databases`,
		query: { pageNumber: '1', pageSize: '100', databaseName },
	};
}

/** Returns a tenant of the cloud, to look at what no reader shows. */
export function tenantOf({ cloud }: Sandbox, id: string = tenantId): Tenant {
	const tenant = cloud.instances.get(instanceId)?.tenants.get(id);
	if (!tenant) throw new Error(`The cloud has no tenant ${id}`);
	return tenant;
}

/** Returns a matcher for an object with at least these fields. */
export function having(fields: IDataObject): IDataObject {
	return expect.objectContaining(fields);
}
