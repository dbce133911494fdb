// Which request bodies the service understands, and what it does with the others.
import { choice, flag, some } from '../setting';

/** The parameters whose name or form the sources disagree about. */
export const DISPUTED = [
	'users',
	'userStatus',
	'userRole',
	'databaseNames',
	'securityIps',
	'roles',
] as const;

export type Disputed = (typeof DISPUTED)[number];

export const REQUESTS = {
	usersKey: choice(
		['either', 'users', 'Users'],
		'Under which name DeleteTenantUsers takes its list; the other name is unknown to it',
	),
	usersForm: choice(['either', 'list', 'text'], 'A list, or the text of a JSON list'),
	userStatusKey: choice(
		['userStatus', 'status', 'either'],
		'Under which name ModifyTenantUserStatus takes the status',
	),
	userRoleForm: choice(
		['either', 'list', 'text'],
		'The form of userRole in ModifyTenantUserRoles; the setting userRoleForm of the cloud counts as well',
	),
	databaseNamesForm: choice(
		['either', 'list', 'text'],
		'The form of databaseNames in DeleteDatabases',
	),
	securityIpsForm: choice(['text', 'list', 'either'], 'The form of securityIps'),
	rolesForm: choice(['text', 'list', 'either'], 'The form of roles in CreateTenantUser'),
	rowKeys: choice(
		['camel', 'pascal', 'either'],
		'How the keys of the rows in userRole and roles are spelled: `database` or `Database`',
	),
	ignores: some(
		DISPUTED,
		'none',
		'Parameters that are ignored, not refused, where their name or form is not understood: the call succeeds and does nothing (CreateTenantUser creates the account without roles)',
	),
	ignoredUserRole: choice(
		['keepsAll', 'revokesAll'],
		'What a call does whose userRole is ignored: nothing, or it takes it for an empty list',
	),
	formRefusal: choice(
		['400', '415', '422', '200', '500'],
		'How a wrong form is refused: with this HTTP status. `200` has success false, `500` has the documented code E001R000',
	),
	requiresDocumentedBody: flag(
		'Refuses CreateDatabase and DeleteDatabases without instanceId and tenantId in the body, and ModifyTenantUserPassword without these and userName',
	),
};
