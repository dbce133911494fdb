// Each picker's list in a real n8n, asked for as the editor does.
import type { ListPage } from '../../n8n/client';
import { NODE_TYPE, TRIGGER_TYPE } from '../../n8n/examples';
import { SEED } from '../../sandbox';
import { ownCloud } from './support/ownCloud';
import { byId } from './support/workflows';

const { instanceId, tenantId, addressId, crowdedTenantId, crowdedUsers } = SEED.mainInstance;

const own = ownCloud();

interface Asked {
	nodeType?: string;
	tenant?: string;
	filter?: string;
	paginationToken?: string;
}

async function list(method: string, asked: Asked = {}): Promise<ListPage> {
	const { nodeType = NODE_TYPE, tenant = tenantId, ...page } = asked;
	const parameters = {
		resource: 'tenantUser',
		operation: 'get',
		instanceId: byId(instanceId),
		tenantId: byId(tenant),
	};
	return await own.client.searchList({
		nodeType,
		method,
		credential: own.credential,
		parameters,
		...page,
	});
}

const values = ({ results }: ListPage) => results.map(({ value }) => value);

test.each([
	['searchInstances', instanceId],
	['searchTenants', tenantId],
	['searchAccounts', SEED.mainInstance.userName],
	['searchDatabases', SEED.mainInstance.database],
	['searchAddresses', addressId],
])('%s lists what the cloud holds', async (method, expected) => {
	expect(values(await list(method))).toContain(expected);
});

test('searchIpGroups lists the groups of the tenant', async () => {
	own.sandbox.edit({
		do: 'setIpGroup',
		securityIpGroupName: 'ci_runners',
		securityIps: ['10.0.0.0/8'],
	});

	expect(values(await list('searchIpGroups'))).toEqual(['ci_runners']);
	expect(own.sandbox.journal.at(-1)).toMatchObject({
		operation: 'DescribeTenantSecurityIpGroups',
		status: 200,
	});
});

test('the trigger has the lists of instances and tenants', async () => {
	expect(values(await list('searchInstances', { nodeType: TRIGGER_TYPE }))).toContain(instanceId);
	expect(values(await list('searchTenants', { nodeType: TRIGGER_TYPE }))).toContain(tenantId);
});

test('every one of many accounts can be reached, page by page', async () => {
	const names: string[] = [];
	let page = await list('searchAccounts', { tenant: crowdedTenantId });
	names.push(...values(page));
	while (page.paginationToken !== undefined) {
		const { paginationToken } = page;
		page = await list('searchAccounts', { tenant: crowdedTenantId, paginationToken });
		names.push(...values(page));
	}

	expect(new Set(names).size).toBe(crowdedUsers);
	expect(names).toHaveLength(crowdedUsers);
});

test('the server searches', async () => {
	const filter = SEED.mainInstance.lockedUserName;

	expect(values(await list('searchAccounts', { filter }))).toEqual([filter]);
	expect(own.sandbox.journal.at(-1)?.query).toMatchObject({ searchKey: filter });
});

test("a failing list shows the service's message", async () => {
	const message = /tenant .* does not exist\. Check the instance, the tenant/i;

	await expect(list('searchAccounts', { tenant: 't-nowhere' })).rejects.toThrow(message);
});
