// Answers that are large: many rows at once, and numbers that JavaScript cannot hold.
import { inMainTenant, runOperation } from '../harness/cases';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

const answering = (json: unknown) =>
	sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: 'answer', answer: { json } }],
	});

const dataList = Array.from({ length: 200_000 }, (_unused, index) => ({
	userName: `u${index}`,
	userType: 'normal',
	userStatus: 'ONLINE',
	databases: [],
}));

const LIST_DATABASES = inMainTenant('database.getMany', { returnAll: true });
const LIST = inMainTenant('tenantUser.getMany', { returnAll: true });

it('reads 200,000 rows in one answer', async () => {
	answering({ success: true, data: { dataList, total: dataList.length } });
	const { items, error } = await runOperation(sandbox, LIST);

	expect(error).toBeUndefined();
	expect(items).toHaveLength(200_000);
}, 60_000);

it('puts out whole numbers as text where they are not exact', async () => {
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeDatabases' },
				fault: 'answer',
				answer: {
					text: '{"success":true,"data":{"total":1,"dataList":[{"databaseName":"testdb","id":1234567890123456789,"small":-42,"share":0.5,"note":"id 1234567890123456789, \\"1234567890123456789"}]}}',
				},
			},
		],
	});
	const { items } = await runOperation(sandbox, LIST_DATABASES);

	expect(items[0]?.json).toMatchObject({
		id: '1234567890123456789',
		small: -42,
		share: 0.5,
		note: 'id 1234567890123456789, "1234567890123456789',
	});
});
