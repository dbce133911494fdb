// What an OceanBase Cloud consists of, as far as the documented calls read or change it.
import type { PasswordHash } from './passwords';
import type { Sessions } from './sessions';
import type { Statement } from './statements';

export type TenantMode = 'MySQL' | 'Oracle';
export type UserType = 'Normal' | 'Admin' | 'ReadonlyAccount';
export type UserStatus = 'ONLINE' | 'LOCKED';

export interface Grant {
	readonly database: string;
	readonly table: string;
	readonly role: string;
	readonly privileges: string;
	readonly withGrant: boolean;
}

export interface TenantUser {
	readonly userName: string;
	readonly userType: UserType;
	/** Absent: %, which is every host. */
	readonly host?: string;
	userStatus: UserStatus;
	/** What is shown in place of the status, where the account is in a state of another name. */
	shownStatus?: string;
	description: string;
	password: PasswordHash;
	/** Words with commas between them. Absent: none. */
	globalPermissions?: string;
	grants: readonly Grant[];
}

export interface Database {
	readonly databaseName: string;
	readonly encoding: string;
	readonly collation: string;
	readonly description: string;
	readonly created: string;
}

export interface Endpoint {
	readonly endpointId: string;
	readonly address: string;
	confirmed: boolean;
}

export class PrivateLinkService {
	/** In the order in which they were connected. */
	endpoints: Endpoint[] = [];

	constructor(
		readonly serviceId: string,
		readonly serviceAccount: string,
		readonly allowlist: Set<string> = new Set(),
	) {}

	/** The first endpoint, which is the only one unless the service takes several. */
	get endpoint(): Endpoint | undefined {
		return this.endpoints[0];
	}

	set endpoint(endpoint: Endpoint | undefined) {
		this.endpoints = endpoint ? [endpoint] : [];
	}
}

export interface Address {
	readonly addressId: string;
	readonly addressType: 'MASTER' | 'READONLY';
	service?: PrivateLinkService;
}

export interface IpGroup {
	readonly name: string;
	securityIps: readonly string[];
}

export interface Tenant {
	readonly tenantId: string;
	readonly tenantName: string;
	readonly tenantMode: TenantMode;
	readonly created: string;
	readonly databases: Map<string, Database>;
	readonly users: Map<string, TenantUser>;
	readonly addresses: Map<string, Address>;
	readonly ipGroups: Map<string, IpGroup>;
	readonly sessions: Sessions;
	readonly statements: Statement[];
	/** Where people log in, if a database stands behind the tenant. */
	listensOn?: { readonly host: string; readonly port: number };
}

export interface Instance {
	readonly instanceId: string;
	readonly instanceName: string;
	readonly projectId: string;
	readonly cloudProvider: 'ALIYUN' | 'QCLOUD' | 'HUAWEI' | 'AWS' | 'GCP';
	readonly region: string;
	readonly created: string;
	/** Set on a standby cluster, which takes no changes of its own. */
	readonly primaryInstanceId?: string;
	/** The allowlist call is enabled per customer, on request. */
	readonly allowlistEnabled: boolean;
	/** Which all tenants inherit and none of them can change. */
	readonly ipGroups: Map<string, IpGroup>;
	readonly tenants: Map<string, Tenant>;
}
