// An answer that does not have the envelope of the others.
import type { JsonObject } from './call';

export class BareAnswer {
	constructor(readonly content: JsonObject) {}

	/** The content, in place of everything that the envelope holds. */
	get instead(): JsonObject {
		const nothing = ['data', 'requestId', 'success', 'cost', 'server'].map((key) => [
			key,
			undefined,
		]);
		return { ...Object.fromEntries(nothing), ...this.content };
	}
}
