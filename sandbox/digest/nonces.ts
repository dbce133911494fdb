// Hands out nonces and decides whether one may be used (again), according to the nonce mode.
import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock';
import { mulberry32 } from '../faults/random';
import type { DigestSettings } from './settings';

export type NonceVerdict =
	| 'ok'
	| 'nonce-unknown'
	| 'nonce-expired'
	| 'nonce-of-other-address'
	| 'nonce-used'
	| 'nc-replayed'
	| 'nc-out-of-order';

interface Issued {
	readonly at: number;
	readonly address: string;
	readonly server: number;
	readonly used: Set<number>;
	uses: number;
}

export class Nonces {
	readonly #issued = new Map<string, Issued>();
	readonly #random = mulberry32(1);
	#server = 0;

	constructor(
		private readonly settings: DigestSettings,
		private readonly clock: Clock,
	) {}

	/** Another request comes: to which of the servers, the settings say. */
	turn(): void {
		const { servers, serverChoice } = this.settings;
		const next =
			serverChoice === 'inTurn' ? this.#server + 1 : Math.floor(this.#random() * servers);
		this.#server = next % servers;
	}

	issue(address: string): string {
		this.#dropExpired();
		const shared = this.#sharedWith(address);
		if (shared !== undefined) return shared;
		// 16 bytes end in `==`: a client that splits at '=' or ',' is found out at once.
		const nonce = randomBytes(16).toString('base64');
		this.#issued.set(nonce, {
			at: this.clock.now(),
			address,
			server: this.#server,
			used: new Set(),
			uses: 0,
		});
		return nonce;
	}

	/** `nc` is undefined for RFC 2069, whose requests are not counted. */
	use(nonce: string, nc: number | undefined, address: string): NonceVerdict {
		const issued = this.#issued.get(nonce);
		if (issued?.server !== this.#server) return 'nonce-unknown';
		if (this.#isExpired(issued)) return 'nonce-expired';
		if (issued.address !== address) return 'nonce-of-other-address';
		const verdict = this.#countVerdict(issued, nc);
		if (verdict === 'ok') record(issued, nc);
		return verdict;
	}

	forgetAll(): void {
		this.#issued.clear();
	}

	#sharedWith(address: string): string | undefined {
		if (this.settings.nonceMode !== 'shared') return undefined;
		const isTheirs = (issued: Issued) =>
			issued.address === address && issued.server === this.#server && !this.#isExpired(issued);
		return [...this.#issued].find(([, issued]) => isTheirs(issued))?.[0];
	}

	#countVerdict(issued: Issued, nc: number | undefined): NonceVerdict {
		const { nonceMode } = this.settings;
		if (nonceMode === 'one-time' || nonceMode === 'next-nonce') {
			return issued.uses === 0 ? 'ok' : 'nonce-used';
		}
		if (nc === undefined) return 'ok';
		if (issued.used.has(nc)) return 'nc-replayed';
		if (nonceMode === 'strict' && nc !== issued.uses + 1) return 'nc-out-of-order';
		return 'ok';
	}

	#isExpired(issued: Issued): boolean {
		return this.clock.now() - issued.at > this.settings.nonceLifetimeMs;
	}

	/** Two lifetimes, so that a nonce that is just too old is still told from an invented one. */
	#dropExpired(): void {
		const horizon = this.clock.now() - 2 * this.settings.nonceLifetimeMs;
		for (const [nonce, issued] of this.#issued) {
			if (issued.at >= horizon) return;
			this.#issued.delete(nonce);
		}
	}
}

function record(issued: Issued, nc: number | undefined): void {
	issued.uses += 1;
	if (nc !== undefined) issued.used.add(nc);
}
