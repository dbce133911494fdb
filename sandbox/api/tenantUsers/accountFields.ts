// What both CreateTenantUser and DescribeTenantUsers show of an account.
import type { TenantUser } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';

type AccountDialect = Dialect['accounts'];

export function accountFields(accounts: AccountDialect, user: TenantUser) {
	const { userName, userType } = user;
	return {
		userName,
		userType: SPELLINGS[accounts.userType](userType),
		userStatus: statusWord(accounts, user) || undefined,
	};
}

/** Empty where the status is not told. */
function statusWord(accounts: AccountDialect, { userStatus, shownStatus }: TenantUser): string {
	if (shownStatus !== undefined) return shownStatus;
	return userStatus === 'ONLINE' ? accounts.online : accounts.locked;
}

const SPELLINGS: Readonly<Record<AccountDialect['userType'], (type: string) => string>> = {
	lower: (type) => type.toLowerCase(),
	documented: (type) => type,
	capitals: (type) => type.toUpperCase(),
};
