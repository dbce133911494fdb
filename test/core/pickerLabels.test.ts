// What a picker's labels say, and that the search finds it.
import { openList, type ListMethod, type ListRequest } from './harness/listSearch';
import { credentialFor, inTenant } from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const sandbox = useSandbox();

const parameters = { resource: 'tenantUser', operation: 'get', ...inTenant() };

const request = (method: ListMethod, filter?: string): ListRequest => ({
	method,
	credential: credentialFor(sandbox),
	parameters,
	...(filter !== undefined && { filter }),
});

it.each<[ListMethod, string, string]>([
	['searchInstances', 'uif0003', 'hangzhou'],
	['searchInstances', 'alibaba', 'hangzhou'],
	['searchInstances', 'STANDBY', 'production-standby'],
	['searchTenants', 'k0002', 'batch'],
])('%s finds what the label shows: %s', async (method, filter, name) => {
	const { results } = await openList(request(method, filter));
	const found = results.map((each) => each.name);

	expect(found).toHaveLength(1);
	expect(found[0]).toContain(`${name} (`);
});

it('says why there is no group to choose where all are inherited', async () => {
	await expect(openList(request('searchIpGroups'))).rejects.toThrow(
		/only has groups that it inherits from its instance/,
	);
});

it.each<[ListMethod, string, RegExp]>([
	['searchAccounts', 'DescribeTenantUsers', /the tenant has no accounts.*Create one first/is],
	['searchDatabases', 'DescribeDatabases', /the tenant has no databases/i],
	['searchInstances', 'DescribeInstances', /the project has no instances.*Check Project ID/is],
	['searchTenants', 'DescribeTenants', /the instance has no tenants/i],
	['searchIpGroups', 'DescribeTenantSecurityIpGroups', /the tenant has no IP allowlist groups/i],
])(
	'%s says why it is empty, and nothing where a search finds nothing',
	async (method, operation, words) => {
		const json = { success: true, data: { total: 0, dataList: [] } };
		sandbox.faults.load({ rules: [{ match: { operation }, fault: 'answer', answer: { json } }] });

		await expect(openList(request(method))).rejects.toThrow(words);
		expect((await openList(request(method, 'nobody'))).results).toEqual([]);
	},
);

it('gives a name that begins with "=" as an expression that means it', async () => {
	const names = ['=pay_test', '={{ $json.x }}', '=a"b'];
	sandbox.edit(...names.map((userName) => ({ do: 'createAccount', userName }) as const));
	const { results } = await openList(request('searchAccounts'));

	for (const name of names) {
		const value = results.find((result) => result.name === name)?.value;
		const { error, items } = await runNode({
			credential: credentialFor(sandbox),
			parameters: {
				...parameters,
				userName: { __rl: true, mode: 'list', value: value ?? '' },
			},
		});
		expect(error).toBeUndefined();
		expect(items[0]?.json.userName).toBe(name);
	}
});

describe('a long name', () => {
	const names = (mode: string, ...tenantNames: string[]) => {
		const dataList = tenantNames.map((tenantName, index) => ({
			tenantId: `t-${index}`,
			tenantName,
			tenantMode: mode,
		}));
		const json = { success: true, data: { total: dataList.length, dataList } };
		const match = { operation: 'DescribeTenants' };
		sandbox.faults.load({ rules: [{ match, fault: 'answer', answer: { json } }] });
	};
	const LONG = 'customer relationship management of the northern region';

	it('is cut in the middle, so that mode, id and the end of the name are seen', async () => {
		names('Oracle', `${LONG} 2025`, `${LONG} 2026`, '订单中心'.repeat(9), 'x'.repeat(32));
		const { results } = await openList(request('searchTenants'));

		expect(results.map(({ name }) => name)).toEqual([
			'customer relationshi…region 2025 (Oracle, t-0)',
			'customer relationshi…region 2026 (Oracle, t-1)',
			'订单中心订单中心订单…心订单中心 (Oracle, t-2)',
			`${'x'.repeat(32)} (Oracle, t-3)`,
		]);
	});

	it('is found by what its label leaves out', async () => {
		names('MySQL', `${LONG} 2025`, 'billing');
		const { results } = await openList(request('searchTenants', 'MANAGEMENT of the'));

		expect(results.map(({ value }) => value)).toEqual(['t-0']);
	});
});
