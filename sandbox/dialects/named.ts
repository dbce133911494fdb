// Whole dialects with names: each a service that the documented variants allow together. A client that
// is right works with every one of them. README.md lists them; a test compares.
import { InputError } from '../input/fields';
import { dialectOf, type Dialect, type DialectChoice } from './dialect';

interface Named {
	readonly what: string;
	readonly choice: DialectChoice;
}

export const NAMED = {
	documented: { what: 'As on the newest API pages', choice: {} },
	terraform: {
		what: "As in the vendor's Terraform provider and swagger file: lists as text, names in capitals, nested links",
		choice: {
			requests: {
				usersKey: 'Users',
				usersForm: 'text',
				userRoleForm: 'text',
				databaseNamesForm: 'text',
				requiresDocumentedBody: true,
			},
			privateLinks: { shape: 'nested', listing: 'all' },
			rows: { isSuccess: 'boolean' },
			tenants: { compatibilityMode: 'documented', lowerCaseTableNamesParam: 'number' },
			lists: { total: 'topLevel' },
		},
	},
	alibabaSister: {
		what: "As in Alibaba Cloud's API, which has the same back end",
		choice: {
			requests: { userRoleForm: 'text', usersForm: 'text', rowKeys: 'either' },
			accounts: {
				online: 'NORMAL',
				userType: 'capitals',
				globalPermissions: 'text',
				host: 'shown',
			},
			rows: { nameInLists: 'roles', nameInAnswers: 'roles', keys: 'pascal', role: 'lower' },
			tenants: { tenantMode: 'capitals', compatibilityMode: 'capitals' },
			sessions: { list: 'allProcessList', keys: 'pascal' },
			stored: { globalPermissions: 'cleared' },
		},
	},
	listForms: {
		what: 'Lists only as in the curl examples; a wrong form is refused with HTTP 200',
		choice: {
			requests: {
				usersForm: 'list',
				userRoleForm: 'list',
				databaseNamesForm: 'list',
				formRefusal: '200',
			},
		},
	},
	textForms: {
		what: 'Lists only as in the tables, as text; a wrong form is refused with HTTP 422',
		choice: {
			requests: {
				usersForm: 'text',
				userRoleForm: 'text',
				databaseNamesForm: 'text',
				formRefusal: '422',
			},
		},
	},
	failingForms: {
		what: 'HTTP 500 for a list in the wrong form; the right form differs between calls',
		choice: {
			requests: {
				usersForm: 'text',
				userRoleForm: 'list',
				databaseNamesForm: 'text',
				formRefusal: '500',
			},
			envelope: { errors: 'message' },
		},
	},
	ignoredForms: {
		what: 'A list in the wrong form is ignored, and success is reported',
		choice: {
			requests: {
				usersForm: 'text',
				userRoleForm: 'text',
				databaseNamesForm: 'text',
				ignores: ['users', 'userRole', 'databaseNames'],
			},
		},
	},
	renamedKeys: {
		what: 'The other name where the sources have two; unknown names are ignored',
		choice: {
			requests: {
				usersKey: 'Users',
				userStatusKey: 'status',
				ignores: ['users', 'userStatus'],
			},
			lists: { name: 'datalist' },
			rows: { nameInLists: 'roles', nameInAnswers: 'datalist' },
		},
	},
	flatPrivateLink: {
		what: 'All addresses of the tenant at once, flat, in a dataList',
		choice: { privateLinks: { shape: 'flat', container: 'dataList', listing: 'all' } },
	},
	nestedPrivateLink: {
		what: 'All addresses of the tenant at once, each with a list of endpoints',
		choice: { privateLinks: { shape: 'nested', endpoints: 'many', listing: 'all' } },
	},
	bothPrivateLinks: {
		what: 'An address with its first endpoint flat and all of them in a list',
		choice: { privateLinks: { shape: 'both', endpoints: 'many' } },
	},
	laggingLists: {
		what: 'Lists show a change only after two reads',
		choice: { lag: { reads: 2 } },
	},
	lateLists: {
		what: 'Lists show a change after a moment, and until then that it is in progress',
		choice: { lag: { ms: 400, passing: 'words' } },
	},
	cappedPages: {
		what: 'Small pages, whatever page size is asked for; counts as text; newest entries first',
		choice: { lists: { cap: 20, total: 'text', hasMore: 'text', order: 'newestFirst' } },
	},
	noTotals: {
		what: 'Neither total nor hasMore: a list ends with a page that is not full',
		choice: { lists: { total: 'absent', hasMore: 'absent' } },
	},
	bareLists: {
		what: 'The list itself as data, without its length',
		choice: { lists: { name: 'array' } },
	},
	isSuccessRows: {
		what: 'A verdict on each row of a role change, and booleans',
		choice: { rows: { isSuccess: 'boolean', withGrant: 'boolean' } },
	},
	textRows: {
		what: 'The rows of an account as the text of a JSON list',
		choice: { rows: { form: 'text', withGrant: 'text' } },
	},
	mixedRows: {
		what: "Capitals in the keys of every second row, roles and privileges in the service's own spelling",
		choice: {
			rows: { keys: 'mixed', role: 'capitals', privileges: 'sorted', withGrant: 'letter' },
			requests: { rowKeys: 'either' },
		},
	},
	bareAnswers: {
		what: 'Responses to changes say as little as possible: no data, no rows, no success; HTTP 204 for deletes',
		choice: {
			writes: { data: 'absent', deletes: 'noContent', rolesAnswer: 'absent' },
			envelope: { success: 'absent' },
		},
	},
	textSuccess: {
		what: 'Success as text, with an empty error; failures with HTTP 200',
		choice: {
			envelope: { success: 'text', failureStatus: '200', extras: 'emptyError' },
			writes: { data: 'true', deletes: 'true' },
		},
	},
	springErrors: {
		what: 'Failures as Spring Boot reports them by default; a wrong form is refused with HTTP 415',
		choice: {
			requests: { usersForm: 'text', userRoleForm: 'text', formRefusal: '415' },
			envelope: { errors: 'spring' },
		},
	},
	foldedNames: {
		what: "Names are folded, and what was written comes back in the service's own spelling",
		choice: {
			tenants: { lowerCaseTableNamesParam: 'number' },
			stored: {
				mysqlNames: 'lower',
				oracleNames: 'capitals',
				description: 'trimmed',
				addresses: 'canonical',
			},
			rows: { privileges: 'spaced' },
			ipGroups: { securityIps: 'list' },
		},
	},
	compatibilityMode: {
		what: 'The mode of a tenant under its other name, in a wrapper',
		choice: {
			tenants: { tenantMode: 'unknown', compatibilityMode: 'capitals', wrapper: 'tenant' },
		},
	},
	globalPermissions: {
		what: 'Role changes clear global permissions unless they repeat them',
		choice: {
			accounts: { globalPermissions: 'text', host: 'shown' },
			stored: { globalPermissions: 'cleared' },
		},
	},
	lateSessions: {
		what: 'Sessions are listed whoever was asked for, and end some time after the call',
		choice: {
			sessions: { filters: 'ignored', endedAfterReads: 2, answers: 'usual' },
			tenants: { userNameFormat: 'USER_AND_TENANT' },
		},
	},
	unfilteredPast: {
		what: 'Operation events and audited statements are listed whatever was asked for, except for the time range',
		choice: { audit: { filters: 'ignored' } },
	},
	relaxedDigest: {
		what: 'A digest check for clients in Python (requests) and Ruby (net-http-digest_auth)',
		choice: { digest: { form: 'relaxed', opaque: 'plain' } },
	},
} as const satisfies Record<string, Named>;

export type DialectName = keyof typeof NAMED;

const NAMES = Object.keys(NAMED) as DialectName[];

/** The named dialects, complete. */
export const DIALECTS = Object.fromEntries(
	NAMES.map((name) => [name, dialectOf(NAMED[name].choice)]),
) as Readonly<Record<DialectName, Dialect>>;

/** Takes the name of a dialect, returns what it chooses. Throws InputError if there is none. */
export function choiceNamed(name: string): DialectChoice {
	return NAMED[dialectName(name)].choice;
}

/** The same check, for a name that is to be kept. */
export function dialectName(name: string): DialectName {
	const found = NAMES.find((each) => each === name);
	if (found) return found;
	throw new InputError(`There is no dialect "${name}", only ${NAMES.join(', ')}.`);
}
