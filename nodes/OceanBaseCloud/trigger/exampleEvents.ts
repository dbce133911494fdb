// Events for somebody who builds a workflow: made up, and marked as such, so that a workflow which acts on
// them while it is tested does not act on a real account.
import type { TenantEvent } from './compare';
import type { EventName } from './events';

const GRANT = { database: 'example_db', role: 'DML' };
const EARLIER_GRANT = { database: 'example_db', role: 'ReadOnly' };

/** Returns one example of each event. */
export function exampleEvents(events: readonly EventName[]): TenantEvent[] {
	return events.map((event) => ({ event, ...detailsOf(event), test: true }));
}

function detailsOf(event: EventName): Omit<TenantEvent, 'event'> {
	if (event === 'privateLinkStatusChanged') {
		return {
			addressId: 'rs-private-example',
			endpointId: 'vpce-example',
			status: 'ONLINE',
			previousStatus: 'PENDING_CREATE',
		};
	}
	return {
		userName: 'example_account',
		userType: 'Normal',
		userStatus: event === 'accountLocked' ? 'LOCKED' : 'ONLINE',
		roles: [GRANT],
		...(event === 'rolesChanged' && { granted: [GRANT], revoked: [EARLIER_GRANT] }),
	};
}
