// Lets a cloud account connect to an address.
import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { refusalOf } from '../transport/failures';
import { perRun } from '../transport/run';
import { send } from './calls';
import { carryOut } from './carryOut';
import { allowedName, atAddress } from './linkList';
import { NotSeen, type Later } from './look';
import { lookAfterwards } from './lookAfterwards';
import type { TenantRef } from './tenants';

// A type and not an interface, so that it is a call's body as it is.
export type AllowlistEntry = {
	readonly userAccount: string;
	readonly addressId: string;
};

export type Allowed = {
	/** Whether the call was refused because the account is on the list. */
	readonly alreadyAllowed: boolean;
	/**
	 * Whether the service lists the account. No page says that its list is the whole allowlist: where this is
	 * false, the service's answer is all there is.
	 */
	readonly listed: boolean;
	/** That of the refused call. */
	readonly requestId?: string;
};

/** Long enough for a list that is late, and short enough for one that never shows it. */
const LONGEST_LOOK_MS = 3_000;

/** Whether the run may still expect to see allowlists. */
const expectations = perRun(() => ({ isListed: true }));

/**
 * Lets a cloud account connect to the address (AddPrivatelinkServiceUser, API page
 * 10000000002332012). A refusal counts as success where the service lists the account for the address.
 * Returns how to get the result. Throws what the API throws.
 */
export async function addToAllowlist(
	api: Api,
	tenant: TenantRef,
	entry: AllowlistEntry,
): Promise<Later<Allowed>> {
	const place = atAddress(tenant, entry.addressId);
	const name = allowedName(entry.userAccount);
	const expected = expectations(api.run);
	const readBackMs = Math.min(api.settings.readBackMs, LONGEST_LOOK_MS);
	const sent = await settle(
		carryOut<AllowlistEntry, Allowed>(
			{ ...api, settings: { ...api.settings, readBackMs } },
			{
				...place,
				kind: 'AddPrivatelinkServiceUser',
				forms: [entry],
				send: async (body) => await send(api, 'AddPrivatelinkServiceUser', tenant, { body }),
				names: [name],
				look: (find) => {
					if (find(name) !== undefined) return { seen: { alreadyAllowed: false, listed: true } };
					if (!expected.isListed) return { seen: UNLISTED };
					return { shows: 'the account is not listed' };
				},
			},
		),
	);
	if (sent.ok) return async () => await unlistedIfUnseen(sent.value(), expected);
	if (sent.error instanceof NotSeen) {
		expected.isListed = false;
		return async () => UNLISTED;
	}
	const refusal = refusalOf(sent.error);
	if (refusal === undefined) throw sent.error;
	// A refusal is about something that existed before: one look tells, which all items share.
	const listed = lookAfterwards<true>(
		{ ...api, settings: { ...api.settings, readBackMs: 0 } },
		{
			...place,
			names: [name],
			look: (find) => (find(name) === undefined ? { shows: 'not listed' } : { seen: true }),
		},
	);
	return async () => {
		if (!(await settle(listed())).ok) throw sent.error;
		return { alreadyAllowed: true, listed: true, requestId: refusal.requestId };
	};
}

const UNLISTED: Allowed = { alreadyAllowed: false, listed: false };

async function unlistedIfUnseen(
	looking: Promise<Allowed>,
	expected: { isListed: boolean },
): Promise<Allowed> {
	const looked = await settle(looking);
	if (looked.ok) return looked.value;
	if (!(looked.error instanceof NotSeen)) throw looked.error;
	expected.isListed = false;
	return UNLISTED;
}
