// How sessions are listed and ended: no page describes the list, and its twins disagree.
import { choice, count } from '../setting';

export const SESSIONS = {
	list: choice(['sessionList', 'allProcessList'], 'Under which name the list stands in `data`'),
	names: choice(
		['user', 'login'],
		'Whose session it is: the name of the account, or what was written to log in, such as user@tenant',
	),
	keys: choice(['camel', 'pascal'], 'sessionId, or SessionId'),
	filters: choice(
		['applied', 'ignored', 'plain'],
		'With `ignored` the sessions of everybody are listed, whoever was asked for; with `plain` a name is taken as it is, and the text of a list finds nobody',
	),
	killed: choice(
		['ended', 'ignored'],
		'With `ignored` BatchKillProcessList says that all went well, and does nothing',
	),
	answers: choice(
		['documented', 'usual', 'failed'],
		'What BatchKillProcessList answers: `Data` and `RequestId` in capitals without `success`, the envelope of the other calls, or that no session was ended',
	),
	endedAfterReads: count('How often a session that was ended is listed still'),
};
