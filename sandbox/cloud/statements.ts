// Which statements accounts ran, in a tenant that audits them.

export interface Statement {
	readonly userName: string;
	readonly dbName: string;
	readonly sqlText: string;
	readonly clientIp: string;
	/** ms since 1970. */
	readonly requested: number;
	readonly traceId: string;
}
