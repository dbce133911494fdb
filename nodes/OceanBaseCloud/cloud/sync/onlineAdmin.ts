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
		'the tenant would have no Admin account left that can log in',
		'Keep at least one Admin account of the tenant online',
	);
}
