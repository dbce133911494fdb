// The query of sessions (API page 10000000003236277), whose answer no page describes: the twins of this API
// have the counts and the list.
import type { Session } from '../../cloud/sessions';
import type { Dialect } from '../../dialects/dialect';
import type { Call, Operation } from '../call';
import { textList } from '../fields';
import { findTenant } from '../find';

export const querySessions: Operation = {
	name: 'QuerySessions',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/sessions',
	run(call: Call) {
		const { sessions } = findTenant(call);
		const { dialect } = call;
		const shown = sessions.list.filter((session) => isWanted(call, session));
		for (const session of shown) {
			if (session.shownFor !== undefined) session.shownFor -= 1;
		}
		sessions.list = sessions.list.filter(({ shownFor = 1 }) => shownFor > 0);
		return {
			totalSessionCount: shown.length,
			activeSessionCount: shown.filter(({ status }) => status === 'ACTIVE').length,
			idleSessionCount: shown.filter(({ status }) => status === 'IDLE').length,
			obVersion: '4.2.1',
			[dialect.sessions.list]: shown.map((session) => rowOf(dialect, session)),
			statisticsResponse: { statisticsByUser: [] },
		};
	},
};

function isWanted({ dialect, query }: Call, session: Session): boolean {
	if (dialect.sessions.filters === 'ignored') return true;
	const { users, status, clientIp } = query;
	return (
		(!users || namesIn(dialect, users).includes(session.user)) &&
		(!status || session.status === status) &&
		(!clientIp || session.clientIp === clientIp)
	);
}

function namesIn({ sessions }: Dialect, users: string): string[] {
	return sessions.filters === 'plain' ? [users] : textList(users, 'users');
}

function rowOf({ sessions }: Dialect, session: Session) {
	const { sessionId, proxySessId, user, database, clientIp, serverIp, status } = session;
	const row = {
		...{ sessionId, proxySessId, database, clientIp, serverIp, status },
		user: sessions.names === 'user' ? user : `${user}@app`,
		command: session.status === 'ACTIVE' ? 'Query' : 'Sleep',
		executeTime: 12,
		cpuTime: 0,
		sqlText: '',
		traceId: '',
	};
	if (sessions.keys === 'camel') return row;
	return Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
	);
}
