// The parameters whose name or form the sources disagree about, call by call.
import type { Dialect } from '../dialects/dialect';
import type { Disputed } from '../dialects/settings/requests';
import type { RefusalKind } from './refusal';

type Requests = Dialect['requests'];

export interface DisputedParameter {
	/** As the operation reads it. */
	readonly name: Disputed;
	/** Every name that a source has for it. */
	readonly keys: readonly string[];
	/** The one that the service takes; undefined where it takes any. */
	readonly key?: (requests: Requests) => string | undefined;
	/** Absent for what is no list. */
	readonly form?: (requests: Requests) => 'list' | 'text' | 'either';
	/** How a wrong form is refused. */
	readonly refusal: RefusalKind;
	/** The operation itself reads the text of a JSON list only. */
	readonly readAsText: boolean;
	/** The list holds rows, whose keys have two spellings. */
	readonly hasRows: boolean;
	/** Without it the call has nothing to do. */
	readonly essential: boolean;
}

const LIST = {
	refusal: 'invalid-parameter',
	readAsText: false,
	hasRows: false,
	essential: true,
} as const;

const PARAMETERS: readonly DisputedParameter[] = [
	{
		...LIST,
		name: 'users',
		// The pages write `users`, the vendor's swagger file `Users`.
		keys: ['users', 'Users'],
		key: ({ usersKey }) => (usersKey === 'either' ? undefined : usersKey),
		form: ({ usersForm }) => usersForm,
	},
	{
		...LIST,
		name: 'userStatus',
		keys: ['userStatus', 'status'],
		key: ({ userStatusKey }) => (userStatusKey === 'either' ? undefined : userStatusKey),
	},
	{
		...LIST,
		name: 'userRole',
		keys: ['userRole'],
		form: ({ userRoleForm }) => userRoleForm,
		refusal: 'wrong-user-role-form',
		hasRows: true,
	},
	{
		...LIST,
		name: 'databaseNames',
		keys: ['databaseNames'],
		form: ({ databaseNamesForm }) => databaseNamesForm,
	},
	{
		...LIST,
		name: 'securityIps',
		keys: ['securityIps'],
		form: ({ securityIpsForm }) => securityIpsForm,
		readAsText: true,
	},
	{
		...LIST,
		name: 'roles',
		keys: ['roles'],
		form: ({ rolesForm }) => rolesForm,
		readAsText: true,
		hasRows: true,
		essential: false,
	},
];

const OF_OPERATION: ReadonlyMap<string, Disputed> = new Map<string, Disputed>([
	['DeleteTenantUsers', 'users'],
	['ModifyTenantUserStatus', 'userStatus'],
	['ModifyTenantUserRoles', 'userRole'],
	['DeleteDatabases', 'databaseNames'],
	['CreateInstanceSecurityIpGroup', 'securityIps'],
	['CreateTenantSecurityIpGroup', 'securityIps'],
	['ModifyInstanceSecurityIpGroup', 'securityIps'],
	['ModifyTenantSecurityIpGroup', 'securityIps'],
	['CreateTenantUser', 'roles'],
]);

export function disputedParameterOf(operation: string): DisputedParameter | undefined {
	const name = OF_OPERATION.get(operation);
	return PARAMETERS.find((parameter) => parameter.name === name);
}
