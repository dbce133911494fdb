// Lists that are late: the write is done, and shows only after some time or some reads.
import { SEED, type Dialect } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, addressId, userName, lockedUserName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const DATABASES = `${tenantPath()}/databases`;
const GROUPS = `${tenantPath()}/securityIpGroups`;
const LINK = `${tenantPath()}/privatelink`;

type Fields = Record<string, unknown>;

const sandbox = useSandbox();
const speak = (lag: Partial<Dialect['lag']>) => sandbox().setDialect({ lag });
const lock = (name: string = userName, userStatus = 'LOCKED') =>
	api(sandbox(), 'PUT', `${USERS}/${name}/status`, { userStatus });
const dropAccount = (name: string) => api(sandbox(), 'DELETE', USERS, { users: [name] });

async function rows(target: string): Promise<Fields[]> {
	const { data } = await api(sandbox(), 'GET', target);
	return Array.isArray(data) ? data : Object(data).dataList;
}

async function statuses(reads: number, name: string = userName): Promise<unknown[]> {
	const seen: unknown[] = [];
	for (let read = 0; read < reads; read += 1) {
		seen.push((await rows(`${USERS}?userName=${name}`))[0]?.userStatus);
	}
	return seen;
}

describe('a list that is late', () => {
	it('shows a change after some reads, while it is made at once', async () => {
		speak({ reads: 2 });
		await lock();
		expect(sandbox().cloud.user(instanceId, tenantId, userName)?.userStatus).toBe('LOCKED');
		expect(await statuses(4)).toEqual(['ONLINE', 'ONLINE', 'LOCKED', 'LOCKED']);
	});

	it('shows a change after some time', async () => {
		speak({ ms: 60_000 });
		await lock();
		sandbox().faults.jumpClock(59_000);
		expect(await statuses(2)).toEqual(['ONLINE', 'ONLINE']);
		sandbox().faults.jumpClock(1_000);
		expect(await statuses(1)).toEqual(['LOCKED']);
	});

	it('shows a change when both are over', async () => {
		speak({ ms: 60_000, reads: 1 });
		await lock();
		sandbox().faults.jumpClock(60_000);
		expect(await statuses(2)).toEqual(['ONLINE', 'LOCKED']);
		await lock(userName, 'ONLINE');
		expect(await statuses(3)).toEqual(['LOCKED', 'LOCKED', 'LOCKED']);
		sandbox().faults.jumpClock(60_000);
		expect(await statuses(1)).toEqual(['ONLINE']);
	});

	it('shows several changes one after the other', async () => {
		speak({ ms: 60_000 });
		await lock();
		sandbox().faults.jumpClock(30_000);
		await lock(lockedUserName, 'ONLINE');
		sandbox().faults.jumpClock(30_000);
		expect(await statuses(1)).toEqual(['LOCKED']);
		expect(await statuses(1, lockedUserName)).toEqual(['LOCKED']);
		sandbox().faults.jumpClock(30_000);
		expect(await statuses(1, lockedUserName)).toEqual(['ONLINE']);
	});

	it('lacks what was created, and still has what was deleted', async () => {
		speak({ reads: 1 });
		await dropAccount(lockedUserName);
		sandbox().edit({ do: 'createAccount', userName: 'newcomer' });
		const names = async () => (await rows(USERS)).map((row) => row.userName);
		expect(await names()).toEqual(expect.arrayContaining([lockedUserName]));
		const after = await names();
		expect(after).toContain('newcomer');
		expect(after).not.toContain(lockedUserName);
	});

	it('is so for databases, IP groups and PrivateLink as well', async () => {
		speak({ reads: 1 });
		await api(sandbox(), 'DELETE', DATABASES, { databaseNames: ['orders'] });
		const group = { securityIpGroupName: 'runners', securityIps: '["10.0.0.1"]' };
		await api(sandbox(), 'POST', GROUPS, group);
		await api(sandbox(), 'PUT', GROUPS, { ...group, securityIps: '["10.0.0.2"]' });
		await api(sandbox(), 'DELETE', `${LINK}?addressId=${addressId}`);
		expect([(await rows(DATABASES)).length, (await rows(DATABASES)).length]).toEqual([3, 2]);
		expect([(await rows(GROUPS)).length, (await rows(GROUPS)).length]).toEqual([1, 2]);
		expect(await rows(LINK)).toMatchObject([{ addressStatus: 'ONLINE' }]);
		expect(await rows(LINK)).toMatchObject([{ addressStatus: 'PENDING_CREATE' }]);
	});

	it('may be so for some kinds only', async () => {
		speak({ reads: 1, kinds: ['databases'] });
		await lock();
		await api(sandbox(), 'DELETE', DATABASES, { databaseNames: ['orders'] });
		expect(await statuses(1)).toEqual(['LOCKED']);
		expect([(await rows(DATABASES)).length, (await rows(DATABASES)).length]).toEqual([3, 2]);
	});

	it('hides a change for the tenant that it was made in, and no other', async () => {
		speak({ reads: 1 });
		await lock();
		const crowd = { instanceId, tenantId: SEED.mainInstance.crowdedTenantId };
		await rows(`${tenantPath(crowd)}/tenantUsers`);
		expect(await statuses(2)).toEqual(['ONLINE', 'LOCKED']);
	});

	it('answers a write by what was written', async () => {
		speak({ reads: 5 });
		const body = { userRole: [{ database: 'orders', role: 'DDL' }] };
		const { data } = await api(sandbox(), 'POST', `${USERS}/${userName}/authorization`, body);
		expect(data).toMatchObject({ databases: [{}, {}, { database: 'orders' }] });
	});

	it('shows everything once another dialect is spoken', async () => {
		speak({ reads: 5 });
		await lock();
		speak({ reads: 5 });
		expect(await statuses(1)).toEqual(['LOCKED']);
	});

	it('has words for what is going on, where told to', async () => {
		speak({ reads: 1, passing: 'words' });
		await lock();
		expect(await statuses(2)).toEqual(['LOCKING', 'LOCKED']);
		await lock(userName, 'ONLINE');
		expect(await statuses(2)).toEqual(['UNLOCKING', 'ONLINE']);
		await dropAccount(userName);
		expect(await statuses(2)).toEqual(['DELETING', undefined]);
		await api(sandbox(), 'DELETE', DATABASES, { databaseNames: ['orders'] });
		const orders = `${DATABASES}?databaseName=orders`;
		expect(await rows(orders)).toMatchObject([{ status: 'DELETING' }]);
		expect(await rows(orders)).toEqual([]);
	});
});
