// Lists that do not fit on one page.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runCase } from '../harness/cases';
import { crowd, CROWD } from '../harness/crowd';
import { callsTo } from '../harness/journal';
import { byId } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters, more: { items?: object[] } = {}) => {
	return await runCase(
		sandbox,
		{ ...inMainTenant(name, parameters), arrange: crowd },
		{},
		more.items ? { items: more.items.map((item) => ({ ...item })) } : {},
	);
};

const pages = () => callsTo(sandbox).map(({ query }) => `${query.pageNumber} of ${query.pageSize}`);

const lists: Array<[string, string]> = [
	['instance.getMany', 'instanceId'],
	['tenant.getMany', 'tenantId'],
	['database.getMany', 'databaseName'],
	['tenantUser.getMany', 'userName'],
];

it.each(lists)('%s: returns all, each once, in the order of the service', async (name, id) => {
	const { items, error } = await run(name, { returnAll: true });
	const ids = items.map(({ json }) => json[id]);

	expect(error).toBeUndefined();
	expect(new Set(ids).size).toBe(CROWD);
	expect(ids).toHaveLength(CROWD);
	expect(ids.at(-1)).toMatch(/^crowd_2/);
	expect(pages()).toEqual(['1 of 100', '2 of 100', '3 of 100']);
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
});

it.each(lists)('%s: asks for no page more than the limit needs', async (name, id) => {
	const { items } = await run(name, { returnAll: false, limit: 130 });

	expect(new Set(items.map(({ json }) => json[id])).size).toBe(130);
	expect(pages()).toEqual(['1 of 100', '2 of 100']);
});

it.each(lists)('%s: asks for a page as small as the limit', async (name) => {
	const { items } = await run(name, { returnAll: false, limit: 7 });

	expect(items).toHaveLength(7);
	expect(pages()).toEqual(['1 of 7']);
});

it('returns all IP allowlist groups, which have no pages', async () => {
	const { items } = await run('ipAllowlistGroup.getMany', { returnAll: true });

	expect(items).toHaveLength(CROWD);
	expect(callsTo(sandbox)).toHaveLength(1);
	expect(callsTo(sandbox)[0]?.query).not.toHaveProperty('pageNumber');
});

it('looks through all pages for accounts with a status or a role', async () => {
	const locked = await run('tenantUser.getMany', {
		returnAll: true,
		filters: { userStatus: 'locked' },
	});
	expect(locked.items.map(({ json }) => json.userName)).toEqual([SEED.mainInstance.lockedUserName]);
	expect(pages()).toHaveLength(3);

	const readers = await run('tenantUser.getMany', {
		returnAll: false,
		limit: 1,
		filters: { role: 'READONLY' },
	});
	expect(readers.items.map(({ json }) => json.userName)).toEqual([SEED.mainInstance.oddUserName]);
	expect(pages()).toEqual(['1 of 100']);
});

it('gives each entry the requestId of its page', async () => {
	const { items } = await run('tenantUser.getMany', { returnAll: true });
	const ids = callsTo(sandbox).map(({ requestId }) => requestId);

	expect(items.map(({ json }) => json.requestId)).toEqual(
		items.map((_item, index) => ids[Math.floor(index / 100)]),
	);
});

it('links the entries of several lists to their items', async () => {
	const { crowdedTenantId, crowdedUsers } = SEED.mainInstance;
	const { items } = await run(
		'tenantUser.getMany',
		{ returnAll: true, tenantId: byId('={{ $json.tenantId }}') },
		{ items: [{ tenantId: crowdedTenantId }, { tenantId: SEED.mainInstance.tenantId }] },
	);

	expect(items).toHaveLength(crowdedUsers + CROWD);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		...Array.from({ length: crowdedUsers }, () => ({ item: 0 })),
		...Array.from({ length: CROWD }, () => ({ item: 1 })),
	]);
	const { instanceId, tenantId } = SEED.mainInstance;
	expect(sandbox.cloud.users(instanceId, tenantId)).toHaveLength(CROWD);
});

it('asks for no further page after a cancel', async () => {
	const slow = { fault: 'latency', ms: 150, match: { method: 'GET' } } as const;
	await runCase(
		sandbox,
		{
			...inMainTenant('tenantUser.getMany', { returnAll: true }),
			arrange: () => {
				crowd(sandbox);
				sandbox.faults.load({ rules: [slow] });
			},
		},
		{},
		{ onStart: (cancel) => setTimeout(cancel, 250) },
	);
	await new Promise((resolve) => setTimeout(resolve, 400));

	expect(pages().length).toBeGreaterThan(0);
	expect(pages().length).toBeLessThan(3);
});
