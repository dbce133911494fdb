// The rules for the name of a new account (console documentation of OceanBase Cloud).
import type { Tenant } from '../../cloud/model';
import { Refusal } from '../refusal';

const RESERVED: ReadonlySet<string> = new Set([
	'SYS',
	'OCEANBASE',
	'ROOT',
	'OPERATOR',
	'LBACSYS',
	'ORAAUDITOR',
	'OBMIGRATE',
	'OMC',
	'IDB_DDL',
	'ODC_RND',
	'ODC_DDL',
	'DWEXP',
]);

export function checkNewUserName(tenant: Tenant, userName: string): void {
	if (RESERVED.has(userName.toUpperCase())) {
		throw new Refusal('reserved-name', `${userName} is a reserved name.`);
	}
	const form = tenant.tenantMode === 'MySQL' ? /^[a-z][\w-]{1,31}$/ : /^[a-zA-Z][\w-]{1,31}$/;
	if (!form.test(userName)) {
		throw new Refusal(
			'invalid-parameter',
			'userName must have 2 to 32 letters, digits, "-" or "_" and start with a lowercase letter.',
		);
	}
	if (tenant.users.has(userName)) {
		throw new Refusal('user-exists', `Account ${userName} already exists.`);
	}
}
