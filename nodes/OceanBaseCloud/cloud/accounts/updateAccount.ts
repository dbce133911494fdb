// If the Account Exists: Update. Roles, description and, if asked, the password; nothing that is so already.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Later } from '../look';
import { lookAfterwards } from '../lookAfterwards';
import { accountsOf } from './accounts';
import type { AccountTurn } from './accountTurn';
import { changeGrantsInTurn } from './changeGrants';
import { refuseOtherType } from './compareAccount';
import { isSameSet } from './grants';
import { caseBetween } from './nameCase';
import type { ChangedGrants } from './planGrants';
import { grantsOf } from './readGrants';
import { isSameDescription } from './descriptions';
import { sendDescription, sendPassword } from './setAccountPart';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/**
 * Makes the account match what is wanted. Returns how to get it as it is listed afterwards. Throws, at once or
 * later, what the API throws.
 */
export async function updateAccount(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	existing: IDataObject,
): Promise<Later<EnsuredAccount>> {
	refuseOtherType(wanted, existing);
	const steps = await stepsFor(api, wanted, existing);
	let rolesSet: Later<ChangedGrants> | undefined;
	for (const { run } of steps) rolesSet = (await run(api, turn)) ?? rolesSet;
	const updated = steps.map(({ name }) => name);
	const listed = steps.length === 0 ? async () => existing : lookForAll(api, turn, wanted);
	return async () => {
		const { granted, revoked } = (await rolesSet?.()) ?? { granted: [], revoked: [] };
		return { account: await listed(), created: false, updated, granted, revoked };
	};
}

/** Notes that all that is wanted is to be looked for, returns how. */
function lookForAll(api: Api, turn: AccountTurn, wanted: WantedAccount): Later<IDataObject> {
	return lookAfterwards<IDataObject>(api, {
		list: accountsOf(turn.tenant),
		names: [turn.userName],
		look: async (find) => {
			const now = find(turn.userName);
			if (now === undefined) return { shows: 'the account is not listed' };
			const steps = await stepsFor(api, { ...wanted, setPassword: false }, now);
			const left = steps.map(({ name }) => name);
			if (left.length === 0) return { seen: now };
			return { shows: `the account still has other ${left.join(' and ')}` };
		},
	});
}

interface Step {
	readonly name: 'description' | 'password' | 'roles';
	/** Returns how to get the changes of the roles, if they were to change. */
	readonly run: (api: Api, turn: AccountTurn) => Promise<Later<ChangedGrants> | undefined>;
}

async function stepsFor(api: Api, wanted: WantedAccount, existing: IDataObject): Promise<Step[]> {
	const { description, roles, newPassword, setPassword, otherFields } = wanted;
	const steps: Step[] = [];
	if (description !== undefined && !isSameDescription(existing.description, description)) {
		steps.push({
			name: 'description',
			run: async (api, turn) => {
				await sendDescription(api, turn, description);
				return undefined;
			},
		});
	}
	if (roles.length > 0 && !(await hasJust(api, wanted, existing))) {
		const change = { databases: roles.map(({ database }) => database), merge: () => [...roles] };
		steps.push({
			name: 'roles',
			run: async (api, turn) => await changeGrantsInTurn(api, turn, change),
		});
	}
	if (setPassword) {
		steps.push({
			name: 'password',
			run: async (api, turn) => {
				const { encryptionType } = otherFields;
				await sendPassword(api, turn, newPassword, encryptionType ? { encryptionType } : {});
				return undefined;
			},
		});
	}
	return steps;
}

async function hasJust(
	api: Api,
	{ tenant, roles }: WantedAccount,
	account: IDataObject,
): Promise<boolean> {
	const listed = grantsOf(account);
	return isSameSet(roles, listed, await caseBetween(api, tenant, listed, roles));
}
