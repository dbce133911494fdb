// BatchKillProcessList (API page 10000000003236276): asynchronous, with an envelope of its own.
import type { Session } from '../../cloud/sessions';
import { BareAnswer } from '../bareAnswer';
import type { Call, Operation } from '../call';
import { isObject, jsonList, requiredText } from '../fields';
import { findTenant } from '../find';
import { Refusal } from '../refusal';

export const batchKillProcessList: Operation = {
	name: 'BatchKillProcessList',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/sessions/batchKill',
	run(call: Call) {
		const { sessions } = findTenant(call);
		const { killed, answers } = call.dialect.sessions;
		const rows = jsonList(requiredText(call.body, 'sessionList'), 'sessionList').map(readRow);
		const { endedAfterReads } = call.dialect.sessions;
		if (killed === 'ended') {
			for (const session of sessions.list) {
				if (rows.some((row) => isSame(row, session))) session.shownFor = endedAfterReads;
			}
			sessions.list = sessions.list.filter(({ shownFor = 1 }) => shownFor > 0);
		}
		const { requestId = '' } = call.query;
		if (answers === 'usual') return undefined;
		return new BareAnswer({
			RequestId: requestId,
			Data: rows.map(() => ({ Success: answers === 'documented' })),
		});
	},
};

interface Row {
	readonly sessionId: string;
	readonly proxySessId: string;
	readonly serverIp: string;
}

// The keys are in capitals on the page.
function readRow(value: unknown): Row {
	if (!isObject(value)) throw new Refusal('invalid-parameter', 'sessionList has no rows.');
	const { ProxySessId, SessionId, ServerIp } = value;
	if (SessionId === undefined || ServerIp === undefined) {
		throw new Refusal('missing-parameter', 'A row of sessionList needs SessionId and ServerIp.');
	}
	return {
		sessionId: String(SessionId),
		proxySessId: String(ProxySessId ?? ''),
		serverIp: String(ServerIp),
	};
}

function isSame(row: Row, session: Session): boolean {
	return (
		row.sessionId === String(session.sessionId) &&
		(row.proxySessId === '' || row.proxySessId === session.proxySessId) &&
		row.serverIp === session.serverIp
	);
}
