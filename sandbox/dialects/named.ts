// Whole dialects with names: each a service that the documented variants allow together. A client that
// is right works with every one of them. README.md lists them; a test compares.
import { InputError } from '../input/fields';
import { dialectOf, type Dialect, type DialectChoice } from './dialect';

interface Named {
	readonly what: string;
	readonly choice: DialectChoice;
}

export const NAMED = {
	documented: { what: 'As the newest API pages have it', choice: {} },
	terraform: {
		what: "What the vendor's Terraform provider and swagger file speak: lists as text, names in capitals, nested links",
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
		what: "The vocabulary of Alibaba Cloud's API, which has the same back end",
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
		what: 'Lists as the curl examples have them, and no other way; a wrong form is refused with HTTP 200',
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
		what: 'Lists as the tables have them, texts; a wrong form is refused with HTTP 422',
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
		what: 'A service that fails with HTTP 500 where a list comes in the wrong form, and whose forms differ',
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
		what: 'A service that takes no notice of a list in the wrong form, and says that all went well',
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
		what: 'The other name where the sources have two; a name that it does not know is ignored',
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
		what: 'Lists that show a change after two reads that did not',
		choice: { lag: { reads: 2 } },
	},
	lateLists: {
		what: 'Lists that show a change after a moment, and in between that something is going on',
		choice: { lag: { ms: 400, passing: 'words' } },
	},
	cappedPages: {
		what: 'Small pages, however large a page was asked for; counts as text; the newest entries first',
		choice: { lists: { cap: 20, total: 'text', hasMore: 'text', order: 'newestFirst' } },
	},
	noTotals: {
		what: 'Neither total nor hasMore: a list ends with a page that is not full',
		choice: { lists: { total: 'absent', hasMore: 'absent' } },
	},
	bareLists: {
		what: 'The list itself as data, and nothing that says how long it is',
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
		what: 'Answers to changes say as little as they can: no data, no rows, no success; HTTP 204 for deletes',
		choice: {
			writes: { data: 'absent', deletes: 'noContent', rolesAnswer: 'absent' },
			envelope: { success: 'absent' },
		},
	},
	textSuccess: {
		what: 'Success as text, beside an error that is empty; failures with HTTP 200',
		choice: {
			envelope: { success: 'text', failureStatus: '200', extras: 'emptyError' },
			writes: { data: 'true', deletes: 'true' },
		},
	},
	springErrors: {
		what: 'Failures as Spring Boot makes them of its own accord; a wrong form is refused with HTTP 415',
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
		what: 'Global permissions that a role change clears unless it repeats them',
		choice: {
			accounts: { globalPermissions: 'text', host: 'shown' },
			stored: { globalPermissions: 'cleared' },
		},
	},
	lateSessions: {
		what: 'Sessions that are listed whoever was asked for, and that end some time after they were ended',
		choice: {
			sessions: { filters: 'ignored', endedAfterReads: 2, answers: 'usual' },
			tenants: { userNameFormat: 'USER_AND_TENANT' },
		},
	},
	unfilteredPast: {
		what: 'Operation events and audited statements are listed whatever was asked for, but for the time',
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
