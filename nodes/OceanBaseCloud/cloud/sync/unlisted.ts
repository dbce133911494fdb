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

/** An account that is not in the list, and stays as it is. */
export interface Unlisted {
	readonly userName: string;
	readonly existing: IDataObject;
	/** Why it stays, in words. */
	readonly stays: string;
}

/** Returns what becomes of an account that is not in the list. */
export function decideUnlisted(
	existing: IDataObject,
	rules: SyncRules,
): Decision | Pick<Unlisted, 'stays'> {
	const stays = reasonToStay(existing, rules);
	if (stays !== undefined) return { stays };
	const before = stateOf(existing);
	const after = rules.unlisted === 'delete' ? null : ({ userStatus: 'LOCKED' } as const);
	const { endSessions: endsSessions } = rules;
	const change = changeBetween(before, after, 'matters', { endSessions: endsSessions });
	return { change, loses: true, endsSessions, nameCase: 'matters', notes: [] };
}

function reasonToStay(existing: IDataObject, rules: SyncRules): string | undefined {
	const userName = String(existing.userName);
	if (rules.unlisted === 'keep') return 'Unlisted Accounts is Keep';
	if (!isNormalOrReader(existing)) return 'it is an Admin account, or of a type that is not known';
	if (isReservedName(userName)) return 'it is an account of the service';
	if (matchesAny(userName, rules.protectedNames, { ignoresCase: true })) return 'it is protected';
	if (!isManaged(existing, rules)) return 'the list does not manage it';
	const { live, unreadable } = loansIn(String(existing.description ?? ''), rules.today);
	if (live.size > 0) return 'a role is lent to it';
	if (unreadable.length > 0) return `nobody can read "${unreadable.join(' ')}" in its description`;
	const isLockedAlready = isStatus(existing.userStatus, 'LOCKED') && rules.unlisted === 'lock';
	return isLockedAlready ? 'it is locked already' : undefined;
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
