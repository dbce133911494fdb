// The state of the local OceanBase Cloud, with readers for tests. The readers give copies: a test
// looks at the cloud, and changes it through the API or by edits.
import type { OperationEvent } from './events';
import type { Grant, Instance, Tenant, TenantUser, UserStatus, UserType } from './model';
import { isPassword } from './passwords';
import { seedInstances } from './seed';
import type { Session } from './sessions';

export interface Place {
	readonly instanceId: string;
	readonly tenantId: string;
}

export interface CloudSettings {
	/** In which form ModifyTenantUserRoles takes userRole; the other form is refused. */
	userRoleForm: 'array' | 'text' | 'both';
	/** What happens to an account that is already on the allowlist. */
	allowlistDuplicate: 'accept' | 'refuse';
	/** What CreateTenantUser does with roles, whose format is not documented. */
	rolesOfCreate: 'granted' | 'ignored';
}

export interface UserView {
	readonly userName: string;
	readonly userType: UserType;
	readonly userStatus: UserStatus;
	readonly description: string;
	/** Absent where it is %. */
	readonly host?: string;
	/** Absent where there are none. */
	readonly globalPermissions?: string;
	readonly roles: readonly Grant[];
}

export type SessionView = Omit<Session, 'shownFor'>;

const DEFAULTS: CloudSettings = {
	userRoleForm: 'both',
	allowlistDuplicate: 'accept',
	rolesOfCreate: 'granted',
};

export class Cloud {
	readonly settings: CloudSettings = { ...DEFAULTS };
	readonly instances = new Map<string, Instance>();
	/** The project that each account passed last, which the service falls back to. */
	readonly lastProject = new Map<string, string>();
	/** What was changed by the API, in order. */
	readonly events: OperationEvent[] = [];

	constructor() {
		this.reset();
	}

	reset(): void {
		Object.assign(this.settings, DEFAULTS);
		this.lastProject.clear();
		this.events.length = 0;
		this.instances.clear();
		for (const instance of seedInstances()) this.instances.set(instance.instanceId, instance);
	}

	/** All of them, live. */
	tenants(): Tenant[] {
		return [...this.instances.values()].flatMap(({ tenants }) => [...tenants.values()]);
	}

	users(instanceId: string, tenantId: string): UserView[] {
		return [...(this.#tenant(instanceId, tenantId)?.users.values() ?? [])].map(view);
	}

	user(instanceId: string, tenantId: string, userName: string): UserView | undefined {
		const user = this.#tenant(instanceId, tenantId)?.users.get(userName);
		return user && view(user);
	}

	hasPassword(instanceId: string, tenantId: string, userName: string, password: string): boolean {
		const user = this.#tenant(instanceId, tenantId)?.users.get(userName);
		return user !== undefined && isPassword(user.password, password);
	}

	/** The accounts that may connect, in the order in which they were added. */
	allowlist(instanceId: string, tenantId: string, addressId: string): string[] {
		const address = this.#tenant(instanceId, tenantId)?.addresses.get(addressId);
		return [...(address?.service?.allowlist ?? [])];
	}

	/** The name of the account's endpoint, and whether its connection is confirmed. */
	endpoint(
		instanceId: string,
		tenantId: string,
		addressId: string,
	): { endpointId: string; confirmed: boolean } | undefined {
		const address = this.#tenant(instanceId, tenantId)?.addresses.get(addressId);
		const endpoint = address?.service?.endpoint;
		return endpoint && { endpointId: endpoint.endpointId, confirmed: endpoint.confirmed };
	}

	/** The ids of all endpoints of an address, in the order in which they were connected. */
	endpoints(instanceId: string, tenantId: string, addressId: string): string[] {
		const address = this.#tenant(instanceId, tenantId)?.addresses.get(addressId);
		return (address?.service?.endpoints ?? []).map(({ endpointId }) => endpointId);
	}

	databases(instanceId: string, tenantId: string): string[] {
		return [...(this.#tenant(instanceId, tenantId)?.databases.keys() ?? [])];
	}

	/** The open sessions, in the order in which they were opened. */
	sessions(instanceId: string, tenantId: string): SessionView[] {
		const open = this.#tenant(instanceId, tenantId)?.sessions.list ?? [];
		return open.filter(({ shownFor }) => shownFor === undefined).map((session) => ({ ...session }));
	}

	ipGroup(instanceId: string, tenantId: string, name: string): string[] | undefined {
		const group = this.#tenant(instanceId, tenantId)?.ipGroups.get(name);
		return group && [...group.securityIps];
	}

	/** The same of a whole instance. */
	instanceIpGroup(instanceId: string, name: string): string[] | undefined {
		const group = this.instances.get(instanceId)?.ipGroups.get(name);
		return group && [...group.securityIps];
	}

	#tenant(instanceId: string, tenantId: string): Tenant | undefined {
		return this.instances.get(instanceId)?.tenants.get(tenantId);
	}
}

function view({ userName, userType, userStatus, description, ...more }: TenantUser): UserView {
	const { host, globalPermissions, grants } = more;
	return {
		userName,
		userType,
		userStatus,
		description,
		...(host !== undefined && { host }),
		...(globalPermissions !== undefined && { globalPermissions }),
		roles: grants.map((row) => ({ ...row })),
	};
}
