// ModifyTenantUserRoles, DescribeTenantUsers and DescribeTenant, as far as they do not need a cloud: the request is
// checked, the answer is that of the API pages, and the roles are kept for a client that looks for them.
import { userName } from '../contenders/contender';

const TENANT = /^\/api\/v2\/instances\/[^/]+\/tenants\/([^/]+)$/;
const ACCOUNTS = /^\/api\/v2\/instances\/[^/]+\/tenants\/[^/]+\/tenantUsers$/;
const ROLES = /^\/api\/v2\/instances\/[^/]+\/tenants\/[^/]+\/tenantUsers\/([^/]+)\/authorization$/;

interface Grant {
	readonly database: unknown;
	readonly role: unknown;
}

export class Accounts {
	/** The roles of each account, by its name. */
	private readonly rolesOf = new Map<string, readonly Grant[]>();

	/** Forgets all accounts. So many others are there then, with one role each. */
	fill(count: number): void {
		this.rolesOf.clear();
		for (let index = 0; index < count; index += 1) {
			this.rolesOf.set(userName(index), [{ database: 'testdb', role: 'DML' }]);
		}
	}

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

	/**
	 * Returns the answer's envelope with the tenant, with the account of the name or with a page of all of them, or
	 * undefined for any other path.
	 */
	read(path: string, query: URLSearchParams): object | undefined {
		const tenantId = TENANT.exec(path)?.[1];
		if (tenantId !== undefined) return envelope(query, { tenantId, tenantMode: 'MySQL' });
		if (!ACCOUNTS.test(path)) return undefined;
		const wanted = query.get('userName');
		const names = [...this.rolesOf.keys()].filter((name) => wanted === null || name === wanted);
		const size = Number(query.get('pageSize') ?? names.length);
		const start = (Number(query.get('pageNumber') ?? 1) - 1) * size;
		const dataList = names.slice(start, start + size).map((userName) => ({
			userName,
			userType: 'normal',
			userStatus: 'ONLINE',
			description: '',
			databases: rowsOf(this.rolesOf.get(userName) ?? []),
		}));
		return envelope(query, { dataList, total: names.length });
	}
}

function rowsOf(roles: readonly Grant[]): object[] {
	return roles.map((grant) => ({
		...grant,
		privileges: grant.role === 'DML' ? 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW' : 'SELECT,SHOW VIEW',
	}));
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
