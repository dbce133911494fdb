// For any interleaving of requests: nc rises by one per nonce, no nonce is in two requests at once, and
// what waits in the pool is what the model says.
import fc from 'fast-check';

import { NonceLease } from '../../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../../credentials/digest/noncePool';
import { authorize, challengeOf, response, unauthorized } from './support/lease';

const KEYS = ['a', 'b'];
const LIMITS = { idlePerKey: 3, keys: 2, idleMs: 1000, counted: 1000 };

/** What a request is expected to be at. */
interface Request {
	readonly key: string;
	nonce: string | undefined;
	phase: 'asks' | 'ready' | 'sent' | 'accepted' | 'refused';
	isReused: boolean;
	refusals: number;
}

interface Model {
	readonly requests: Request[];
	/** Nonces that wait, by key, the newest last. */
	readonly idle: Map<string, string[]>;
	/** The highest nc that was sent, by nonce. */
	readonly counts: Map<string, number>;
	issued: number;
}

interface Real {
	readonly pool: NoncePool;
	readonly leases: NonceLease[];
}

type Step = (model: Model, real: Real, request: Request, lease: NonceLease) => void;

const freshNonce = (model: Model): string => `nonce ${(model.issued += 1)}`;

/** The kinds of steps that were taken. */
const taken = new Set<string>();

/** A step of the request with this number, counted around; possible only in the given phases. */
class RequestStep implements fc.Command<Model, Real> {
	constructor(
		private readonly name: string,
		private readonly number: number,
		private readonly phases: ReadonlyArray<Request['phase']>,
		private readonly step: Step,
	) {}

	private indexIn({ requests }: Model): number {
		return requests.length === 0 ? -1 : this.number % requests.length;
	}

	check(model: Readonly<Model>): boolean {
		const phase = model.requests[this.indexIn(model)]?.phase;
		return phase !== undefined && this.phases.includes(phase);
	}

	run(model: Model, real: Real): void {
		const index = this.indexIn(model);
		const request = model.requests[index];
		const lease = real.leases[index];
		if (!request || !lease) throw new Error('The model has lost a request');
		this.step(model, real, request, lease);
		taken.add(this.name);
	}

	toString(): string {
		return `${this.name} ${this.number}`;
	}
}

class Open implements fc.Command<Model, Real> {
	constructor(private readonly key: string) {}

	check(): boolean {
		return true;
	}

	run(model: Model, real: Real): void {
		const lease = new NonceLease(real.pool, this.key, 'any');
		const nonce = model.idle.get(this.key)?.pop();
		expect(lease.isReady).toBe(nonce !== undefined);
		real.leases.push(lease);
		model.requests.push({
			key: this.key,
			nonce,
			phase: nonce === undefined ? 'asks' : 'ready',
			isReused: nonce !== undefined,
			refusals: 0,
		});
		taken.add('open');
	}

	toString(): string {
		return `open ${this.key}`;
	}
}

const takeChallenge: Step = (model, _real, request, lease) => {
	request.nonce = freshNonce(model);
	request.phase = 'ready';
	lease.takeChallenge(challengeOf(request.nonce));
};

const send: Step = (model, _real, request, lease) => {
	const { nonce = '' } = request;
	const nc = (model.counts.get(nonce) ?? 0) + 1;
	expect(authorize(lease)).toMatchObject({ nonce, nc: nc.toString(16).padStart(8, '0') });
	expect(model.requests.filter((other) => other.nonce === nonce)).toEqual([request]);
	model.counts.set(nonce, nc);
	request.phase = 'sent';
};

const accept: Step = (_model, _real, request, lease) => {
	expect(lease.takeAnswer(response())).toBe('accepted');
	request.phase = 'accepted';
};

const acceptWithNext: Step = (model, _real, request, lease) => {
	request.nonce = freshNonce(model);
	request.phase = 'accepted';
	const authenticationInfo = `nextnonce="${request.nonce}"`;
	expect(lease.takeAnswer(response({ authenticationInfo }))).toBe('accepted');
};

const refuse =
	(stale: boolean): Step =>
	(model, _real, request, lease) => {
		const nonce = freshNonce(model);
		const verdict = request.isReused || stale ? 'tooOld' : 'challenged';
		const challenge = challengeOf(nonce, { stale: String(stale) });
		expect(lease.takeAnswer(unauthorized(challenge))).toBe(verdict);
		const refusals = request.refusals + 1;
		Object.assign(request, { phase: 'ready', isReused: false, refusals });
		if (refusals % 2 === 1) request.nonce = nonce;
	};

const refuseAltogether: Step = (_model, _real, request, lease) => {
	expect(lease.takeAnswer(unauthorized())).toBe('refused');
	request.phase = 'refused';
};

const release: Step = (model, real, request, lease) => {
	lease.release();
	if (request.phase === 'accepted' && request.nonce !== undefined) {
		const waiting = [...(model.idle.get(request.key) ?? []), request.nonce];
		model.idle.set(request.key, waiting.slice(-LIMITS.idlePerKey));
	}
	real.leases.splice(model.requests.indexOf(request), 1);
	model.requests.splice(model.requests.indexOf(request), 1);
};

/** What a request can go through, when it is possible, and how it goes. */
const KINDS: ReadonlyMap<string, [ReadonlyArray<Request['phase']>, Step]> = new Map([
	['takeChallenge', [['asks'], takeChallenge]],
	['send', [['ready'], send]],
	['accept', [['sent'], accept]],
	['accept with nextnonce', [['sent'], acceptWithNext]],
	['refuse', [['sent'], refuse(false)]],
	['call stale', [['sent'], refuse(true)]],
	['refuse without a challenge', [['sent'], refuseAltogether]],
	['release', [['asks', 'ready', 'sent', 'accepted', 'refused'], release]],
]);

const steps = [
	fc.constantFrom(...KEYS).map((key) => new Open(key)),
	...[...KINDS].map(([name, [phases, run]]) =>
		fc.nat({ max: 30 }).map((number) => new RequestStep(name, number, phases, run)),
	),
];

it('keeps every nonce to one request at a time and counts it up, in any interleaving', () => {
	fc.assert(
		fc.property(fc.commands(steps, { maxCommands: 200, size: 'max' }), (commands) => {
			const setup = () => ({
				model: { requests: [], idle: new Map(), counts: new Map(), issued: 0 } satisfies Model,
				real: { pool: new NoncePool(LIMITS), leases: [] } satisfies Real,
			});
			fc.modelRun(setup, commands);
		}),
		{ numRuns: 300 },
	);

	// The steps assert: each of them was possible at some time.
	expect([...taken].sort()).toEqual([...KINDS.keys(), 'open'].sort());
});
