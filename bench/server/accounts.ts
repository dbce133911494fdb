// ModifyTenantUserRoles and DescribeTenantUsers, as far as they do not need a cloud: the request is
// checked, the answer is that of the API pages, and the roles are kept for a client that looks for them.
const ACCOUNTS = /^\/api\/v2\/instances\/[^/]+\/tenants\/[^/]+\/tenantUsers$/;
const ROLES = /^\/api\/v2\/instances\/[^/]+\/tenants\/[^/]+\/tenantUsers\/([^/]+)\/authorization$/;

interface Grant {
	readonly database: unknown;
	readonly role: unknown;
}

export class Accounts {
	/** The roles of each account, by its name. */
	private readonly rolesOf = new Map<string, readonly Grant[]>();

	/** Returns the answer's envelope, or undefined for anything but a role update. */
	update(path: string, query: URLSearchParams, body: string): object | undefined {
		const encoded = ROLES.exec(path)?.[1];
		const request: { modifyType?: unknown; userRole?: unknown } = readObject(body);
		if (encoded === undefined || request.modifyType !== 'UPDATE') return undefined;
		if (!Array.isArray(request.userRole)) return undefined;
		const userName = decodeURIComponent(encoded);
		const roles = request.userRole.map(({ database, role }: Grant) => ({ database, role }));
		this.rolesOf.set(userName, roles);
		const databases = rowsOf(roles).map((row) => ({ ...row, isSuccess: true }));
		return envelope(query, { databases, userName });
	}

	/** Returns the answer's envelope with the account of the name that is asked for, or undefined. */
	list(path: string, query: URLSearchParams): object | undefined {
		if (!ACCOUNTS.test(path)) return undefined;
		const userName = query.get('userName') ?? '';
		const roles = this.rolesOf.get(userName);
		const account = { userName, userType: 'normal', userStatus: 'ONLINE' };
		const dataList = roles ? [{ ...account, databases: rowsOf(roles) }] : [];
		return envelope(query, { dataList, total: dataList.length });
	}
}

function rowsOf(roles: readonly Grant[]): object[] {
	return roles.map((grant) => ({ ...grant, privileges: 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW' }));
}

function envelope(query: URLSearchParams, data: object): object {
	return {
		success: true,
		data,
		requestId: query.get('requestId') ?? 'none',
		errorCode: null,
		errorMessage: null,
		server: 'bench',
		cost: 1,
	};
}

function readObject(body: string): object {
	try {
		const parsed: unknown = JSON.parse(body);
		return typeof parsed === 'object' && parsed !== null ? parsed : {};
	} catch {
		return {};
	}
}
