// What one round of a change of roles has to write: from the account as it is listed now.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure, UnclearOutcome } from '../../transport/failures';
import type { Change, Look, Sought } from '../look';
import { readTenantRules } from '../tenants';
import { accountsOf, readExistingAccount } from './accounts';
import type { AccountRef, AccountTurn } from './accountTurn';
import {
	caseOfLists,
	changedRows,
	describeGrants,
	isSameSet,
	missingGrants,
	withGrants,
	type NameCase,
	type RoleGrant,
} from './grants';
import { refuseOtherCase } from './otherCase';
import { ownGrantsOf, type OwnGrants } from './ownGrants';
import { grantsOf } from './readGrants';
import { roleForms, sendRoles, type RoleForm } from './sendRoles';

export interface GrantChange {
	/** The databases that were named. One that the account has in another case only is refused. */
	readonly databases: readonly string[];
	/** Takes the grants of now, returns those that should be. Called again when they have changed. */
	readonly merge: (current: readonly RoleGrant[], nameCase: NameCase) => RoleGrant[];
	/** The account as it was read just now, so that it need not be read again. */
	readonly listed?: IDataObject | undefined;
}

/** Returns the change that gives these roles, each in place of the one on its own database. */
export function addingGrants(roles: readonly RoleGrant[]): GrantChange {
	return {
		databases: roles.map(({ database }) => database),
		merge: (current, nameCase) => withGrants(current, roles, nameCase),
	};
}

export interface ChangedGrants {
	readonly account: IDataObject;
	/** Whether anything had to be written. */
	readonly changed: boolean;
	/** Whether the roles that were listed afterwards hold more or less than this run explains. */
	readonly changedByOthers: boolean;
	/** The roles that the account got, and those that it lost; one in place of another is in both. */
	readonly granted: readonly RoleGrant[];
	readonly revoked: readonly RoleGrant[];
}

export interface Plan {
	readonly account: IDataObject;
	/** Forgets the change, if it failed before it was sent. */
	readonly forget?: (error: unknown) => void;
	/** Undefined where there is nothing to change. */
	readonly write?: Change<RoleForm, ChangedGrants>;
	/** What an earlier item has written and the list does not show yet. */
	readonly seek?: Sought<ChangedGrants>;
}

/** What a change of roles comes to, from the account as it is listed now. */
export interface GrantDecision {
	readonly account: IDataObject;
	readonly current: readonly RoleGrant[];
	readonly target: readonly RoleGrant[];
	readonly nameCase: NameCase;
}

/** Reads the account and says what the change would make of its roles. Throws what `planRound` throws. */
export async function decideGrants(
	api: Api,
	account: AccountRef,
	change: GrantChange,
): Promise<GrantDecision> {
	const { nameCase } = await readTenantRules(api, account.tenant);
	const listed = await readExistingAccount(api, account);
	const current = grantsOf(listed);
	return { account: listed, current, target: mergedGrants(change, current, nameCase), nameCase };
}

function mergedGrants(
	{ databases, merge }: GrantChange,
	current: readonly RoleGrant[],
	nameCase: NameCase,
): RoleGrant[] {
	if (nameCase === 'unknown')
		refuseOtherCase(current, databases, (database) => `${database} was given`);
	return merge(current, nameCase);
}

/**
 * Reads the account and says what has to be written, or waited for. Throws an ExplainedFailure when there
 * is no such account or its roles cannot be read, and what the API throws.
 */
export async function planRound(api: Api, turn: AccountTurn, change: GrantChange): Promise<Plan> {
	const { isOracle, nameCase } = await readTenantRules(api, turn.tenant);
	const account = change.listed ?? (await readExistingAccount(api, turn));
	const listed = grantsOf(account);
	const own = ownGrantsOf(api, turn, caseOfLists(nameCase, listed));
	const current = own.apply(listed);
	const target = mergedGrants(change, current, nameCase);
	const granted = missingGrants(target, current, nameCase);
	const revoked = missingGrants(current, target, nameCase);
	const sought = (places: readonly string[], changed: boolean): Sought<ChangedGrants> => ({
		list: accountsOf(turn.tenant),
		names: [turn.userName],
		look: (find) => look(find(turn.userName), { own, places, target, changed, granted, revoked }),
	});
	if (isSameSet(current, target, nameCase)) {
		const isListed = isSameSet(listed, target, nameCase);
		return isListed ? { account } : { account, seek: sought(own.unseenPlaces, false) };
	}
	const { places, undo } = own.note(current, target);
	const sendIn = async (form: RoleForm) => {
		if (!isOracle) {
			const otherFields = globalPermissionsOf(account);
			await sendRoles(api, turn, { modifyType: 'UPDATE', roles: target, otherFields }, form);
		} else {
			await sendChangedRows(api, turn, current, target, form);
		}
	};
	let wasSent = false;
	const send = async (form: RoleForm) => {
		await sendIn(form);
		wasSent = true;
	};
	return {
		account,
		// A refused change is not a base for the next item.
		forget: (error) => {
			if (!wasSent && !(error instanceof UnclearOutcome)) undo();
		},
		write: {
			...sought(places, true),
			kind: 'userRole',
			forms: roleForms(api),
			send,
			looksPastLaterItems: true,
		},
	};
}

/** Roles are replaced together with the account's global permissions: those that it has go with them. */
function globalPermissionsOf({ globalPermissions }: IDataObject): IDataObject {
	const isGiven = globalPermissions !== undefined && globalPermissions !== null;
	return isGiven && globalPermissions !== '' ? { GlobalPermissions: globalPermissions } : {};
}

interface Expected {
	readonly own: OwnGrants;
	/** Where the run has changed something for the item. */
	readonly places: readonly string[];
	readonly target: readonly RoleGrant[];
	readonly changed: boolean;
	readonly granted: readonly RoleGrant[];
	readonly revoked: readonly RoleGrant[];
}

function look(
	account: IDataObject | undefined,
	{ own, places, target, ...change }: Expected,
): Look<ChangedGrants> {
	if (account === undefined) return { shows: 'the account is not listed' };
	const listed = grantsOf(account);
	const foreign = own.foreignIn(listed);
	if (places.every((place) => own.isSeen(place, listed))) {
		const changedByOthers = foreign.length > 0 || own.lostFrom(target, listed).length > 0;
		return { seen: { account, changedByOthers, ...change } };
	}
	const shows = `the account has ${describeGrants(listed) || 'no roles'}`;
	return { shows, isByOthers: foreign.length > 0 };
}

// Oracle tenants take the changed rows only, each kind in a call of its own.
async function sendChangedRows(
	api: Api,
	turn: AccountTurn,
	current: readonly RoleGrant[],
	target: readonly RoleGrant[],
	form: RoleForm,
): Promise<void> {
	for (const [index, change] of changedRows(current, target, 'folds').entries()) {
		const sent = await settle(sendRoles(api, turn, change, form));
		if (!sent.ok) throw index === 0 ? sent.error : halfDone(sent.error);
	}
}

function halfDone(error: unknown): ExplainedFailure {
	return new ExplainedFailure(
		'PartlyDone',
		`only part of the change was made: ${describeFailure(error)}`,
		'Run the item again: completed steps are not repeated',
		error,
	);
}
