// What ModifyTenantUserRoles makes of the grants of an account.
import type { Grant, Tenant, TenantUser } from '../../cloud/model';
import { Refusal } from '../refusal';
import { target } from './grants';

export function changedGrants(
	tenant: Tenant,
	user: TenantUser,
	how: string,
	rows: readonly Grant[],
): readonly Grant[] {
	if (tenant.tenantMode === 'MySQL') {
		if (how === '' || how === 'UPDATE') return rows;
		throw new Refusal('wrong-modify-type', 'MySQL tenants support only the modifyType UPDATE.');
	}
	const touched = new Set(rows.map(target));
	const kept = user.grants.filter((grant) => !touched.has(target(grant)));
	const found = user.grants.length - kept.length;
	if (how === 'ADD') {
		if (found === 0) return [...kept, ...rows];
		throw new Refusal('grant-exists', 'One of the rows is already granted.');
	}
	if (how !== 'UPDATE' && how !== 'DELETE') {
		throw new Refusal('wrong-modify-type', 'modifyType must be ADD, UPDATE or DELETE.');
	}
	if (found < rows.length) throw new Refusal('no-such-grant', 'One of the rows is not granted.');
	return how === 'UPDATE' ? [...kept, ...rows] : kept;
}
