// ModifyTenantUserRoles, as far as it does not need a cloud: checks the request, answers like the API page.
const PATH = /^\/api\/v2\/instances\/[^/]+\/tenants\/[^/]+\/tenantUsers\/([^/]+)\/authorization$/;

/** Returns the answer's envelope, or undefined for anything but a role update. */
export function answerRoleUpdate(path: string, query: string, body: string): object | undefined {
	const userName = PATH.exec(path)?.[1];
	const request: { modifyType?: unknown; userRole?: unknown } = readObject(body);
	if (userName === undefined || request.modifyType !== 'UPDATE') return undefined;
	if (!Array.isArray(request.userRole)) return undefined;
	return {
		success: true,
		data: {
			databases: request.userRole.map(({ database, role }) => ({
				database,
				role,
				privileges: 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW',
				isSuccess: true,
			})),
			userName: decodeURIComponent(userName),
		},
		requestId: new URLSearchParams(query).get('requestId') ?? 'none',
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
