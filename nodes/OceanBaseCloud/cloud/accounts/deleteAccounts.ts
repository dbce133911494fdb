// DeleteTenantUsers: DELETE with a body (API page 10000000001021639).
import type { Api } from '../../transport/api';
import { allGone } from '../allGone';
import { sendOnce } from '../calls';
import { carryOut, listForms } from '../carryOut';
import type { Later } from '../look';
import type { TenantRef } from '../tenants';
import { accountsOf, findAccount } from './accounts';

/**
 * Deletes the accounts with these names. Returns how to see that none of them is listed any more. Throws
 * what the API throws, and a NotSeen.
 */
export async function deleteAccounts(
	api: Api,
	tenant: TenantRef,
	names: readonly string[],
): Promise<Later<true>> {
	const isThere = async (userName: string) =>
		(await findAccount(api, { tenant, userName })) !== undefined;
	return await carryOut<string | string[], true>(api, {
		kind: 'users',
		forms: listForms(api, names),
		send: async (users) => {
			// Where the list is typed as a text, the vendor's own client writes the name in capitals.
			const body = typeof users === 'string' ? { users, Users: users } : { users };
			const readBack = async () => await allGone(names, isThere);
			return await sendOnce(api, 'DeleteTenantUsers', tenant, { body }, readBack);
		},
		list: accountsOf(tenant),
		names,
		look: (find) => {
			const left = names.filter((name) => find(name) !== undefined);
			if (left.length === 0) return { seen: true };
			return { shows: `${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} still listed` };
		},
	});
}
