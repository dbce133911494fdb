// Tells people how far a long run is: n8n's log, and the browser's console while somebody watches.
import type { IExecuteFunctions } from 'n8n-workflow';

const EVERY_MS = 5_000;

export interface Progress {
	/** Counts an item that ended. */
	readonly done: (failed: boolean) => void;
}

/** Reports every five seconds at most, and nothing for a run that is shorter. */
export function reportProgress(context: IExecuteFunctions, total: number): Progress {
	let count = 0;
	let failures = 0;
	let last = Date.now();
	return {
		done: (failed) => {
			count += 1;
			if (failed) failures += 1;
			if (Date.now() - last < EVERY_MS) return;
			last = Date.now();
			const text = `${context.getNode().name}: ${count} of ${total} items done, ${failures} failed`;
			context.logger.info(text);
			if (context.getMode() === 'manual') context.sendMessageToUI(text);
		},
	};
}
