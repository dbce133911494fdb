// A point in time that a request may not go beyond. n8n's HTTP client ends a request whose connection is
// silent; one that dribbles it would wait for as long as it likes.
import { NetworkError } from '../../../credentials/http/networkError';
import { settle } from '../outcome';
import { pauseUnlessCancelled } from './growingPauses';

export class Deadline {
	readonly #end: number;

	/** `ms` from now. */
	constructor(
		ms: number,
		private readonly origin: string,
	) {
		this.#end = Date.now() + ms;
	}

	/**
	 * Takes what sends a request, given the time that is left in ms. Returns what it returns. Throws what it
	 * throws, and a NetworkError where it takes longer: the request is not waited for any more, and may
	 * take effect all the same. Sends nothing, and says so, where no time is left. `isBeforeCall`: the
	 * request only asks for a challenge.
	 */
	async within<T>(isBeforeCall: boolean, send: (leftMs: number) => Promise<T>): Promise<T> {
		const leftMs = this.#end - Date.now();
		if (leftMs <= 0) throw new NetworkError('timeout', this.origin, true);
		const pause = { aborted: false };
		const answered = async () => {
			const sent = await settle(send(leftMs));
			pause.aborted = true;
			return sent;
		};
		const late = async () => await pauseUnlessCancelled(leftMs, pause);
		const first = await Promise.race([answered(), late()]);
		if (first === undefined) throw new NetworkError('timeout', this.origin, isBeforeCall);
		if (!first.ok) throw first.error;
		return first.value;
	}
}
