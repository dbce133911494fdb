// Lists: where they stand, how they are counted, cut and ordered.
import { SEED, type Dialect } from '../../../../sandbox';
import { raw, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, crowdedTenantId, crowdedUsers } = SEED.mainInstance;
const CROWD = `${tenantPath({ instanceId, tenantId: crowdedTenantId })}/tenantUsers`;

const sandbox = useSandbox();

async function list(lists: Partial<Dialect['lists']>, query = '', path = CROWD): Promise<unknown> {
	sandbox().setDialect({ lists });
	return (await raw(sandbox(), 'GET', `${path}${query}`)).content;
}

const namesIn = (rows: unknown): string[] =>
	Array.isArray(rows) ? rows.map((row: { userName: string }) => row.userName) : [];
const rowsOf = (content: unknown): unknown => Object(Object(content).data).dataList;

describe('the name of a list', () => {
	it.each(['dataList', 'datalist', 'databases', 'list', 'records'] as const)(
		'can be %s',
		async (name) => {
			const content = await list({ name });
			const count = { total: crowdedUsers, hasMore: true };
			expect(content).toMatchObject({ data: { [name]: { length: 10 }, ...count } });
			expect(Object.keys(Object(content).data)).toHaveLength(3);
		},
	);

	it('can be none: the data is the list', async () => {
		expect(await list({ name: 'array' })).toMatchObject({ data: { length: 10 } });
	});

	it('is also that of lists without pages', async () => {
		const groups = `${tenantPath()}/securityIpGroups`;
		const rows = [{ securityIpGroupName: 'default' }];
		expect(await list({ name: 'records' }, '', groups)).toMatchObject({ data: { records: rows } });
		expect(await list({ name: 'array' }, '', groups)).toMatchObject({ data: rows });
	});
});

describe('counts', () => {
	it.each([
		[{ total: 'number' }, { total: 237 }],
		[{ total: 'text' }, { total: '237' }],
		[{ hasMore: 'text' }, { hasMore: 'true' }],
		[{ hasMore: 'number' }, { hasMore: 1 }],
	] as const)('%j', async (lists, count) => {
		expect(await list(lists)).toMatchObject({ data: count });
	});

	it('can be absent', async () => {
		const content = await list({ total: 'absent', hasMore: 'absent' });
		expect(Object.keys(Object(Object(content).data))).toEqual(['dataList']);
	});

	it('can stand beside the data', async () => {
		for (const name of ['dataList', 'array'] as const) {
			const content = await list({ name, total: 'topLevel' });
			expect(content).toMatchObject({ totalCount: 237 });
			expect(Object(content).data).not.toHaveProperty('total');
		}
	});

	it('end with the last page', async () => {
		const last = await list({ hasMore: 'number' }, '?pageSize=100&pageNumber=3');
		expect(last).toMatchObject({ data: { hasMore: 0, dataList: { length: 37 } } });
	});
});

describe('a cap', () => {
	it('makes pages smaller than they were asked for', async () => {
		const content = await list({ cap: 20 }, '?pageSize=100&pageNumber=12');
		expect(content).toMatchObject({ data: { total: 237, hasMore: false } });
		expect(namesIn(rowsOf(content))).toHaveLength(17);
	});

	it('leaves smaller pages alone, and takes a pageSize above 100', async () => {
		expect(namesIn(rowsOf(await list({ cap: 20 }, '?pageSize=5')))).toHaveLength(5);
		expect(namesIn(rowsOf(await list({ cap: 20 }, '?pageSize=1000')))).toHaveLength(20);
	});
});

describe('the newest first', () => {
	const page = (number: number) =>
		list(
			{ order: 'newestFirst' },
			`?pageSize=2&pageNumber=${number}`,
			tenantPath() + '/tenantUsers',
		);

	it('turns the list round', async () => {
		expect(namesIn(rowsOf(await page(3)))).toEqual(['pay_test']);
	});

	it('moves the rest on when somebody is created between two pages', async () => {
		const first = namesIn(rowsOf(await page(1)));
		sandbox().editWhen({
			when: 'before',
			match: { operation: 'DescribeTenantUsers', query: { pageNumber: '2' } },
			edits: [{ do: 'createAccount', userName: 'newcomer' }],
		});
		const second = namesIn(rowsOf(await page(2)));
		expect(second[0]).toBe(first[1]);
	});
});
