// Changes that somebody else makes to the cloud, behind the back of the client under test. They are
// data, so that they can come by the control endpoint and wait for a moment.
import type { Place } from '../cloud/cloud';
import type { RequestMatch } from '../match/requestMatch';

export interface EditedRole {
	readonly database: string;
	readonly role: string;
	/** For the role `other`. */
	readonly privileges?: string;
	/** For Oracle tenants. */
	readonly table?: string;
	readonly withGrant?: boolean;
}

type AccountChange =
	| {
			readonly do: 'createAccount';
			readonly userType?: 'Normal' | 'Admin' | 'ReadonlyAccount';
			readonly description?: string;
			/** With a host, the tenant may have another account of this name. */
			readonly host?: string;
			readonly globalPermissions?: string;
			readonly roles?: readonly EditedRole[];
	  }
	| { readonly do: 'deleteAccount' | 'lock' | 'unlock' }
	/** The word that lists show as the status, until the status is written; empty: they show none. */
	| { readonly do: 'showStatus'; readonly status: string }
	| { readonly do: 'describe'; readonly description: string }
	| { readonly do: 'setGlobalPermissions'; readonly globalPermissions: string }
	/** All roles of the account. */
	| { readonly do: 'setRoles'; readonly roles: readonly EditedRole[] }
	/** In place of a role that the account has on the same database. */
	| ({ readonly do: 'grant' } & EditedRole)
	| { readonly do: 'revoke'; readonly database: string }
	/** The account connects, as far as its status and the password let it. */
	| {
			readonly do: 'openSession';
			/** Absent: that of the seed. */
			readonly password?: string;
			readonly database?: string;
			readonly clientIp?: string;
			readonly status?: 'ACTIVE' | 'IDLE';
	  };

/** In a tenant that audits them. */
type StatementChange = {
	readonly do: 'runStatement';
	readonly database?: string;
	readonly sql?: string;
	/** When it was run (ISO 8601). Absent: now. */
	readonly at?: string;
};

type DatabaseChange = { readonly do: 'createDatabase' | 'deleteDatabase' };

type IpGroupChange =
	| { readonly do: 'setIpGroup'; readonly securityIps: readonly string[] }
	| { readonly do: 'deleteIpGroup' };

type EndpointChange = {
	/** Connected without a confirmation, confirmed (and connected), or gone. */
	readonly do: 'connectEndpoint' | 'confirmEndpoint' | 'disconnectEndpoint';
};

export type AccountEdit = AccountChange & { readonly userName: string };
export type StatementEdit = StatementChange & { readonly userName: string };
export type DatabaseEdit = DatabaseChange & { readonly databaseName: string };
export type IpGroupEdit = IpGroupChange & { readonly securityIpGroupName: string };
export type EndpointEdit = EndpointChange & {
	readonly addressId: string;
	readonly endpointId: string;
};

/** Where no instance and tenant are named, it is about the main tenant of the seed. */
export type Edit = (AccountEdit | StatementEdit | DatabaseEdit | IpGroupEdit | EndpointEdit) &
	Partial<Place>;

export interface WaitingEdits {
	/** Whether they are made before the request takes effect, or between its effect and its answer. */
	readonly when: 'before' | 'after';
	/** Absent: any request that is signed rightly. */
	readonly match?: RequestMatch;
	/** For how many requests they are made. Absent: one. */
	readonly times?: number;
	readonly edits: readonly Edit[];
}
