// Whole dialects with names: each a service that the documented variants allow together. A client that
// is right works with every one of them.
import { InputError } from '../input/fields';
import { dialectOf, type Dialect, type DialectChoice } from './dialect';

const CHOICES = {
	/** As the newest API pages have it. */
	documented: {},
	/** What the vendor's Terraform provider and its swagger file speak: lists as text, capitals. */
	terraform: {
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
	/** The vocabulary of Alibaba Cloud's API, which has the same back end. */
	alibabaSister: {
		requests: { userRoleForm: 'text', usersForm: 'text', rowKeys: 'either' },
		accounts: {
			online: 'NORMAL',
			userType: 'capitals',
			globalPermissions: 'text',
			host: 'shown',
		},
		rows: { nameInLists: 'roles', nameInAnswers: 'roles', keys: 'pascal', role: 'lower' },
		tenants: { tenantMode: 'capitals', compatibilityMode: 'capitals' },
		stored: { globalPermissions: 'cleared' },
	},
	/** Lists as the curl examples have them, and no other way. */
	listForms: {
		requests: {
			usersForm: 'list',
			userRoleForm: 'list',
			databaseNamesForm: 'list',
			formRefusal: '200',
		},
	},
	/** Lists as the tables have them: texts, whose type is checked. */
	textForms: {
		requests: {
			usersForm: 'text',
			userRoleForm: 'text',
			databaseNamesForm: 'text',
			formRefusal: '422',
		},
	},
	/** A service that fails where a list comes in the wrong form. */
	failingForms: {
		requests: {
			usersForm: 'text',
			userRoleForm: 'list',
			databaseNamesForm: 'text',
			formRefusal: '500',
		},
		envelope: { errors: 'message' },
	},
	/** A service that takes no notice of a list in the wrong form. */
	ignoredForms: {
		requests: {
			usersForm: 'text',
			userRoleForm: 'text',
			databaseNamesForm: 'text',
			ignores: ['users', 'userRole', 'databaseNames'],
		},
	},
	/** The other name where the sources have two, and unknown names are ignored. */
	renamedKeys: {
		requests: {
			usersKey: 'Users',
			userStatusKey: 'status',
			ignores: ['users', 'userStatus'],
		},
		lists: { name: 'datalist' },
		rows: { nameInLists: 'roles', nameInAnswers: 'datalist' },
	},
	flatPrivateLink: { privateLinks: { shape: 'flat', container: 'dataList', listing: 'all' } },
	nestedPrivateLink: { privateLinks: { shape: 'nested', endpoints: 'many', listing: 'all' } },
	bothPrivateLinks: { privateLinks: { shape: 'both', endpoints: 'many' } },
	/** Lists that show a change after two reads that did not. */
	laggingLists: { lag: { reads: 2 } },
	/** Lists that show a change after a moment, and say in between that something is going on. */
	lateLists: { lag: { ms: 400, passing: 'words' } },
	/** Small pages, however large a page was asked for, and counts in other types. */
	cappedPages: { lists: { cap: 20, total: 'text', hasMore: 'text', order: 'newestFirst' } },
	/** Neither total nor hasMore: the end of a list is a page that is not full. */
	noTotals: { lists: { total: 'absent', hasMore: 'absent' } },
	/** The list itself as data. */
	bareLists: { lists: { name: 'array' } },
	isSuccessRows: { rows: { isSuccess: 'boolean', withGrant: 'boolean' } },
	/** Rows as JSON text. */
	textRows: { rows: { form: 'text', withGrant: 'text' } },
	/** Capitals in every second row, privileges in an order and case of the service's own. */
	mixedRows: {
		rows: { keys: 'mixed', role: 'capitals', privileges: 'sorted', withGrant: 'letter' },
		requests: { rowKeys: 'either' },
	},
	/** Nothing but the success itself, not even that it was one. */
	bareAnswers: {
		writes: { data: 'absent', deletes: 'noContent', rolesAnswer: 'absent' },
		envelope: { success: 'absent' },
	},
	/** Success as text, failures with HTTP 200. */
	textSuccess: {
		envelope: { success: 'text', failureStatus: '200', extras: 'emptyError' },
		writes: { data: 'true', deletes: 'true' },
	},
	/** Failures as Spring Boot makes them of its own accord. */
	springErrors: {
		requests: { usersForm: 'text', userRoleForm: 'text', formRefusal: '415' },
		envelope: { errors: 'spring' },
	},
	/** Names are folded, and what was written comes back in the service's own spelling. */
	foldedNames: {
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
	/** The mode of a tenant under its other name. */
	compatibilityMode: {
		tenants: { tenantMode: 'unknown', compatibilityMode: 'capitals', wrapper: 'tenant' },
	},
	/** Global permissions that an update clears unless it names them. */
	globalPermissions: {
		accounts: { globalPermissions: 'text', host: 'shown' },
		stored: { globalPermissions: 'cleared' },
	},
	/** For clients in Python and Ruby. */
	relaxedDigest: { digest: { form: 'relaxed', opaque: 'plain' } },
} as const satisfies Record<string, DialectChoice>;

export type DialectName = keyof typeof CHOICES;

const NAMES = Object.keys(CHOICES) as DialectName[];

/** The named dialects, complete. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = Object.fromEntries(
	NAMES.map((name) => [name, dialectOf(CHOICES[name])]),
) as Record<DialectName, Dialect>;

/** Takes the name of a dialect, returns what it chooses. Throws InputError if there is none. */
export function choiceNamed(name: string): DialectChoice {
	const found = NAMES.find((each) => each === name);
	if (found) return CHOICES[found];
	throw new InputError(`There is no dialect "${name}", only ${NAMES.join(', ')}.`);
}
