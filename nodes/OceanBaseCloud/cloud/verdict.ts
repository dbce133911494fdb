// Confirm and Delete answer with a boolean in `data`, beside the envelope's own verdict.
import type { Envelope } from '../transport/envelope';
import { ExplainedFailure } from '../transport/failures';

/** Throws an ExplainedFailure when the answer is a no. Everything else, also nothing, is a yes. */
export function refuseNo({ data }: Envelope): void {
	if (![false, 'false', 0].some((no) => no === data)) return;
	throw new ExplainedFailure(
		'the service answered without an error, but with false',
		'Look at the connection with PrivateLink, Get',
	);
}
