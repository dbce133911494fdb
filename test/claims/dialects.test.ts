// Every case in every dialect: the same effect, and the same claims, whatever the service's spelling.
import type { IDataObject } from 'n8n-workflow';

import { grantsOf } from '../../nodes/OceanBaseCloud/cloud/accounts/readGrants';
import { normalizeAccount } from '../../nodes/OceanBaseCloud/cloud/accounts/normalizeAccount';
import { DIALECTS, startSandbox, type DialectName } from '../../sandbox';
import { runOperation } from '../core/harness/cases';
import { operationCases, titleOf } from '../core/operations/cases';
import type { OperationCase } from '../core/operations/cases/operationCase';
import { SPOKEN } from './spoken';

interface Outcome {
	readonly error: string | undefined;
	readonly claims: readonly string[];
	readonly state: unknown;
}

let documented: readonly Outcome[];

/** What comes out of API Call is the answer as it came, and so differs with the dialect. */
const understood = operationCases.filter(({ resource }) => resource !== 'apiCall');

/** In these the node waits most of the time: they begin first, and go on beside the others. */
const SLOW: readonly DialectName[] = ['ignoredForms', 'laggingLists', 'lateLists', 'renamedKeys'];
const begun = new Map<DialectName, Promise<Outcome[]>>();

beforeAll(async () => {
	documented = await runAll('documented');
	for (const name of SLOW) begun.set(name, runAll(name));
}, 60_000);

const names = Object.keys(DIALECTS) as DialectName[];

it.each([...names.filter((name) => !SLOW.includes(name)), ...SLOW])(
	'%s',
	async (name) => {
		const outcomes = await (begun.get(name) ?? runAll(name));
		const spoken = SPOKEN[name] ?? ((value: string) => value);
		const told = (outcome: Outcome | undefined) => spoken(JSON.stringify(outcome, null, '\t'));

		for (const [index, each] of understood.entries()) {
			const title = titleOf(each);
			expect(`${title} ${told(outcomes[index])}`).toBe(`${title} ${told(documented[index])}`);
		}
	},
	60_000,
);

async function runAll(name: DialectName): Promise<Outcome[]> {
	return await Promise.all(understood.map(async (each) => await run(name, each)));
}

async function run(name: DialectName, each: OperationCase): Promise<Outcome> {
	const sandbox = await startSandbox();
	try {
		await each.arrange?.(sandbox);
		sandbox.setDialect(name);
		const { error, items } = await runOperation(sandbox, each, { readBackTime: 1 });
		return {
			error: error?.message,
			// Lists come in any order.
			claims: items.map(({ json }) => JSON.stringify(claimsOf(json))).sort(),
			state: each.look?.(sandbox),
		};
	} finally {
		await sandbox.close();
	}
}

/** What an item says: its names, what was done, and roles by what they mean. */
const SAID = [
	'action',
	'addressId',
	'alreadyAllowed',
	'applied',
	'changed',
	'changedByOthers',
	'changes',
	'confirmed',
	'created',
	'databaseName',
	'deleted',
	'ended',
	'endedSessions',
	'endpointId',
	'found',
	'granted',
	'host',
	'instanceId',
	'listed',
	'missing',
	'names',
	'notCompared',
	'port',
	'revoked',
	'securityIpGroupName',
	'tenantId',
	'updated',
	'userAccount',
	'userName',
];

function claimsOf(json: IDataObject): IDataObject {
	const said = Object.fromEntries(SAID.map((key) => [key, json[key]]));
	const account = normalizeAccount(json);
	if (account.databases === undefined) return said;
	const roles = grantsOf(account).map(({ database, role, table = '*', withGrant = false }) =>
		[role.toLowerCase(), database, table, withGrant].join(' '),
	);
	return { ...said, ...(roles.length > 0 && { roles: roles.sort() }) };
}
