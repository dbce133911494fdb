// Edits of accounts and of their roles.
import type { Grant, Tenant, TenantUser } from '../cloud/model';
import { hashPassword, isPassword } from '../cloud/passwords';
import { customRole, findRole } from '../cloud/roles';
import { SEED } from '../cloud/seedIds';
import { openSession } from '../cloud/sessions';
import { InputError } from '../input/fields';
import type { AccountEdit, EditedRole } from './edit';

type Change<Name extends AccountEdit['do']> = Extract<AccountEdit, { do: Name }>;

export function editAccount(tenant: Tenant, edit: AccountEdit): void {
	if (edit.do === 'createAccount') {
		createAccount(tenant, edit);
		return;
	}
	const user = tenant.users.get(edit.userName);
	if (!user) throw new InputError(`There is no account ${edit.userName}.`);
	if (edit.do === 'deleteAccount') tenant.users.delete(edit.userName);
	else changeAccount(tenant, user, edit);
}

function createAccount(tenant: Tenant, edit: Change<'createAccount'>): void {
	const { userName, userType = 'Normal', host, globalPermissions, roles = [] } = edit;
	const isThere = tenant.users.has(userName);
	if (isThere && host === undefined) throw new InputError(`The account ${userName} exists.`);
	tenant.users.set(isThere ? `${userName}@${host}` : userName, {
		userName,
		userType,
		...(host !== undefined && { host }),
		userStatus: 'ONLINE',
		description: edit.description ?? '',
		password: hashPassword(SEED.userPassword),
		...(globalPermissions !== undefined && { globalPermissions }),
		grants: roles.map((role) => grantOf(tenant, role)),
	});
}

type LastingChange = Exclude<AccountEdit, { do: 'createAccount' }>;

function changeAccount(tenant: Tenant, user: TenantUser, edit: LastingChange): void {
	switch (edit.do) {
		case 'lock':
		case 'unlock':
			user.userStatus = edit.do === 'lock' ? 'LOCKED' : 'ONLINE';
			delete user.shownStatus;
			break;
		case 'showStatus':
			user.shownStatus = edit.status;
			break;
		case 'describe':
			user.description = edit.description;
			break;
		case 'setGlobalPermissions':
			user.globalPermissions = edit.globalPermissions;
			break;
		case 'setRoles':
			user.grants = edit.roles.map((role) => grantOf(tenant, role));
			break;
		case 'grant':
			user.grants = [...without(user, edit), grantOf(tenant, edit)];
			break;
		case 'revoke':
			user.grants = user.grants.filter(({ database }) => database !== edit.database);
			break;
		case 'openSession':
			connect(tenant, user, edit);
			break;
		case 'deleteAccount':
			break;
	}
}

function connect(tenant: Tenant, user: TenantUser, edit: Change<'openSession'>): void {
	const { userName, password = SEED.userPassword, database, clientIp, status } = edit;
	if (tenant.listensOn) throw new InputError('The tenant has a real database: log in to that.');
	if (user.userStatus !== 'ONLINE') throw new InputError(`The account ${userName} is locked.`);
	if (!isPassword(user.password, password)) throw new InputError('The password is wrong.');
	openSession(tenant, {
		user: userName,
		...(database !== undefined && { database }),
		...(clientIp !== undefined && { clientIp }),
		...(status && { status }),
	});
}

function without({ grants }: TenantUser, { database, table = '*' }: EditedRole): Grant[] {
	return grants.filter((grant) => grant.database !== database || grant.table !== table);
}

function grantOf({ tenantMode }: Tenant, edited: EditedRole): Grant {
	const { database, table = '*', privileges = '', withGrant = false } = edited;
	const isCustom = edited.role.toLowerCase() === 'other';
	const role = isCustom ? customRole(privileges) : findRole(tenantMode, edited.role);
	if (!role) throw new InputError(`There is no role ${edited.role} with these privileges.`);
	return { database, table, ...role, withGrant };
}
