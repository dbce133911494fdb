// Decides which request goes wrong. Of several rules the first that strikes counts.
import type { Clock } from '../clock';
import { matches, type Matched } from '../match/requestMatch';
import { mulberry32 } from './random';
import { RateLimit } from './rateLimit';
import type { FaultRule, Scenario } from './scenario';

export type Victim = Matched;

/** A rule that is loaded. */
export interface ArmedRule {
	/** Unlike that of any other rule since the sandbox started. */
	readonly id: number;
	readonly rule: FaultRule;
	/** How often it still strikes at most. */
	readonly left: number;
	/** How often it struck. */
	readonly struck: number;
}

type Armed = { -readonly [Name in keyof ArmedRule]: ArmedRule[Name] };

export class Faults {
	/** How long every request waits before anything else happens to it. */
	delayMs = 0;
	#rules: Armed[] = [];
	#random = mulberry32(1);
	#counts: Record<string, number> = {};
	#limit: RateLimit | undefined;
	#lastId = 0;

	constructor(private readonly clock: Clock) {}

	/** Replaces whatever was loaded before. */
	load({ seed = 1, rules, requestsPerSecond, delayMs = 0 }: Scenario): void {
		this.#limit = requestsPerSecond === undefined ? undefined : new RateLimit(requestsPerSecond);
		this.delayMs = delayMs;
		this.#rules = [];
		for (const rule of rules) this.add(rule);
		this.#random = mulberry32(seed);
		this.#counts = {};
	}

	/** No more faults, and the clock is right again. */
	clear(): void {
		this.load({ rules: [] });
		this.clock.reset();
	}

	/** Puts a rule behind those that are loaded. */
	add(rule: FaultRule): ArmedRule {
		this.#lastId += 1;
		const armed = { id: this.#lastId, rule, left: rule.times ?? Infinity, struck: 0 };
		this.#rules.push(armed);
		return armed;
	}

	/** Tells whether there was such a rule. */
	remove(id: number): boolean {
		const before = this.#rules.length;
		this.#rules = this.#rules.filter((armed) => armed.id !== id);
		return this.#rules.length < before;
	}

	/** In the order in which they count. */
	rules(): readonly ArmedRule[] {
		return this.#rules;
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
		armed.struck += 1;
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
