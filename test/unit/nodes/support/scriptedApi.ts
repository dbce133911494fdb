// An API that answers from a script and keeps what it was asked.
import {
	newRunMemory,
	type Api,
	type ApiCall,
} from '../../../../nodes/OceanBaseCloud/transport/api';
import type { Envelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';

export interface ScriptedApi extends Api {
	readonly calls: ApiCall[];
}

/** Returns an envelope with this data, and what stands beside it. */
export function envelopeOf(data: unknown, beside: Record<string, string | number> = {}): Envelope {
	return { data, requestId: 'r', raw: { success: true, ...beside } };
}

/** Takes what the calls end with, in order: an envelope is returned, an Error thrown. The last one stays. */
export function scriptedApi(...script: Array<Envelope | Error>): ScriptedApi {
	const calls: ApiCall[] = [];
	return {
		calls,
		memory: newRunMemory(),
		send: async (call) => {
			calls.push(call);
			const answer = script[Math.min(calls.length, script.length) - 1];
			if (answer === undefined || answer instanceof Error) throw answer ?? new Error('No script');
			return answer;
		},
	};
}
