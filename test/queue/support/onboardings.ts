// The onboarding requests of a run, and what the cloud holds of each.
import { newKeyPair } from '../../../n8n/keyPair';
import { SEED, type Sandbox } from '../../../sandbox';

export interface Onboarding {
	instanceId: string;
	tenantId: string;
	userName: string;
	publicKey: string;
	database: string;
	role: string;
	userAccount: string;
	addressId: string;
}

const { instanceId, tenantId, addressId, database } = SEED.mainInstance;
const { publicKey, open } = newKeyPair();

/** Returns `count` requests, each for an account and an allowlist entry of its own. */
export function onboardings(team: string, count: number): Onboarding[] {
	return Array.from({ length: count }, (_, index) => ({
		instanceId,
		tenantId,
		userName: `${team}_${String(index).padStart(4, '0')}`,
		publicKey,
		database,
		role: 'DML',
		userAccount: String(100_000_000_000 + index),
		addressId,
	}));
}

/** Returns what is missing of an onboarding; nothing if it is complete. */
export function missingParts({ cloud }: Sandbox, onboarding: Onboarding): string[] {
	const { userName, userAccount, role } = onboarding;
	const user = cloud.user(instanceId, tenantId, userName);
	const allowlist = cloud.allowlist(instanceId, tenantId, addressId);
	const grants = user?.roles.filter((grant) => grant.role !== '') ?? [];
	const isGranted =
		grants.length === 1 && grants[0]?.role === role && grants[0].database === database;
	return [
		...(user?.userStatus === 'ONLINE' ? [] : ['account']),
		...(isGranted ? [] : ['role']),
		...(allowlist.includes(userAccount) ? [] : ['allowlist entry']),
	];
}

/** Takes an answer of n8n, returns whether the password in it is that of the account. */
export function isPasswordOf(
	{ cloud }: Sandbox,
	{ userName }: Onboarding,
	answer: string,
): boolean {
	const { encryptedPassword } = JSON.parse(answer) as { encryptedPassword?: string };
	return cloud.hasPassword(instanceId, tenantId, userName, open(encryptedPassword));
}

/** What the cloud holds beside its seed, in names. */
export interface Holdings {
	accounts: string[];
	allowlist: string[];
}

export function holdings({ cloud }: Sandbox): Holdings {
	return {
		accounts: cloud.users(instanceId, tenantId).map(({ userName }) => userName),
		allowlist: cloud.allowlist(instanceId, tenantId, addressId),
	};
}

/** Returns what there is in `now` and not in `before`, sorted. */
export function added(before: string[], now: string[]): string[] {
	const known = new Set(before);
	return now.filter((name) => !known.has(name)).sort();
}

/** Returns how often a create took effect, by account. */
export function creations({ journal }: Sandbox): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { outcome, body } of journal) {
		if (outcome !== 'CreateTenantUser') continue;
		const { userName } = body as { userName: string };
		counts.set(userName, (counts.get(userName) ?? 0) + 1);
	}
	return counts;
}
