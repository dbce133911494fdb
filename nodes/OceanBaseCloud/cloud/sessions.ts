// Sessions: the connections that are open to a tenant.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { perRun } from '../transport/run';
import { readCall, send } from './calls';
import { lookUntilSeen } from './look';
import { allSessionsIn, sessionsIn } from './sessionRows';
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

/** Whether the service was seen to find accounts by name, whose form the sources disagree about. */
interface NameFilter {
	finds?: boolean;
}

const nameFilterOf = perRun<NameFilter>(() => ({}));

/**
 * Returns the sessions of a tenant (API page 10000000003236277, unverified), with `userName` and ids as texts.
 * The service is asked for names only, and each row is compared here: a filter that it ignores must not show,
 * or end, the sessions of others, and one that it does not understand must not hide any. Throws what the API
 * throws, and an UnreadableAnswer where the answer holds no list.
 */
export async function readSessions(
	api: Api,
	tenant: TenantRef,
	filter: SessionFilter,
): Promise<IDataObject[]> {
	const { userNames } = filter;
	const rows = await (userNames ? readOfAccounts(api, tenant, userNames) : readAll(api, tenant));
	return rows.filter((row) => isWanted(row, filter));
}

/** Asks for the names; where none comes although the filter may not be understood, for everything. */
async function readOfAccounts(
	api: Api,
	tenant: TenantRef,
	userNames: readonly string[],
): Promise<readonly IDataObject[]> {
	const known = nameFilterOf(api.run);
	if (known.finds !== false) {
		const call = readCall('QuerySessions', tenant, { users: JSON.stringify(userNames) });
		const { rows, more } = await api.read(call, sessionsIn);
		const isFound = rows.some(({ userName }) => userNames.includes(String(userName)));
		if (isFound) known.finds = true;
		if (known.finds && more === 0) return rows;
	}
	const all = await readAll(api, tenant);
	refuseSimilar(all, userNames);
	if (all.some(({ userName }) => userNames.includes(String(userName)))) known.finds = false;
	return all;
}

async function readAll(api: Api, tenant: TenantRef): Promise<readonly IDataObject[]> {
	const call = readCall('QuerySessions', tenant);
	return await api.read(call, allSessionsIn);
}

// A name may be listed as it logs in. What stands behind it, nobody has said.
function refuseSimilar(rows: readonly IDataObject[], userNames: readonly string[]): void {
	for (const { userName } of rows) {
		const listed = String(userName);
		const similar = userNames.find((name) => listed.startsWith(`${name}@`));
		if (similar === undefined || userNames.includes(listed)) continue;
		throw new ExplainedFailure(
			'AnswerUnreadable',
			`the service lists sessions of "${listed}", which may or may not be ${similar}`,
			'Check the sessions in the OceanBase Cloud console. None of them was ended',
		);
	}
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
				return { shows: `${left.length} of ${sessions.length} sessions are still open: ${names}` };
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
			'a session is listed without its ID or its server, so the service cannot be asked to end it',
			'Check the sessions in the OceanBase Cloud console. None of them was ended',
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
