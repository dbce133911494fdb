// Every way in which the sandbox refuses a call. The real service documents one code only
// (E001R000, unknown error), so these codes are the sandbox's own: a client must pass them on and
// must not depend on them. The key is the outcome in the journal.

export const REFUSALS = {
	'bad-target': { status: 400, errorCode: 'InvalidRequestTarget' },
	'bad-content-type': { status: 400, errorCode: 'UnsupportedContentType' },
	'bad-json': { status: 400, errorCode: 'InvalidJson' },
	'missing-parameter': { status: 400, errorCode: 'MissingParameter' },
	'invalid-parameter': { status: 400, errorCode: 'InvalidParameter' },
	'reserved-name': { status: 400, errorCode: 'ReservedName' },
	'weak-password': { status: 400, errorCode: 'InvalidPassword' },
	'wrong-user-role-form': { status: 400, errorCode: 'InvalidParameterType' },
	'unknown-role': { status: 400, errorCode: 'UnknownRole' },
	'unknown-database-in-roles': { status: 400, errorCode: 'UnknownDatabaseInRoles' },
	'roles-not-for-user-type': { status: 400, errorCode: 'RolesNotSupportedForUserType' },
	'wrong-modify-type': { status: 400, errorCode: 'ModifyTypeNotSupported' },
	'not-for-tenant-mode': { status: 400, errorCode: 'NotSupportedForTenantMode' },
	'missing-project': { status: 400, errorCode: 'ProjectRequired' },
	'not-authenticated': { status: 401, errorCode: 'Unauthorized' },
	'unknown-project': { status: 403, errorCode: 'ProjectNotAccessible' },
	'wrong-project': { status: 403, errorCode: 'InstanceNotInProject' },
	'standby-cluster': { status: 403, errorCode: 'NotSupportedForStandbyCluster' },
	'aliyun-instance': { status: 403, errorCode: 'NotSupportedForAlibabaCloud' },
	'allowlist-not-enabled': { status: 403, errorCode: 'FeatureNotEnabled' },
	'inherited-ip-group': { status: 403, errorCode: 'InheritedSecurityIpGroup' },
	'no-such-call': { status: 404, errorCode: 'ApiNotFound' },
	'no-such-instance': { status: 404, errorCode: 'InstanceNotFound' },
	'no-such-tenant': { status: 404, errorCode: 'TenantNotFound' },
	'no-such-user': { status: 404, errorCode: 'TenantUserNotFound' },
	'no-such-database': { status: 404, errorCode: 'DatabaseNotFound' },
	'no-such-address': { status: 404, errorCode: 'AddressNotFound' },
	'no-such-endpoint': { status: 404, errorCode: 'EndpointNotFound' },
	'no-such-ip-group': { status: 404, errorCode: 'SecurityIpGroupNotFound' },
	'no-such-grant': { status: 404, errorCode: 'GrantNotFound' },
	'method-not-allowed': { status: 405, errorCode: 'MethodNotAllowed' },
	'user-exists': { status: 409, errorCode: 'TenantUserAlreadyExists' },
	'user-locked': { status: 409, errorCode: 'TenantUserLocked' },
	'database-exists': { status: 409, errorCode: 'DatabaseAlreadyExists' },
	'service-exists': { status: 409, errorCode: 'PrivateLinkServiceAlreadyExists' },
	'no-service': { status: 409, errorCode: 'PrivateLinkServiceNotCreated' },
	'endpoint-exists': { status: 409, errorCode: 'EndpointAlreadyConnected' },
	'already-on-allowlist': { status: 409, errorCode: 'UserAlreadyOnAllowlist' },
	'ip-group-exists': { status: 409, errorCode: 'SecurityIpGroupAlreadyExists' },
	'grant-exists': { status: 409, errorCode: 'GrantAlreadyExists' },
	'body-too-large': { status: 413, errorCode: 'RequestBodyTooLarge' },
} as const;

export type RefusalKind = keyof typeof REFUSALS;

export class Refusal extends Error {
	readonly status: number;
	readonly errorCode: string;

	/** `instead` replaces what the table has for the kind. */
	constructor(
		readonly kind: RefusalKind,
		message: string,
		instead: { readonly status?: number; readonly errorCode?: string } = {},
	) {
		super(message);
		this.status = instead.status ?? REFUSALS[kind].status;
		this.errorCode = instead.errorCode ?? REFUSALS[kind].errorCode;
	}
}

/** For a catch clause: everything else is a bug, and goes on. */
export function refusalFrom(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	throw error;
}
