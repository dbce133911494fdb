// If the Account Exists: Update. Roles, description and, if asked, the password; nothing that is so already.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { changeGrants } from '../../cloud/accounts/changeGrants';
import { grantsOf, isSameInAnyCase } from '../../cloud/accounts/grants';
import { findAccount } from '../../cloud/accounts/findAccount';
import { putAccount } from '../../cloud/accounts/putAccount';
import type { WantedAccount } from './wantedAccount';

/** Brings the account to what is wanted, and reads it back. Throws what the API throws. */
export async function updateAccount(
	api: Api,
	wanted: WantedAccount,
	existing: IDataObject,
	readEnvelope: Envelope,
): Promise<EnsuredAccount> {
	refuseOtherType(wanted, existing);
	const steps = stepsFor(wanted, existing);
	const envelopes = [readEnvelope];
	for (const step of steps) envelopes.push(...(await step.run(api)));
	const updated = steps.map(({ name }) => name);
	if (steps.length === 0) return { account: existing, created: false, updated, envelopes };
	const { account, envelope } = await findAccount(api, wanted.tenant, wanted.userName);
	return {
		account: account ?? existing,
		created: false,
		updated,
		envelopes: [...envelopes, envelope],
	};
}

interface Step {
	readonly name: string;
	readonly run: (api: Api) => Promise<readonly Envelope[]>;
}

function stepsFor(wanted: WantedAccount, existing: IDataObject): Step[] {
	const { tenant, userName, description, roles, newPassword, setPassword } = wanted;
	const put = (name: 'description' | 'password', body: IDataObject): Step => ({
		name,
		run: async (api) => [await putAccount(api, tenant, userName, name, body)],
	});
	const isOtherDescription =
		description !== undefined && description !== (existing.description ?? '');
	const areOtherRoles = roles.length > 0 && !isSameInAnyCase(roles, grantsOf(existing));
	const databases = roles.map(({ database }) => database);
	return [
		...(isOtherDescription ? [put('description', { description })] : []),
		...(areOtherRoles
			? [
					{
						name: 'roles',
						run: async (api: Api) =>
							(await changeGrants(api, { tenant, userName, databases, merge: () => [...roles] }))
								.envelopes,
					},
				]
			: []),
		...(setPassword ? [put('password', { userPassword: newPassword.password })] : []),
	];
}

function refuseOtherType(wanted: WantedAccount, { userType }: IDataObject): void {
	if (typeof userType !== 'string') return;
	if (userType.toLowerCase() === wanted.userType.toLowerCase()) return;
	throw new ExplainedFailure(
		`the account exists and is of the type ${userType}, which cannot be changed`,
		`Use another name, or choose the user type ${userType}`,
	);
}

export interface EnsuredAccount {
	readonly account: IDataObject;
	readonly created: boolean;
	/** What was changed of an account that existed; undefined for any other. */
	readonly updated?: readonly string[];
	readonly envelopes: readonly Envelope[];
}
