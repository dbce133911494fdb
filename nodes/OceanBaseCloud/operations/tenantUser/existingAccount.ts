// The account that an operation works on, where it must be there already.
import { accountKey, type AccountRef } from '../../cloud/accounts/accountTurn';
import type { AccountChange } from '../../cloud/plan/accountChange';
import type { Fields } from '../../parameters/fields';
import { accountPicker } from '../../pickers/account';
import {
	defineTenantOperation,
	type Operation,
	type OperationResult,
	type TenantOperation,
	type TenantOperationInput,
} from '../operation';
import { readTenantRef } from '../../pickers/tenantFields';
import { plannedAccountItem } from '../dryRun';
import { maxChangesField } from '../maxChanges';
import { nameAccount, readUserName } from './accountFields';

export interface AccountOperationInput extends Omit<TenantOperationInput, 'tenant'> {
	readonly account: AccountRef;
}

interface AccountOperation extends Omit<TenantOperation, 'plan' | 'resource' | 'run' | 'task'> {
	/** What is done: fits between "Could not" and the account. */
	readonly verb: string;
	/** Whether Maximum Changes counts its accounts. */
	readonly isLimited?: true;
	readonly run: (input: AccountOperationInput) => Promise<OperationResult>;
	/** Where it has a Dry Run: what would become of the account. */
	readonly plan?: (input: AccountOperationInput) => Promise<AccountChange>;
}

/** Returns the operation with the pickers of the tenant and the account before its fields. */
export function defineAccountOperation({
	fields,
	verb,
	isLimited,
	run,
	plan,
	...others
}: AccountOperation): Operation {
	return defineTenantOperation({
		...others,
		resource: 'tenantUser',
		fields: [accountPicker, ...fields, ...(isLimited ? [maxChangesField] : [])],
		...(isLimited && {
			changedNames: (parameters: Fields) => [
				accountKey({
					tenant: readTenantRef(parameters),
					userName: readUserName(parameters, accountPicker),
				}),
			],
		}),
		task: (parameters: Fields) => `${verb} ${nameAccount(parameters, accountPicker)}`,
		run: async (input) => await run(withAccount(input)),
		...(plan && {
			plan: async (input: TenantOperationInput) => {
				const ofAccount = withAccount(input);
				return { json: plannedAccountItem(ofAccount.account.userName, await plan(ofAccount)) };
			},
		}),
	});
}

function withAccount({ tenant, ...input }: TenantOperationInput): AccountOperationInput {
	const account = { tenant, userName: readUserName(input.parameters, accountPicker) };
	return { ...input, account };
}
