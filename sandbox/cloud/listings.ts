// What lists show of a tenant: its present state, or an earlier one where the dialect lets lists lag.
import type { Clock } from '../clock';
import type { Dialect } from '../dialects/dialect';
import { LAGGING, type Lagging } from '../dialects/settings/lag';
import { PrivateLinkService, type Address, type Tenant } from './model';

/** A tenant as it was before a change, for as long as lists do not show the change. */
interface Past {
	readonly tenant: Tenant;
	readonly at: number;
	/** How many reads of each kind will not show the change. */
	readonly reads: Map<Lagging, number>;
}

export class Listings {
	#pasts = new WeakMap<Tenant, Past[]>();

	constructor(
		private readonly clock: Clock,
		private readonly speak: () => Dialect,
	) {}

	/** To be called before whatever changes a tenant. */
	beforeChange(tenant: Tenant): void {
		const { ms, reads } = this.speak().lag;
		if (ms === 0 && reads === 0) return;
		const past = {
			tenant: copyOf(tenant),
			at: this.clock.now(),
			reads: new Map(LAGGING.map((kind) => [kind, reads])),
		};
		this.#pasts.set(tenant, [...(this.#pasts.get(tenant) ?? []), past]);
	}

	/** Takes a tenant, returns it as a list of this kind shows it. Counts as a read. */
	read(tenant: Tenant, kind: Lagging): Tenant {
		const pasts = this.#pasts.get(tenant);
		if (!pasts || !this.speak().lag.kinds.includes(kind)) return tenant;
		const hiding = pasts.filter((past) => this.#hides(past, kind));
		for (const { reads } of hiding) reads.set(kind, (reads.get(kind) ?? 0) - 1);
		// Before the first change that is not to be seen yet, none of the later ones was made.
		return hiding[0]?.tenant ?? tenant;
	}

	/** Everything shows from now on. */
	forget(): void {
		this.#pasts = new WeakMap();
	}

	#hides({ at, reads }: Past, kind: Lagging): boolean {
		return this.clock.now() - at < this.speak().lag.ms || (reads.get(kind) ?? 0) > 0;
	}
}

function copyOf(tenant: Tenant): Tenant {
	return {
		...tenant,
		databases: new Map(tenant.databases),
		users: copied(tenant.users, (user) => ({ ...user })),
		addresses: copied(tenant.addresses, copyOfAddress),
		ipGroups: copied(tenant.ipGroups, (group) => ({ ...group })),
	};
}

function copied<T>(map: ReadonlyMap<string, T>, copy: (entry: T) => T): Map<string, T> {
	return new Map([...map].map(([name, entry]) => [name, copy(entry)]));
}

function copyOfAddress(address: Address): Address {
	const { service } = address;
	if (!service) return { ...address };
	const { serviceId, serviceAccount, allowlist, endpoints } = service;
	const copy = new PrivateLinkService(serviceId, serviceAccount, new Set(allowlist));
	copy.endpoints = endpoints.map((endpoint) => ({ ...endpoint }));
	return { ...address, service: copy };
}
