// The databases of a MySQL tenant.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../json';
import type { Api, ReadCall } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { findEntries, readList, type ListCall } from '../transport/pages';
import { allGone } from './allGone';
import { readCall, sendOnce } from './calls';
import { carryOut, listForms } from './carryOut';
import type { Later, NamedList } from './look';
import { tenantKey, type TenantRef } from './tenants';

/** The databases of a tenant (DescribeDatabases, API page 10000000001021642). */
export function databaseList(tenant: TenantRef, query?: ReadCall['query']): ListCall {
	const call = readCall('DescribeDatabases', tenant, query);
	return { ...call, key: 'databaseName', otherName: 'databases' };
}

/**
 * Reads a database by its exact name; undefined if there is none. No call is about a single one: the
 * list is searched. Throws what the API throws.
 */
export async function findDatabase(
	api: Api,
	tenant: TenantRef,
	databaseName: string,
): Promise<IDataObject | undefined> {
	const call = databaseList(tenant, { databaseName });
	const found = await findEntries(
		api,
		call,
		(entry) => String(entry.databaseName) === databaseName,
	);
	return found[0];
}

export interface NewDatabase extends IDataObject {
	databaseName: string;
	encoding: string;
	collation?: string;
	description?: string;
}

/** The databases as a list in which changes are looked for. One that is being deleted counts as gone. */
const databasesOf = (tenant: TenantRef): NamedList => ({
	key: `databases ${tenantKey(tenant)}`,
	find: async (api, name) => remaining(await findDatabase(api, tenant, name)),
	all: async (api) => {
		const listed = await readList(api, databaseList(tenant));
		const left = listed.entries.filter((entry) => remaining(entry) !== undefined);
		const entries = new Map(left.map((entry) => [String(entry.databaseName), entry]));
		return { entries, isComplete: listed.isComplete };
	},
});

function remaining(database: IDataObject | undefined): IDataObject | undefined {
	return database?.status === 'DELETING' ? undefined : database;
}

/** Reads a database that is not being deleted; undefined if there is none. Throws what the API throws. */
export async function findRemainingDatabase(
	api: Api,
	tenant: TenantRef,
	name: string,
): Promise<IDataObject | undefined> {
	return await databasesOf(tenant).find(api, name);
}

/**
 * Creates a database (CreateDatabase, API page 10000000001021641). Returns how to get what the service
 * says of it. Throws an ExplainedFailure when the outcome was unclear and a different database of this
 * name is there, a NotSeen, and what the API throws.
 */
export async function createDatabase(
	api: Api,
	tenant: TenantRef,
	wanted: NewDatabase,
): Promise<Later<IDataObject>> {
	const { databaseName } = wanted;
	const readBack = async () => {
		const found = await findDatabase(api, tenant, databaseName);
		if (found !== undefined) refuseDifferent(wanted, found);
		return found;
	};
	return await carryOut<IDataObject, IDataObject>(api, {
		kind: 'createDatabase',
		forms: [wanted],
		send: async (body) =>
			await sendOnce(api, 'CreateDatabase', tenant, { body: { ...tenant, ...body } }, readBack),
		inAnswer: (data) =>
			isDataObject(data) && data.databaseName === databaseName ? data : undefined,
		list: databasesOf(tenant),
		names: [databaseName],
		look: (find) => {
			const found = find(databaseName);
			return found === undefined ? { shows: 'the database is not listed' } : { seen: found };
		},
	});
}

// After an unclear outcome the database was read: it may be somebody else's.
function refuseDifferent(wanted: NewDatabase, found: IDataObject): void {
	for (const name of ['encoding', 'collation']) {
		const [asked, is] = [wanted[name], found[name]];
		if (typeof asked !== 'string' || typeof is !== 'string') continue;
		if (asked.toLowerCase() === is.toLowerCase()) continue;
		throw new ExplainedFailure(
			'Conflict',
			`a database with this name exists, but its ${name} is ${is}`,
			'Check the database before you continue: somebody else may have created it',
		);
	}
}

/**
 * Deletes databases (DeleteDatabases, API page 10000000001021643). `force` is left out where it is
 * undefined. Returns how to see that none of them is listed any more. Throws what the API throws, and a
 * NotSeen.
 */
export async function deleteDatabases(
	api: Api,
	tenant: TenantRef,
	names: readonly string[],
	force: boolean | undefined,
): Promise<Later<true>> {
	const isThere = async (name: string) =>
		(await findRemainingDatabase(api, tenant, name)) !== undefined;
	return await carryOut<string | string[], true>(api, {
		kind: 'databaseNames',
		forms: listForms(api, names),
		send: async (databaseNames) => {
			const body = { ...tenant, databaseNames, ...(force !== undefined && { force }) };
			const readBack = async () => await allGone(names, isThere);
			return await sendOnce(api, 'DeleteDatabases', tenant, { body }, readBack);
		},
		list: databasesOf(tenant),
		names,
		look: (find) => {
			const left = names.filter((name) => find(name) !== undefined);
			if (left.length === 0) return { seen: true };
			return { shows: `${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} still listed` };
		},
	});
}
