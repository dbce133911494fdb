// Admin accounts of a tenant: one of them has to be able to log in. Pure.
import { ExplainedFailure } from '../../transport/failures';
import { isStatus } from '../accounts/status';
import type { AccountState } from '../plan/accountState';

/** Tells whether it is an Admin account. */
export function isAdmin(state: AccountState | null): boolean {
	return state?.userType?.toLowerCase() === 'admin';
}

/** Tells whether it is an Admin account that can log in. Some services say so by listing no status. */
export function isOnlineAdmin(state: AccountState | null): boolean {
	const { userStatus } = state ?? {};
	return isAdmin(state) && (userStatus === undefined || isStatus(userStatus, 'ONLINE'));
}

/** Returns the error for a lock after which none could. */
export function lastAdmin(): ExplainedFailure {
	return new ExplainedFailure(
		'Conflict',
		'no Admin account of the tenant could log in any more',
		'Leave one Admin account of the tenant online',
	);
}
