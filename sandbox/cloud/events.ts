// Who did what, as far as it went by the API.

export interface OperationEvent {
	readonly eventId: string;
	readonly projectId: string;
	readonly eventType: string;
	/** No page lists the names for accounts: here it is that of the call. */
	readonly eventOperation: string;
	readonly resourceType: 'CLUSTER' | 'TENANT';
	readonly resourceId: string;
	readonly instanceId: string;
	readonly callerUid: string;
	/** ms since 1970. */
	readonly finished: number;
	readonly requestId: string;
}
