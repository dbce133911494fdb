// DeleteTenantUsers: DELETE with a body (API page 10000000001021639).
import type { Api } from '../../transport/api';
import { listForms, sendInEitherForm } from '../../transport/eitherForm';
import { allGone } from '../allGone';
import { sendOnce } from '../calls';
import type { TenantRef } from '../tenants';
import { findAccount } from './accounts';

/** Deletes the accounts with these names. Throws what the API throws. */
export async function deleteAccounts(
	api: Api,
	tenant: TenantRef,
	names: readonly string[],
): Promise<void> {
	const isThere = async (userName: string) =>
		(await findAccount(api, { tenant, userName })) !== undefined;
	await sendInEitherForm(api.run, listForms('users', names), async (users) => {
		// Where the list is typed as a text, the vendor's own client writes the name in capitals.
		const body = typeof users === 'string' ? { users, Users: users } : { users };
		return await sendOnce(
			api,
			'DeleteTenantUsers',
			tenant,
			{ body },
			async () => await allGone(names, isThere),
		);
	});
}
