// Lists in pages, as services cut them: all entries are read, each comes out once.
import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { crowd, CROWD } from '../harness/crowd';
import { readWholeList } from '../harness/listSearch';
import { credentialFor, inTenant } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId } = SEED.mainInstance;

const sandbox = useSandbox();

const listed = async () => {
	const parameters = { returnAll: true };
	const { items, error } = await runOperation(
		sandbox,
		inMainTenant('tenantUser.getMany', parameters),
	);
	expect(error).toBeUndefined();
	return items.map(({ json }) => String(json.userName));
};

const picked = async () => {
	const pages = await readWholeList({
		method: 'searchAccounts',
		credential: credentialFor(sandbox),
		parameters: { resource: 'tenantUser', operation: 'get', ...inTenant() },
	});
	return pages.flat().map(({ value }) => String(value));
};

const held = () => [...sandbox.cloud.users(instanceId, tenantId)].map(({ userName }) => userName);

describe.each([
	['neither total nor hasMore', { total: 'absent', hasMore: 'absent' }],
	['neither, and pages of 20', { total: 'absent', hasMore: 'absent', cap: 20 }],
	['hasMore as a text, and no total', { total: 'absent', hasMore: 'text' }],
	['pages of 30', { cap: 30 }],
	['pages of 30, total as a text', { cap: 30, total: 'text', hasMore: 'absent' }],
	['a list without a name', { name: 'array' }],
] as const)('%s', (_what, lists) => {
	it.each([
		['Get Many', listed],
		['the picker', picked],
	])('%s reaches all', async (_where, read) => {
		crowd(sandbox);
		sandbox.setDialect({ lists });
		const names = await read();

		expect(names).toHaveLength(CROWD);
		expect(names.sort()).toEqual(held().sort());
	});
});

describe('a list that shifts while it is read', () => {
	const shift = () => {
		crowd(sandbox);
		sandbox.setDialect({ lists: { order: 'newestFirst' } });
		sandbox.editWhen({
			when: 'before',
			match: { operation: 'DescribeTenantUsers', query: { pageNumber: '2' } },
			edits: [{ do: 'createAccount', userName: 'newcomer' }],
		});
	};

	it('Get Many puts out each once, and nobody is missing', async () => {
		shift();
		const names = await listed();

		expect(new Set(names).size).toBe(names.length);
		expect(names.sort()).toEqual(held().sort());
	});

	it('the picker shows each once', async () => {
		shift();
		const names = await picked();

		expect(new Set(names).size).toBe(names.length);
		expect(names).toHaveLength(CROWD);
	});
});
