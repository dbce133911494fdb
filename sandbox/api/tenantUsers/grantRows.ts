// Shows the grants of an account as answers list them: after the rows that every ordinary account
// of a MySQL tenant has by default. Those carry no role, and are nothing that anybody granted.
import type { Grant, Tenant, TenantUser } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';
import type { JsonObject } from '../call';
import { DATABASES, PRIVILEGES, ROLES, WITH_GRANT, showRows, type Row } from './rowForms';

type RowDialect = Dialect['rows'];

const SYSTEM_DATABASES = ['mysql', 'oceanbase'];

const UNTRIED: Readonly<Record<RowDialect['isSuccessInLists'], boolean | null | undefined>> = {
	absent: undefined,
	null: null,
	true: true,
	false: false,
};

/** With `privileges` in lower case, as the field list of DescribeTenantUsers has it. */
export function describedRows(rows: RowDialect, tenant: Tenant, user: TenantUser): JsonObject {
	const isSuccess = UNTRIED[rows.isSuccessInLists];
	const shown = [
		...systemRows(rows, tenant, user),
		...user.grants.map((grant) => grantRow(rows, user, grant)),
	].map((row) => ({ ...row, isSuccess }));
	return { [rows.nameInLists]: showRows(rows, shown) };
}

/**
 * With the capitalised `Privileges` of the example that documents ModifyTenantUserRoles. `failed` are
 * grants that were asked for and not made.
 */
export function modifiedRows(
	rows: RowDialect,
	tenant: Tenant,
	user: TenantUser,
	failed: readonly Grant[],
): JsonObject {
	const granted = [...user.grants, ...failed].map((grant) => ({
		...documentedKeys(rows, grantRow(rows, user, grant)),
		isSuccess: verdict(rows, grant),
	}));
	return { [rows.nameInAnswers]: showRows(rows, [...systemRows(rows, tenant, user), ...granted]) };
}

function documentedKeys({ keys }: RowDialect, row: Row): Row {
	if (keys !== 'documented') return row;
	const { database, privileges, ...rest } = row;
	return { database, Privileges: privileges, ...rest };
}

function verdict({ isSuccess, refused }: RowDialect, { database }: Grant): unknown {
	const good = !refused.includes(database);
	if (isSuccess === 'boolean') return good;
	if (isSuccess === 'number') return Number(good);
	return isSuccess === 'text' ? String(good) : undefined;
}

function systemRows(
	{ systemRows: shown, withGrant }: RowDialect,
	tenant: Tenant,
	user: TenantUser,
) {
	if (shown === 'hidden' || tenant.tenantMode !== 'MySQL' || user.userType !== 'Normal') return [];
	return SYSTEM_DATABASES.map((database) => ({
		database,
		privileges: 'SELECT',
		table: '*',
		userName: user.userName,
		privilegeType: 'DEFAULT',
		withGrant: WITH_GRANT[withGrant](false),
	}));
}

function grantRow(rows: RowDialect, { userName }: TenantUser, grant: Grant): Row {
	return {
		database: DATABASES[rows.database](grant.database),
		privileges: PRIVILEGES[rows.privileges](grant.privileges),
		role: ROLES[rows.role](grant.role),
		table: grant.table,
		userName,
		privilegeType: 'DEFAULT',
		withGrant: WITH_GRANT[rows.withGrant](grant.withGrant),
	};
}
