// What this run has written to an account's roles and the service may not list yet: lists can be late.
import { perRun } from '../../transport/run';
import type { Api } from '../../transport/api';
import { accountKey, type AccountRef } from './accountTurn';
import { meaningOf, missingGrants, placeOf, type NameCase, type RoleGrant } from './grants';

/** What is written to a place: a grant, or undefined where it was taken. */
type Writes = Map<string, RoleGrant | undefined>;

/** A change that the run is about to make. */
export interface Noted {
	/** The places that change. */
	readonly places: readonly string[];
	/** Forgets the change: it was refused. To be called before the next one is noted. */
	readonly undo: () => void;
}

export class OwnGrants {
	/** What the run wrote last to each place. */
	private readonly writes: Writes = new Map();

	/** The places whose last write was not listed yet. */
	private readonly unseen = new Set<string>();

	/** The meaning of every grant that was listed, or written by this run. */
	private readonly explained = new Set<string>();

	constructor(private readonly nameCase: NameCase) {}

	/** Takes the grants as the service lists them, returns them with the run's own writes that it does not list yet. */
	apply(listed: readonly RoleGrant[]): RoleGrant[] {
		this.explain(listed);
		for (const place of [...this.unseen]) if (this.isSeen(place, listed)) this.unseen.delete(place);
		const others = listed.filter((grant) => !this.unseen.has(this.placeOf(grant)));
		const own = [...this.unseen].flatMap((place) => this.writes.get(place) ?? []);
		return [...others, ...own];
	}

	/** Notes that the account is being brought from one list to the other. */
	note(current: readonly RoleGrant[], target: readonly RoleGrant[]): Noted {
		const undo = this.remember();
		this.explain(target);
		const given = missingGrants(target, current, this.nameCase);
		const kept = new Set(target.map((grant) => this.placeOf(grant)));
		const taken = current.filter((grant) => !kept.has(this.placeOf(grant)));
		for (const grant of given) this.writes.set(this.placeOf(grant), grant);
		for (const grant of taken) this.writes.set(this.placeOf(grant), undefined);
		const places = [...given, ...taken].map((grant) => this.placeOf(grant));
		for (const place of places) this.unseen.add(place);
		return { places, undo };
	}

	/** Returns what brings the writes back to where they are now. */
	private remember(): () => void {
		const [writes, unseen] = [new Map(this.writes), new Set(this.unseen)];
		return () => {
			this.writes.clear();
			this.unseen.clear();
			for (const [place, grant] of writes) this.writes.set(place, grant);
			for (const place of unseen) this.unseen.add(place);
		};
	}

	/** Forgets what was written and not listed: the account is not brought to it any more. */
	forgetUnseen(): void {
		this.unseen.clear();
	}

	/** Returns the places whose last write was not listed yet. */
	get unseenPlaces(): string[] {
		return [...this.unseen];
	}

	/** Tells whether a list shows what the run wrote last to the place. */
	isSeen(place: string, listed: readonly RoleGrant[]): boolean {
		const there = listed.filter((grant) => this.placeOf(grant) === place);
		const wanted = this.writes.get(place);
		if (wanted === undefined) return there.length === 0;
		return there.some((grant) => this.meaningOf(grant) === this.meaningOf(wanted));
	}

	/** Returns those of the listed grants that nothing this run read or wrote explains. */
	foreignIn(listed: readonly RoleGrant[]): RoleGrant[] {
		return listed.filter((grant) => !this.explained.has(this.meaningOf(grant)));
	}

	/** Returns those of the grants that are gone from the list, and not by this run. */
	lostFrom(grants: readonly RoleGrant[], listed: readonly RoleGrant[]): RoleGrant[] {
		const others = grants.filter((grant) => !this.writes.has(this.placeOf(grant)));
		return missingGrants(others, listed, this.nameCase);
	}

	private explain(grants: readonly RoleGrant[]): void {
		for (const grant of grants) this.explained.add(this.meaningOf(grant));
	}

	private placeOf(grant: RoleGrant): string {
		return placeOf(grant, this.nameCase);
	}

	private meaningOf(grant: RoleGrant): string {
		return meaningOf(grant, this.nameCase);
	}
}

const ownGrants = perRun(() => new Map<string, OwnGrants>());

/** Returns what the run has written to the account so far. */
export function ownGrantsOf(api: Api, account: AccountRef, nameCase: NameCase): OwnGrants {
	const all = ownGrants(api.run);
	const key = accountKey(account);
	const own = all.get(key) ?? new OwnGrants(nameCase);
	all.set(key, own);
	return own;
}
