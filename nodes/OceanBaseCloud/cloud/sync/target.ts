// What an account should be, from what it is, what the list says of it and the rules. Pure.
import { ExplainedFailure } from '../../transport/failures';
import { textLength } from '../../textLength';
import { caseOfLists, missingGrants, type NameCase, type RoleGrant } from '../accounts/grants';
import { MAX_DESCRIPTION_LENGTH } from '../accounts/descriptions';
import { refuseOtherCase } from '../accounts/otherCase';
import { typeInApiWords } from '../accounts/simplifiedAccount';
import { isReservedName } from '../accounts/reservedNames';
import { isStatus, takesNoChange } from '../accounts/status';
import { changeBetween, isLoss, type AccountChange } from '../plan/accountChange';
import type { AccountState } from '../plan/accountState';
import { grantInWords } from '../plan/roleWords';
import type { ListedAccount, SyncRules } from './listRow';
import { isSameBesideMarkers, loansIn, mergedDescription, newDescription } from './markers';
import { matchesAny } from './namePatterns';
import { atLeastRoles, exactRoles } from './targetRoles';

/** The planned change of an account in the list. */
export interface Decision {
	readonly change: AccountChange;
	readonly loses: boolean;
	/** Whether its open sessions are ended as well. */
	readonly endsSessions: boolean;
	/** How names are compared in the account's roles. */
	readonly nameCase: NameCase;
	/** What stays as it is although the list says otherwise, in words. */
	readonly notes: readonly string[];
}

/** Returns what creating the account would change. Throws an ExplainedFailure. */
export function decideCreation(listed: ListedAccount, rules: SyncRules): Decision {
	const { userName, roles = [], userStatus } = listed;
	const userType = typeInApiWords(listed.userType);
	if (isReservedName(userName)) {
		throw new ExplainedFailure('InvalidInput', 'its name is reserved', 'Use another name');
	}
	const description = newDescription(listed.description ?? '', rules.ownerMarker);
	refuseLong(description);
	const after = {
		userType,
		...(description !== '' && { description }),
		roles,
		...(userStatus === 'LOCKED' && { userStatus }),
	};
	const change = changeBetween(null, after, 'matters');
	return { change, loses: false, endsSessions: false, nameCase: 'matters', notes: [] };
}

/**
 * Returns what has to change for an account to match the list. `tenantCase` is how the tenant compares names. Throws
 * an ExplainedFailure where the list asks for what cannot be, or must not be.
 */
export function decideUpdate(
	listed: ListedAccount,
	before: AccountState,
	rules: SyncRules,
	tenantCase: NameCase,
): Decision {
	refuseOtherType(listed, before);
	const nameCase = caseOfLists(tenantCase, before.roles ?? [], listed.roles ?? []);
	if (tenantCase === 'unknown') {
		const databases = (listed.roles ?? []).map(({ database }) => database);
		refuseOtherCase(before.roles ?? [], databases, (name) => `the list says ${name}`);
	}
	const status = targetStatus(listed, before, rules);
	const roles = targetRoles(listed, before, rules, nameCase);
	const after = { ...status.after, ...targetDescription(listed, before, rules), ...roles.after };
	const isLocked = isStatus(before.userStatus, 'LOCKED');
	const isLocking = isStatus(after.userStatus, 'LOCKED') && !isLocked;
	const endsSessions = isLocking && rules.endSessions;
	const change = changeBetween(before, after, nameCase, { endSessions: endsSessions });
	const loses = isLoss(change, nameCase);
	if (loses) refuseLoss(listed, before, rules);
	if (change.action !== 'none' && isLocked && change.action !== 'unlock') {
		throw takesNoChange('Unlock it first, or make the row match the account');
	}
	return { change, loses, endsSessions, nameCase, notes: [...status.notes, ...roles.notes] };
}

function refuseOtherType({ userType }: ListedAccount, before: AccountState): void {
	const there = before.userType;
	if (there === undefined || there.toLowerCase() === userType.toLowerCase()) return;
	throw new ExplainedFailure(
		'Conflict',
		`the existing account has the type ${there}, which cannot be changed`,
		`Correct the list, or use another name`,
	);
}

