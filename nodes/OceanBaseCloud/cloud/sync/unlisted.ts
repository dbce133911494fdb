// Accounts of a tenant that the list does not have. Pure.
import type { IDataObject } from 'n8n-workflow';

import { isReservedName } from '../accounts/reservedNames';
import { isStatus } from '../accounts/status';
import { changeBetween } from '../plan/accountChange';
import { stateOf } from '../plan/accountState';
import type { SyncRules } from './listRow';
import { hasMarker, loansIn } from './markers';
import { matchesAny } from './namePatterns';
import type { Decision } from './target';

/** Returns the change of an account that is not in the list; undefined if it does not change. */
export function decideUnlisted(existing: IDataObject, rules: SyncRules): Decision | undefined {
	if (staysAsItIs(existing, rules)) return undefined;
	const before = stateOf(existing);
	const after = rules.unlisted === 'delete' ? null : ({ userStatus: 'LOCKED' } as const);
	const { endSessions } = rules;
	const change = changeBetween(before, after, 'matters', { endSessions });
	return { change, loses: true, endsSessions: endSessions, nameCase: 'matters', notes: [] };
}

function staysAsItIs(existing: IDataObject, rules: SyncRules): boolean {
	if (rules.unlisted === 'keep' || !mayLose(existing, rules)) return true;
	const { userName, userStatus, description } = existing;
	if (matchesAny(String(userName), rules.protectedNames, { ignoresCase: true })) return true;
	const { live, unreadable } = loansIn(String(description ?? ''), rules.today);
	if (live.size > 0 || unreadable.length > 0) return true;
	return rules.unlisted === 'lock' && isStatus(userStatus, 'LOCKED');
}

function isNormalOrReader({ userType }: IDataObject): boolean {
	return (
		typeof userType === 'string' && ['normal', 'readonlyaccount'].includes(userType.toLowerCase())
	);
}

/** Tells whether an account that is not in the list could be locked or deleted for that. */
export function mayLose(existing: IDataObject, rules: SyncRules): boolean {
	const isOpen = isNormalOrReader(existing) && isManaged(existing, rules);
	return isOpen && !isReservedName(String(existing.userName));
}

/** Tells whether an account is the list's own: by its name, by the owner's marker, or by both where both are given. */
function isManaged(
	{ userName, description }: IDataObject,
	{ managedNames, ownerMarker }: SyncRules,
): boolean {
	if (managedNames.length === 0 && ownerMarker === undefined) return false;
	const isNamed = managedNames.length === 0 || matchesAny(String(userName), managedNames);
	const isMarked = ownerMarker === undefined || hasMarker(String(description ?? ''), ownerMarker);
	return isNamed && isMarked;
}
