// The API calls that the local OceanBase Cloud gets: kept until they are reported, printed as they
// come from then on.
import type { Say } from '../../n8n/progress';
import { coloured } from '../../sandbox';

/** Calls of one click come together: a pause between two of them starts a new paragraph. */
const PAUSE_MS = 1_500;

export class CallLog {
	private kept: string[] = [];

	private say: Say | undefined;

	private lastAt = 0;

	/** Takes a line about a call that has just been answered. */
	add(line: string): void {
		if (this.say) this.print(line, this.say);
		else this.kept.push(coloured(line));
	}

	/** Returns the lines so far, and forgets them. */
	take(): string[] {
		return this.kept.splice(0);
	}

	/** From now on each line goes to `say` at once. Those that wait are dropped. */
	follow(say: Say): void {
		this.kept = [];
		this.say = say;
	}

	private print(line: string, say: Say): void {
		const now = Date.now();
		if (this.lastAt > 0 && now - this.lastAt > PAUSE_MS) say('');
		this.lastAt = now;
		say(`  ${coloured(line)}`);
	}
}
