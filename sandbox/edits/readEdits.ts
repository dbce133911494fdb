// Reads edits from JSON.
import {
	InputError,
	fieldsOf,
	flagOf,
	listOf,
	numberOf,
	oneOf,
	textOf,
	textsOf,
	type Fields,
} from '../input/fields';
import { readMatch } from '../match/readMatch';
import type { Edit, EditedRole, WaitingEdits } from './edit';

type Reader = (value: unknown, name: string) => unknown;

interface Form {
	readonly needs: Readonly<Record<string, Reader>>;
	readonly may?: Readonly<Record<string, Reader>>;
}

const ROLE: Form = {
	needs: { database: textOf, role: textOf },
	may: { privileges: textOf, table: textOf, withGrant: flagOf },
};
const ACCOUNT = { userName: textOf };
const DATABASE = { databaseName: textOf };
const IP_GROUP = { securityIpGroupName: textOf };
const ENDPOINT = { addressId: textOf, endpointId: textOf };
const PLACE = { instanceId: textOf, tenantId: textOf };
const USER_TYPES = ['Normal', 'Admin', 'ReadonlyAccount'] as const;

const FORMS: Readonly<Record<Edit['do'], Form>> = {
	createAccount: {
		needs: ACCOUNT,
		may: {
			userType: (value, name) => oneOf(value, name, USER_TYPES),
			description: textOf,
			host: textOf,
			globalPermissions: textOf,
			roles: readRoles,
		},
	},
	deleteAccount: { needs: ACCOUNT },
	lock: { needs: ACCOUNT },
	unlock: { needs: ACCOUNT },
	showStatus: { needs: { ...ACCOUNT, status: textOf } },
	describe: { needs: { ...ACCOUNT, description: textOf } },
	setGlobalPermissions: { needs: { ...ACCOUNT, globalPermissions: textOf } },
	setRoles: { needs: { ...ACCOUNT, roles: readRoles } },
	grant: { needs: { ...ACCOUNT, ...ROLE.needs }, may: { ...ROLE.may } },
	revoke: { needs: { ...ACCOUNT, database: textOf } },
	openSession: {
		needs: ACCOUNT,
		may: {
			password: textOf,
			database: textOf,
			clientIp: textOf,
			status: (value, name) => oneOf(value, name, ['ACTIVE', 'IDLE']),
		},
	},
	runStatement: { needs: ACCOUNT, may: { database: textOf, sql: textOf, at: textOf } },
	createDatabase: { needs: DATABASE },
	deleteDatabase: { needs: DATABASE },
	setIpGroup: { needs: { ...IP_GROUP, securityIps: textsOf } },
	deleteIpGroup: { needs: IP_GROUP },
	connectEndpoint: { needs: ENDPOINT },
	confirmEndpoint: { needs: ENDPOINT },
	disconnectEndpoint: { needs: ENDPOINT },
};

const NAMES = Object.keys(FORMS) as Array<Edit['do']>;

/** Edits to be made at once, or at the moment that `when` says. */
export type ReadEdits = { readonly now: readonly Edit[] } | { readonly waiting: WaitingEdits };

/** Throws InputError for what is neither. */
export function readEdits(value: unknown): ReadEdits {
	const fields = fieldsOf(value, 'request', ['when', 'match', 'times', 'edits']);
	const { when, match, times } = fields;
	const edits = listOf(fields['edits'], 'edits').map(readEdit);
	if (when === undefined) return { now: edits };
	return {
		waiting: {
			when: oneOf(when, 'when', ['before', 'after']),
			...(match !== undefined && { match: readMatch(match) }),
			...(times !== undefined && { times: numberOf(times, 'times') }),
			edits,
		},
	};
}

function readEdit(value: unknown): Edit {
	const { do: given, ...fields }: Fields = { ...Object(value) };
	const name = oneOf(given, 'do', NAMES);
	const { needs, may = {} } = FORMS[name];
	// The form of each edit names the fields that its type has.
	return { do: name, ...readForm(name, { needs, may: { ...may, ...PLACE } }, fields) } as Edit;
}

function readRoles(value: unknown, name: string): EditedRole[] {
	// The form of a role names the fields that its type has.
	return listOf(value, name).map((role) => readForm('role', ROLE, role) as unknown as EditedRole);
}

function readForm(what: string, { needs, may = {} }: Form, value: unknown): Fields {
	const readers = { ...needs, ...may };
	const fields = fieldsOf(value, what, Object.keys(readers));
	const missing = Object.keys(needs).find((name) => fields[name] === undefined);
	if (missing !== undefined) throw new InputError(`A ${what} needs "${missing}".`);
	const given = Object.entries(readers).filter(([name]) => fields[name] !== undefined);
	return Object.fromEntries(given.map(([name, read]) => [name, read(fields[name], name)]));
}
