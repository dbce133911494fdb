// Every call of the vendor's API that this package makes: its method, its path as the API pages write
// it, and what doing it twice means. How each is used stands in the function that sends it.
import type { IDataObject } from 'n8n-workflow';

import type { Api, ReadCall, WriteCall } from '../transport/api';
import { doneData } from './doneData';

const TENANT = 'instances/{instanceId}/tenants/{tenantId}';
const INSTANCE_GROUPS = 'instances/{instanceId}/securityIpGroups';
const ACCOUNT = `${TENANT}/tenantUsers/{userName}`;

/** The calls that change nothing. All are GETs. */
export const READS = {
	DescribeDatabases: `${TENANT}/databases`,
	DescribeInstance: 'instances/{instanceId}',
	DescribeInstanceSecurityIpGroups: INSTANCE_GROUPS,
	DescribeInstances: 'instances',
	DescribeOperationEvents: 'operationEvents',
	DescribeSqlAudit: `${TENANT}/sqlaudit/data`,
	DescribeTenant: TENANT,
	DescribeTenantPrivateLink: `${TENANT}/privatelink`,
	DescribeTenantSecurityIpGroups: `${TENANT}/securityIpGroups`,
	DescribeTenantUsers: `${TENANT}/tenantUsers`,
	DescribeTenants: 'instances/{instanceId}/tenants',
	QuerySessions: `${TENANT}/sessions`,
} as const;

interface Write {
	readonly method: WriteCall<never>['method'];
	readonly path: string;
	/** `same`: twice is the same as once. `differs`: it is not. `depends`: on what the call says. */
	readonly twice: 'depends' | 'differs' | 'same';
	/** Whether the page has the requestId in the body as well. */
	readonly hasRequestId?: true;
}

/** The calls that change something. */
export const WRITES = {
	AddPrivatelinkServiceUser: {
		method: 'POST',
		path: `${TENANT}/privatelink/user`,
		twice: 'same',
	},
	BatchKillProcessList: {
		method: 'POST',
		path: `${TENANT}/sessions/batchKill`,
		twice: 'same',
	},
	ConfirmPrivatelinkConnection: {
		method: 'POST',
		path: `${TENANT}/privatelink/confirmation`,
		twice: 'differs',
	},
	ConnectPrivatelinkService: {
		method: 'POST',
		path: `${TENANT}/privatelink/connection`,
		twice: 'differs',
	},
	CreateDatabase: {
		method: 'POST',
		path: `${TENANT}/databases`,
		twice: 'differs',
		hasRequestId: true,
	},
	CreateInstanceSecurityIpGroup: { method: 'POST', path: INSTANCE_GROUPS, twice: 'differs' },
	CreatePrivatelinkService: {
		method: 'POST',
		path: `${TENANT}/privatelink/service`,
		twice: 'differs',
	},
	CreateTenantSecurityIpGroup: {
		method: 'POST',
		path: `${TENANT}/securityIpGroups`,
		twice: 'differs',
	},
	CreateTenantUser: { method: 'POST', path: `${TENANT}/tenantUsers`, twice: 'differs' },
	DeleteDatabases: { method: 'DELETE', path: `${TENANT}/databases`, twice: 'differs' },
	DeleteInstanceSecurityIpGroup: { method: 'DELETE', path: INSTANCE_GROUPS, twice: 'differs' },
	DeletePrivatelinkConnection: {
		method: 'DELETE',
		path: `${TENANT}/privatelink`,
		twice: 'differs',
	},
	DeleteTenantSecurityIpGroup: {
		method: 'DELETE',
		path: `${TENANT}/securityIpGroups`,
		twice: 'differs',
	},
	DeleteTenantUsers: { method: 'DELETE', path: `${TENANT}/tenantUsers`, twice: 'differs' },
	ModifyInstanceSecurityIpGroup: { method: 'PUT', path: INSTANCE_GROUPS, twice: 'same' },
	ModifyTenantSecurityIpGroup: {
		method: 'PUT',
		path: `${TENANT}/securityIpGroups`,
		twice: 'same',
	},
	ModifyTenantUserDescription: { method: 'PUT', path: `${ACCOUNT}/description`, twice: 'same' },
	ModifyTenantUserPassword: { method: 'PUT', path: `${ACCOUNT}/password`, twice: 'same' },
	ModifyTenantUserRoles: { method: 'POST', path: `${ACCOUNT}/authorization`, twice: 'depends' },
	ModifyTenantUserStatus: { method: 'PUT', path: `${ACCOUNT}/status`, twice: 'same' },
} as const satisfies Readonly<Record<string, Write>>;

export type WriteName = keyof typeof WRITES;

type WriteThat<Twice extends Write['twice']> = {
	[Name in WriteName]: (typeof WRITES)[Name]['twice'] extends Twice ? Name : never;
}[WriteName];

/** What stands for the placeholders of a path: names and ids, not percent-encoded. */
export type Ids = Readonly<Record<string, string>>;

/** What a call carries beside its path. */
export type Content = Pick<WriteCall<never>, 'body' | 'query'>;

/** Returns a GET, to be read as a whole or page by page. */
export function readCall(name: keyof typeof READS, ids: Ids, query?: ReadCall['query']): ReadCall {
	return { path: pathOf(READS[name], ids), ...(query && { query }) };
}

/** Sends a call that may be sent again, returns the data of its answer. Throws what the API throws. */
export async function send(
	api: Api,
	name: WriteThat<'depends' | 'same'>,
	ids: Ids,
	content: Content,
): Promise<unknown> {
	return await api.write(writeCall(name, ids, content, 'sendAgain'), doneData);
}

/**
 * Sends a call that must not be sent twice. Where its outcome is unclear, `readBack` reads whether it
 * was done: it resolves to the data that the answer would have had if so, to undefined if not, and
 * throws an ExplainedFailure for a third case. Returns the data; throws what the API throws.
 */
export async function sendOnce(
	api: Api,
	name: WriteThat<'depends' | 'differs'>,
	ids: Ids,
	content: Content,
	readBack: () => Promise<IDataObject | true | undefined>,
): Promise<unknown> {
	return await api.write<unknown>(writeCall<unknown>(name, ids, content, readBack), doneData);
}

function writeCall<T>(
	name: WriteName,
	ids: Ids,
	content: Content,
	whenUnclear: WriteCall<T>['whenUnclear'],
): WriteCall<T> {
	const { method, path, hasRequestId }: Write = WRITES[name];
	const requestId = hasRequestId ? { hasRequestId } : {};
	return { ...content, ...requestId, method, path: pathOf(path, ids), whenUnclear };
}

function pathOf(template: string, ids: Ids): string[] {
	return template.split('/').map((part) => {
		const name = /^\{(.+)\}$/.exec(part)?.[1];
		// An empty part is refused before anything is sent.
		return name === undefined ? part : (ids[name] ?? '');
	});
}
