// From one reset to the next: what still waits belongs to a cloud that is no more.
import { setMaxListeners } from 'node:events';

export class Era {
	#end = newEnd();

	/** Aborted when the era ends that is now. */
	get signal(): AbortSignal {
		return this.#end.signal;
	}

	end(): void {
		this.#end.abort();
		this.#end = newEnd();
	}
}

function newEnd(): AbortController {
	const end = new AbortController();
	// Each delayed answer listens, however many there are.
	setMaxListeners(0, end.signal);
	return end;
}
