// An AccessKey as the digest check needs to know it.

export interface AccessKey {
	readonly id: string;
	readonly secret: string;
	/** Whose key it is: the service remembers the last project per account, not per key. */
	readonly account: string;
	readonly enabled: boolean;
}
