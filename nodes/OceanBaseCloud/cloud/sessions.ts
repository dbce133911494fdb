// Sessions: the connections that are open to a tenant. No page describes the list; the twins of this API name it
// sessionList and allProcessList, and write keys in both cases.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject, parseJson } from '../json';
import type { Api } from '../transport/api';
import { totalOf } from '../transport/entries';
import { unreadable, type Envelope } from '../transport/envelope';
import { ExplainedFailure } from '../transport/failures';
import { readCall, send } from './calls';
import { lookUntilSeen } from './look';
import type { TenantRef } from './tenants';

/** Which sessions are wanted; what is undefined does not matter. */
export interface SessionFilter {
	readonly userNames?: readonly string[] | undefined;
	readonly database?: string | undefined;
	readonly clientIp?: string | undefined;
	readonly status?: string | undefined;
}

/** What names a session to the service. */
export interface SessionRef {
	/** Ids are texts: they exceed what a number holds exactly. */
	readonly sessionId: string;
	readonly proxySessId?: string | undefined;
	readonly serverIp: string;
}

/**
 * Returns the sessions of a tenant (API page 10000000003236277, unverified), with `userName` and ids as texts.
 * The service filters, and each row is compared again: a filter that it ignores must not show, or end, the
 * sessions of others. Throws what the API throws, and an UnreadableAnswer where the answer holds no list.
 */
export async function readSessions(
	api: Api,
	tenant: TenantRef,
	filter: SessionFilter,
): Promise<IDataObject[]> {
	const { userNames, clientIp, status } = filter;
	const users = userNames && JSON.stringify(userNames);
	const call = readCall('QuerySessions', tenant, { users, clientIp, status });
	const isFiltered = [users, clientIp, status].some((value) => value !== undefined);
	const rows = await api.read(call, (envelope) => sessionsIn(envelope, isFiltered));
	return rows.filter((row) => isWanted(row, filter));
}

/**
 * Ends sessions (BatchKillProcessList, API page 10000000003236276, unverified), which the service does some
 * time later: looks until none of them is listed any more. `userNames`: whose they are, where that is known.
 * Throws a NotSeen that names what is left, and what the API throws.
 */
export async function endSessions(
	api: Api,
	tenant: TenantRef,
	sessions: readonly SessionRef[],
	userNames: readonly string[] | undefined,
): Promise<void> {
	if (sessions.length === 0) return;
	const sessionList = JSON.stringify(sessions.map(toRow));
	await send(api, 'BatchKillProcessList', tenant, { body: { sessionList } });
	await lookUntilSeen<true>(
		api,
		{
			look: (find) => {
				const left = sessions.filter((session) => find(keyOf(session)) !== undefined);
				if (left.length === 0) return { seen: true };
				const names = left.map(({ sessionId }) => sessionId).join(', ');
				return { shows: `${left.length} of ${sessions.length} sessions are open still: ${names}` };
			},
		},
		async () => {
			const listed = await readSessions(api, tenant, { userNames });
			const open = new Map(listed.map((row) => [keyOf(refOf(row)), row]));
			return (key) => open.get(key);
		},
	);
}

/** Returns what names the session of a row. Throws an ExplainedFailure where it lacks its id or its server. */
export function refOf({ sessionId, proxySessId, serverIp }: IDataObject): SessionRef {
	if (typeof sessionId !== 'string' || typeof serverIp !== 'string' || serverIp === '') {
		throw new ExplainedFailure(
			'AnswerUnreadable',
			'a session is listed without its id or its server, and cannot be named to the service',
			'Look at the sessions in the console of OceanBase Cloud: none was ended',
		);
	}
	return { sessionId, serverIp, ...(typeof proxySessId === 'string' && { proxySessId }) };
}

// The page has the keys in capitals, the id of the proxy's session as a text and the other one as a number.
function toRow({ sessionId, proxySessId, serverIp }: SessionRef): IDataObject {
	const number = Number(sessionId);
	const isExact = Number.isSafeInteger(number) && String(number) === sessionId;
	return {
		...(proxySessId !== undefined && { ProxySessId: proxySessId }),
		SessionId: isExact ? number : sessionId,
		ServerIp: serverIp,
	};
}

function keyOf({ sessionId, serverIp }: SessionRef): string {
	return JSON.stringify([sessionId, serverIp]);
}

const LIST_NAMES = ['sessionlist', 'allprocesslist', 'processlist', 'datalist', 'list'];

function sessionsIn(envelope: Envelope, isFiltered: boolean): IDataObject[] {
	const { data } = envelope;
	const list = Array.isArray(data) ? data : isDataObject(data) ? listIn(data) : undefined;
	if (list === undefined) {
		if (countOf(envelope) === 0) return [];
		throw unreadable(envelope, 'the answer holds no list of sessions');
	}
	const rows = list.map((row) => {
		const normalized = isDataObject(row) ? normalize(row) : {};
		if (normalized.sessionId !== undefined) return normalized;
		throw unreadable(envelope, 'the answer holds a session without its id');
	});
	const count = countOf(envelope) ?? 0;
	if (isFiltered || count <= rows.length) return rows;
	throw unreadable(envelope, `the answer holds ${rows.length} of ${count} sessions`);
}

function listIn(data: IDataObject): unknown[] | undefined {
	const lists = Object.entries(data).flatMap(([name, value]) => {
		const list = typeof value === 'string' ? parseJson(value) : value;
		return Array.isArray(list) ? [{ name: name.toLowerCase(), list: list as unknown[] }] : [];
	});
	const named = lists.find(({ name }) => LIST_NAMES.includes(name));
	const holding = lists.find(({ list }) =>
		list.some((row) => isDataObject(row) && normalize(row).sessionId !== undefined),
	);
	return (named ?? holding)?.list;
}

function countOf(envelope: Envelope): number | undefined {
	const { data } = envelope;
	const [, count] = isDataObject(data)
		? (Object.entries(data).find(([name]) => name.toLowerCase() === 'totalsessioncount') ?? [])
		: [];
	return typeof count === 'number' ? count : totalOf(envelope);
}

/** Keys begin with a small letter, ids are texts, and whose session it is stands in `userName`. */
function normalize(row: IDataObject): IDataObject {
	const normalized: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		const name = key.charAt(0).toLowerCase() + key.slice(1);
		const isId = ['sessionId', 'proxySessId'].includes(name) && isGiven(value);
		normalized[name === 'user' ? 'userName' : name] = isId ? String(value) : value;
	}
	return normalized;
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

function isWanted(
	row: IDataObject,
	{ userNames, database, clientIp, status }: SessionFilter,
): boolean {
	return (
		(userNames === undefined || userNames.includes(String(row.userName))) &&
		(database === undefined || row.database === database) &&
		(clientIp === undefined || row.clientIp === clientIp) &&
		(status === undefined || String(row.status).toLowerCase() === status.toLowerCase())
	);
}
