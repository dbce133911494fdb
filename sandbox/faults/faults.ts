// Decides which request goes wrong. Of several rules the first that strikes counts.
import type { Clock } from '../clock';
import { matches, type Matched } from '../match/requestMatch';
import { mulberry32 } from './random';
import { RateLimit } from './rateLimit';
import type { FaultRule, Scenario } from './scenario';

export type Victim = Matched;

interface ArmedRule {
	readonly rule: FaultRule;
	left: number;
}

export class Faults {
	#rules: ArmedRule[] = [];
	#random = mulberry32(1);
	#counts: Record<string, number> = {};
	#limit: RateLimit | undefined;

	constructor(private readonly clock: Clock) {}

	/** Replaces whatever was loaded before. */
	load({ seed = 1, rules, requestsPerSecond }: Scenario): void {
		this.#limit = requestsPerSecond === undefined ? undefined : new RateLimit(requestsPerSecond);
		this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity }));
		this.#random = mulberry32(seed);
		this.#counts = {};
	}

	/** No more faults, and the clock is right again. */
	clear(): void {
		this.load({ rules: [] });
		this.clock.reset();
	}

	/** How often each fault struck since the scenario was loaded. */
	counts(): Record<string, number> {
		return { ...this.#counts };
	}

	/** Shifts the server's clock: nonces grow older at once. */
	jumpClock(ms: number): void {
		this.clock.jump(ms);
	}

	/** Tells whether there are too many requests for one more. */
	isOverLimit(): boolean {
		return this.#limit?.takes() === false;
	}

	strike(victim: Victim): FaultRule | undefined {
		const armed = this.#rules.find((each) => this.#strikes(each, victim));
		if (!armed) return undefined;
		armed.left -= 1;
		const { fault } = armed.rule;
		this.#counts[fault] = (this.#counts[fault] ?? 0) + 1;
		return armed.rule;
	}

	#strikes({ rule, left }: ArmedRule, victim: Victim): boolean {
		if (left <= 0 || !matches(rule.match, victim)) return false;
		// Drawn for uncertain rules only, so that a certain rule does not shift the sequence.
		return rule.probability === undefined || this.#random() < rule.probability;
	}
}
