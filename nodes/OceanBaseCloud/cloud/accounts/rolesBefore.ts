// The roles that accounts had before a run set them: read by name where they are few, in one listing of the
// tenant where they are many. The roles are replaced as a whole, so that nothing is written of what is read.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { perRun } from '../../transport/run';
import { FEW, type Listing } from '../look';
import { tenantKey } from '../tenants';
import { ACCOUNTS } from './accounts';
import { accountKey, type AccountRef } from './accountTurn';
import type { RoleGrant } from './grants';
import { grantsOf } from './readGrants';

/** What a run has read of one tenant. */
interface Reading {
	/** How many accounts were asked for. */
	asked: number;
	listing?: Promise<Listing>;
}

interface Before {
	readonly tenants: Map<string, Reading>;
	/** What the run itself has set; undefined where it is not known what became of it. */
	readonly set: Map<string, readonly RoleGrant[] | undefined>;
}

const beforeOf = perRun<Before>(() => ({ tenants: new Map(), set: new Map() }));

/**
 * Returns the roles that the account has before the run sets them; undefined where the service does not list
 * it, or roles that cannot be read. A listing is read once a run: it does not show what somebody else has
 * changed since then. Throws what the API throws.
 */
export async function rolesBefore(
	api: Api,
	account: AccountRef,
): Promise<readonly RoleGrant[] | undefined> {
	const { set } = beforeOf(api.run);
	const key = accountKey(account);
	if (set.has(key)) return set.get(key);
	const listed = await readBefore(api, account);
	if (listed === undefined) return undefined;
	try {
		return grantsOf(listed);
	} catch {
		return undefined;
	}
}

/** Notes what the run has set; undefined where it is not known what became of it. */
export function noteSetRoles(
	api: Api,
	account: AccountRef,
	roles: readonly RoleGrant[] | undefined,
): void {
	beforeOf(api.run).set.set(accountKey(account), roles);
}

async function readBefore(
	api: Api,
	{ tenant, userName }: AccountRef,
): Promise<IDataObject | undefined> {
	const { tenants } = beforeOf(api.run);
	const key = tenantKey(tenant);
	const reading = tenants.get(key) ?? { asked: 0 };
	tenants.set(key, reading);
	reading.asked += 1;
	if (reading.asked > FEW) {
		// Answers that several items share are no item's own.
		const listing = (reading.listing ??= ACCOUNTS.all(api.aside(), tenant));
		const read = await settle(listing);
		const listed = read.ok ? read.value.entries.get(userName) : undefined;
		if (listed !== undefined || (read.ok && read.value.isComplete)) return listed;
		if (!read.ok && reading.listing === listing) delete reading.listing;
	}
	return await ACCOUNTS.find(api, tenant, userName);
}
