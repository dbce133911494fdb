// Accounts apart from their rows: status words, types, global permissions, hosts.
import { SEED, type DialectChoice } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, userName, lockedUserName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;

type Fields = Record<string, unknown>;

const sandbox = useSandbox();
const speak = (choice: DialectChoice) => sandbox().setDialect(choice);
const permissions = () => sandbox().cloud.user(instanceId, tenantId, userName)?.globalPermissions;

async function listed(name: string = userName): Promise<Fields[]> {
	const { data } = await api(sandbox(), 'GET', `${USERS}?userName=${name}`);
	return Object(data).dataList;
}

const createJane = (fields: object = {}) =>
	api(sandbox(), 'POST', USERS, {
		...{ userName: 'jane_doe', password: 'ABCabc123@@', userType: 'ReadonlyAccount' },
		...fields,
	});

describe('status words', () => {
	it('can be others', async () => {
		speak({ accounts: { online: 'NORMAL', locked: 'Locked' } });
		expect(await listed()).toMatchObject([{ userStatus: 'NORMAL' }]);
		expect(await listed(lockedUserName)).toMatchObject([{ userStatus: 'Locked' }]);
		expect((await createJane()).data).toMatchObject({ userStatus: 'NORMAL' });
	});

	it('can be absent', async () => {
		speak({ accounts: { online: '' } });
		expect(Object.keys((await listed())[0] ?? {})).not.toContain('userStatus');
	});
});

describe('types', () => {
	it.each([
		['lower', 'readonlyaccount'],
		['documented', 'ReadonlyAccount'],
		['capitals', 'READONLYACCOUNT'],
	] as const)('are spelled in %s', async (userType, spelled) => {
		speak({ accounts: { userType } });
		expect((await createJane()).data).toMatchObject({ userType: spelled });
		expect(await listed('jane_doe')).toMatchObject([{ userType: spelled }]);
	});
});

describe('global permissions', () => {
	const setRoles = (fields: object = {}) =>
		api(sandbox(), 'POST', `${USERS}/${userName}/authorization`, { userRole: [], ...fields });

	it('are not shown by default, and kept', async () => {
		await setRoles({ GlobalPermissions: 'Encrypt,Decrypt' });
		expect(Object.keys((await listed())[0] ?? {})).not.toContain('globalPermissions');
		await setRoles();
		expect(permissions()).toBe('Encrypt,Decrypt');
	});

	it.each([
		['text', 'Encrypt,Decrypt', ''],
		['list', ['Encrypt', 'Decrypt'], []],
	] as const)('are shown as %s', async (globalPermissions, some, none) => {
		speak({ accounts: { globalPermissions } });
		expect(await listed()).toMatchObject([{ globalPermissions: none }]);
		await setRoles({ globalPermissions: 'Encrypt,Decrypt' });
		expect(await listed()).toMatchObject([{ globalPermissions: some }]);
	});

	it('can be cleared by a role change that does not name them', async () => {
		speak({ stored: { globalPermissions: 'cleared' } });
		await setRoles({ GlobalPermissions: 'Encrypt' });
		expect(permissions()).toBe('Encrypt');
		await setRoles();
		expect(permissions()).toBeUndefined();
	});

	it('are set when an account is created', async () => {
		await createJane({ globalPermissions: 'Encrypt', host: '10.0.0.%' });
		expect(sandbox().cloud.user(instanceId, tenantId, 'jane_doe')).toMatchObject({
			globalPermissions: 'Encrypt',
			host: '10.0.0.%',
		});
	});
});

describe('hosts', () => {
	it('are shown where told to', async () => {
		await createJane({ host: '10.0.0.%' });
		expect(Object.keys((await listed('jane_doe'))[0] ?? {})).not.toContain('host');
		speak({ accounts: { host: 'shown' } });
		expect(await listed('jane_doe')).toMatchObject([{ host: '10.0.0.%' }]);
		expect(await listed()).toMatchObject([{ host: '%' }]);
	});
});
