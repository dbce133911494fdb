// An API that answers from a script and keeps what it was asked.
import type {
	Api,
	CallSettings,
	ReadCall,
	WriteCall,
} from '../../../../nodes/OceanBaseCloud/transport/api';
import type { Envelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';

export interface ScriptedApi extends Api {
	readonly calls: Array<ReadCall & Partial<WriteCall<unknown>>>;
}

/** Returns an envelope with this data, and what stands beside it. */
export function envelopeOf(data: unknown, beside: Record<string, string | number> = {}): Envelope {
	return { data, requestId: 'r', httpStatus: 200, raw: { success: true, ...beside } };
}

/** One try, and no waiting. */
export const SETTINGS: CallSettings = {
	requestId: undefined,
	projectId: undefined,
	timeoutMs: 1000,
	retry: { maxTries: 1, maxTimeMs: 1000 },
	readBackMs: 0,
	listFormat: 'auto',
};

/** Takes what the calls end with, in order: an envelope is returned, an Error thrown. The last one stays. */
export function scriptedApi(...script: Array<Envelope | Error>): ScriptedApi {
	const calls: ScriptedApi['calls'] = [];
	const answers: Envelope[] = [];
	const changeIds: string[] = [];
	const answer = (call: ScriptedApi['calls'][number]): Envelope => {
		calls.push(call);
		const next = script[Math.min(calls.length, script.length) - 1];
		if (next === undefined || next instanceof Error) throw next ?? new Error('No script');
		answers.push(next);
		return next;
	};
	const api: ScriptedApi = {
		calls,
		answers,
		changeIds,
		run: {},
		settings: SETTINGS,
		cancelSignal: undefined,
		withoutPasswords: (json) => json,
		aside: () => api,
		read: async (call, parse) => parse(answer(call)),
		write: async ({ method, path, query = {}, body = {} }, parse) => {
			const envelope = answer({ method, path, query, body });
			changeIds.push(envelope.requestId);
			return parse(envelope);
		},
	};
	return api;
}
