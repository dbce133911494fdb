// What the page shows of the cloud, in rows: an instance, an account, a session and so on.

export type RowKind =
	| 'instance'
	| 'tenant'
	| 'account'
	| 'database'
	| 'address'
	| 'ipGroup'
	| 'session'
	/** What the control interface has switched on: `faults`, `dialect` and `edits`. */
	| 'control';

export interface RowPlace {
	readonly kind: RowKind;
	/** Empty where it is about no instance, or no tenant. */
	readonly instanceId: string;
	readonly tenantId: string;
	/** Unlike that of any other row of its kind there. */
	readonly key: string;
}

export interface RowSource extends RowPlace {
	/** For as long as each of them stays the same, the row does: cheaper than to compare rows. */
	readonly marks: readonly unknown[];
	readonly value: () => object;
}

/** The key comes last: it is the one part that may hold a line break. */
export function idOf({ kind, instanceId, tenantId, key }: RowPlace): string {
	return `${kind}\n${instanceId}\n${tenantId}\n${key}`;
}
