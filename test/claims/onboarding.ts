// Onboards many accounts through a faulty cloud, and compares what the output claims with what is there.
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { SEED, type FaultName, type FaultRule, type Sandbox } from '../../sandbox';
import {
	allowlistParameters,
	createParameters,
	credentialFor,
	inTenant,
} from '../core/harness/localCloud';
import { runNode } from '../core/harness/runNode';

const { instanceId, addressId } = SEED.mainInstance;
/** Holds nothing but what the test puts there. */
const tenantId = SEED.mainInstance.tenantId;

export const MIXED_FAULTS: readonly FaultName[] = [
	'latency',
	'429',
	'503',
	'500-before',
	'500-after',
	'cut-before',
	'cut-after',
	'truncated',
	'html-502',
	'html-200',
	'empty',
	'success-false',
	'duplicate',
	'invalidate-nonces',
];

/** Returns rules under which a request meets one of the faults with the given probability. */
export function mixedFaults(probability: number, faults = MIXED_FAULTS): FaultRule[] {
	return faults.map((fault, index) => ({
		fault,
		ms: fault === 'latency' ? 30 : 0,
		// The rules are asked one after the other: each takes its share of what the ones before left.
		probability: probability / faults.length / (1 - (probability * index) / faults.length),
		...(fault === '429' && { retryAfter: '1' }),
	}));
}

export interface Person extends IDataObject {
	readonly userName: string;
	readonly database: string;
	readonly role: string;
	readonly userAccount: string;
}

const ROLES = ['ReadWrite', 'ReadOnly', 'DDL', 'DML'];

/** Returns so many people, each with a name, a role and a cloud account of their own. */
export function people(count: number): Person[] {
	return Array.from({ length: count }, (_unused, index) => ({
		userName: `person_${index}`,
		database: SEED.mainInstance.databases[index % SEED.mainInstance.databases.length] ?? '',
		role: ROLES[index % ROLES.length] ?? '',
		userAccount: `1000${index}`,
	}));
}

export interface Onboarded {
	readonly accounts: readonly INodeExecutionData[];
	readonly allowed: readonly INodeExecutionData[];
}

/** Creates an account with a role and an allowlist entry for each person. Failed items are in the result. */
export async function onboard(
	sandbox: Sandbox,
	rows: readonly Person[],
	options: INodeParameters,
): Promise<Onboarded> {
	const shared = {
		credential: credentialFor(sandbox),
		items: rows,
		onError: 'continueRegularOutput',
	} as const;
	const accounts = await runNode({
		...shared,
		parameters: createParameters({
			...inTenant({ instanceId, tenantId }),
			ifExists: 'useExisting',
			roles: { values: [{ database: '={{ $json.database }}', role: '={{ $json.role }}' }] },
			options,
		}),
	});
	const allowed = await runNode({
		...shared,
		parameters: allowlistParameters({
			userAccount: '={{ $json.userAccount }}',
			options,
		}),
	});
	return { accounts: accounts.items, allowed: allowed.items };
}

/** Returns each claim of the output that is not so, in words. */
export function findFalseClaims(
	sandbox: Sandbox,
	rows: readonly Person[],
	{ accounts, allowed }: Onboarded,
): string[] {
	const entries = sandbox.cloud.allowlist(instanceId, tenantId, addressId);
	return rows.flatMap((person, index) => [
		...checkAccount(sandbox, person, accounts[index]),
		...checkEntry(entries, person, allowed[index]),
	]);
}

function checkAccount(sandbox: Sandbox, person: Person, item?: INodeExecutionData): string[] {
	const user = sandbox.cloud.user(instanceId, tenantId, person.userName);
	const has =
		user?.roles.map(({ database, role }) => `${role} on ${database}`).join() ?? 'no account';
	const wanted = `${person.role} on ${person.database}`;
	const error = errorOf(item);
	if (item?.pairedItem === undefined) return [`${person.userName}: no output`];
	if (error === undefined) {
		return has === wanted ? [] : [`${person.userName}: claims ${wanted}, has ${has}`];
	}
	if (isDoubt(error)) return [];
	const claimsAccount =
		/the account exists|already exists|with this name exists|existing account/.test(error);
	return claimsAccount === (user !== undefined) ? [] : [`${person.userName}: ${error}, has ${has}`];
}

function checkEntry(entries: string[], person: Person, item?: INodeExecutionData): string[] {
	const count = entries.filter((entry) => entry === person.userAccount).length;
	const error = errorOf(item);
	if (count > 1) return [`${person.userAccount} is on the list ${count} times`];
	if (error === undefined) return count === 1 ? [] : [`${person.userAccount} is not on the list`];
	return count === 0 || isDoubt(error) ? [] : [`${person.userAccount}: ${error}`];
}

/** Whether an error leaves open what has happened. */
function isDoubt(error: string): boolean {
	return /may or may not have taken effect|could not be verified/.test(error);
}

/** Returns the message of an item that failed. */
export function errorOf(item: INodeExecutionData | undefined): string | undefined {
	const error = item?.json.error;
	return typeof error === 'string' ? error : undefined;
}
