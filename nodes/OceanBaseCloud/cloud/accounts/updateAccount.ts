// If the Account Exists: Update. Roles, description and, if asked, the password; nothing that is so already.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { findAccount } from './accounts';
import type { AccountTurn } from './accountTurn';
import { changeGrantsInTurn } from './changeGrants';
import { grantsOf, isSameInAnyCase } from './grants';
import { sendDescription, sendPassword } from './setAccountPart';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/** Brings the account to what is wanted, and reads it back. Throws what the API throws. */
export async function updateAccount(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	existing: IDataObject,
): Promise<EnsuredAccount> {
	refuseOtherType(wanted, existing);
	const steps = stepsFor(wanted, existing);
	for (const { run } of steps) await run(api, turn);
	const updated = steps.map(({ name }) => name);
	const account = steps.length === 0 ? existing : ((await findAccount(api, turn)) ?? existing);
	return { account, created: false, updated };
}

interface Step {
	readonly name: 'description' | 'password' | 'roles';
	readonly run: (api: Api, turn: AccountTurn) => Promise<unknown>;
}

function stepsFor(wanted: WantedAccount, existing: IDataObject): Step[] {
	const { description, roles, password, setPassword } = wanted;
	const steps: Step[] = [];
	if (description !== undefined && description !== (existing.description ?? '')) {
		steps.push({
			name: 'description',
			run: async (api, turn) => await sendDescription(api, turn, description),
		});
	}
	if (roles.length > 0 && !isSameInAnyCase(roles, grantsOf(existing))) {
		const change = { databases: roles.map(({ database }) => database), merge: () => [...roles] };
		steps.push({
			name: 'roles',
			run: async (api, turn) => await changeGrantsInTurn(api, turn, change),
		});
	}
	if (setPassword) {
		steps.push({
			name: 'password',
			run: async (api, turn) => await sendPassword(api, turn, password),
		});
	}
	return steps;
}

function refuseOtherType(wanted: WantedAccount, { userType }: IDataObject): void {
	if (typeof userType !== 'string') return;
	if (userType.toLowerCase() === wanted.userType.toLowerCase()) return;
	throw new ExplainedFailure(
		`the account exists and is of the type ${userType}, which cannot be changed`,
		`Use another name, or choose the user type ${userType}`,
	);
}
