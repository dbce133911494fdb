// Calls that must not be done twice, such as creates and deletes: unclear outcomes are read back.
import { settle } from '../outcome';
import type { Api, ApiCall } from './api';
import type { Envelope } from './envelope';
import { ServiceFailure } from './failures';

/**
 * Sends the call. `readBack` resolves to the result if it finds the call done, to undefined if not. It
 * is asked after each try whose outcome is unclear and, once there was such a try, after a refusal
 * as well: what refuses a later try may be the effect of the first. Throws what the API throws.
 */
export async function sendOnce(
	api: Api,
	call: Omit<ApiCall, 'repetition'>,
	readBack: () => Promise<Envelope | undefined>,
): Promise<Envelope> {
	let wasUnclear = false;
	const sent = await settle(
		api.send({
			...call,
			repetition: async () => {
				wasUnclear = true;
				return await readBack();
			},
		}),
	);
	if (sent.ok) return sent.value;
	if (!wasUnclear || !(sent.error instanceof ServiceFailure)) throw sent.error;
	const done = await settle(readBack());
	if (done.ok && done.value !== undefined) return done.value;
	throw sent.error;
}