interface Part {
	readonly after: AccountState;
	readonly notes: readonly string[];
}

function targetStatus(
	{ userStatus }: ListedAccount,
	before: AccountState,
	{ allowUnlock }: SyncRules,
): Part {
	const isLocked = isStatus(before.userStatus, 'LOCKED');
	// A service that lists no status, or a word of its own, says by that that the account is not locked.
	if (userStatus === undefined || isLocked === (userStatus === 'LOCKED')) {
		return { after: {}, notes: [] };
	}
	if (userStatus === 'LOCKED' || allowUnlock) return { after: { userStatus }, notes: [] };
	return { after: {}, notes: ['stays locked: the list says ONLINE, but Allow Unlock is off'] };
}

function targetDescription(
	{ description: listed }: ListedAccount,
	{ description: existing = '' }: AccountState,
	{ ownerMarker }: SyncRules,
): AccountState {
	if (listed === undefined) return {};
	if (isSameBesideMarkers(listed, existing, ownerMarker)) return {};
	const description = mergedDescription(listed, existing, ownerMarker);
	refuseLong(description);
	return { description };
}

function refuseLong(description: string): void {
	const length = textLength(description);
	if (length <= MAX_DESCRIPTION_LENGTH) return;
	throw new ExplainedFailure(
		'InvalidInput',
		`its description would have ${length} characters with its markers, but at most ${MAX_DESCRIPTION_LENGTH} are allowed`,
		'Shorten it',
	);
}

function targetRoles(
	listed: ListedAccount,
	before: AccountState,
	rules: SyncRules,
	nameCase: NameCase,
): Part {
	const { roles } = listed;
	if (roles === undefined) return { after: {}, notes: [] };
	if (before.roles === undefined) {
		throw new ExplainedFailure(
			'AnswerUnreadable',
			before.rolesError ?? 'the roles of the account cannot be read',
			'Nothing was changed, so that no unread roles are overwritten',
		);
	}
	if (rules.roleMatch === 'atLeast') {
		return { after: { roles: atLeastRoles(roles, before.roles, nameCase) }, notes: [] };
	}
	const loans = loansIn(before.description ?? '', rules.today);
	const target = exactRoles(roles, before.roles, loans);
	if (target.length === 0 && before.roles.length > 0 && !listed.revokeAllRoles) throw allRoles();
	const notes = missingGrants(target, roles, nameCase).flatMap((grant) =>
		noteOf(grant, loans.live),
	);
	return { after: { roles: target }, notes };
}

function allRoles(): ExplainedFailure {
	return new ExplainedFailure(
		'Conflict',
		'the list gives it no roles, which would revoke all of its roles',
		'If this is intended, turn on Revoke All Roles for the row. To keep the roles, leave the field empty',
	);
}

function noteOf(grant: RoleGrant, live: ReadonlyMap<string, string>): string[] {
	const until = live.get(grant.database.toLowerCase());
	return until === undefined ? [] : [`keeps ${grantInWords(grant)} until ${until}`];
}

function refuseLoss(
	{ userName }: ListedAccount,
	{ description = '' }: AccountState,
	{ protectedNames, today }: SyncRules,
): void {
	if (isReservedName(userName)) {
		throw new ExplainedFailure(
			'Conflict',
			'the list would take something from it, but it is a system account',
			'Remove the row from the list',
		);
	}
	if (matchesAny(userName, protectedNames, { ignoresCase: true })) {
		throw new ExplainedFailure(
			'Conflict',
			'the list would take something from it, but its name is in Protected Names',
			'Correct the list, or remove the name from Protected Names',
		);
	}
	const [unreadable] = loansIn(description, today).unreadable;
	if (unreadable === undefined) return;
	throw new ExplainedFailure(
		'Conflict',
		`the list would take something from it, but until when it may keep a role cannot be read from "${unreadable}" in its description`,
		'Correct the description: use a form such as until=2026-12-01:testdb',
	);
}
