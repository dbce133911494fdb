// An event as it comes out of the trigger.
import type { TenantRef } from '../cloud/tenants';
import type { TenantEvent } from './compare';

/** A type and not an interface, so that it is an item's JSON as it is. */
export type DetectedEvent = TenantEvent & {
	instanceId: string;
	tenantId: string;
	/** When the poll began that saw it (ISO 8601). */
	detectedAt: string;
};

/** Returns the events with where and when they were seen, so that what follows need not be told again. */
export function detected(
	tenant: TenantRef,
	at: number,
	events: readonly TenantEvent[],
): DetectedEvent[] {
	const detectedAt = new Date(at).toISOString();
	return events.map((event) => ({ ...event, ...tenant, detectedAt }));
}
