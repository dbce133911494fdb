// PrivateLink: what is claimed of a later item was seen too, and what the service does not tell is no "none".
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, type ReplacedAnswer } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { addressId } = SEED.mainInstance;
const ENDPOINTS = ['vpce-1', 'vpce-2', 'vpce-3', 'vpce-4', 'vpce-5'];

const sandbox = useSandbox();

const run = async (
	operation: string,
	parameters: INodeParameters,
	items?: readonly IDataObject[],
) =>
	await runOperation(
		sandbox,
		inMainTenant(`privateLink.${operation}`, parameters),
		{ readBackTime: 0.3 },
		{ onError: 'continueRegularOutput', ...(items && { items }) },
	);

function answer(operation: string, replaced: ReplacedAnswer, others: IDataObject = {}): void {
	const match = { operation, ...others };
	sandbox.faults.load({ rules: [{ match, fault: 'answer', answer: replaced }] });
}

describe('a run over several endpoints of an address', () => {
	const items = ENDPOINTS.map((endpointId) => ({ endpointId }));
	const endpointId = '={{ $json.endpointId }}';
	const parametersOf = (operation: string): INodeParameters =>
		operation === 'delete'
			? { addressId, additionalFields: { endpointId } }
			: { addressId, endpointId };

	beforeEach(() => {
		sandbox.setDialect({ privateLinks: { shape: 'nested', endpoints: 'many' } });
	});

	const connectAll = () =>
		sandbox.edit(
			...ENDPOINTS.map((each) => ({ do: 'connectEndpoint' as const, addressId, endpointId: each })),
		);

	it.each(['confirm', 'delete'])(
		'%s: a true after the first item is a word, and nothing was seen',
		async (operation) => {
			connectAll();
			const call =
				operation === 'confirm' ? 'ConfirmPrivatelinkConnection' : 'DeletePrivatelinkConnection';
			const first = await run(operation, parametersOf(operation), items.slice(0, 1));
			expect(first.error).toBeUndefined();
			sandbox.faults.load({
				rules: [
					{ match: { operation: call }, fault: 'latency', ms: 1, times: 1 },
					{ match: { operation: call }, fault: 'answer', answer: { effect: false, data: true } },
				],
			});
			const { items: outputs } = await run(operation, parametersOf(operation), items.slice(1));

			expect(outputs.map(({ json }) => typeof json.error)).toEqual([
				'undefined',
				'string',
				'string',
				'string',
			]);
		},
	);

	it.each(['connect', 'confirm', 'delete'])(
		'%s: costs one request for each, and a constant',
		async (operation) => {
			if (operation !== 'connect') connectAll();
			const { items: outputs } = await run(operation, parametersOf(operation), items);

			expect(outputs.filter(({ json }) => json.error !== undefined)).toEqual([]);
			expect(callsTo(sandbox).length).toBeLessThanOrEqual(ENDPOINTS.length + 2);
		},
	);
});

it('costs one request for each account that is allowed already, and a constant', async () => {
	sandbox.cloud.settings.allowlistDuplicate = 'refuse';
	const items = Array.from({ length: 12 }, (_, index) => ({ account: `1000${index}` }));
	const parameters = { userAccount: '={{ $json.account }}', addressId };
	await run('addAllowlistUser', parameters, items);
	const before = callsTo(sandbox).length;
	const { items: outputs } = await run('addAllowlistUser', parameters, items);

	expect(outputs.map(({ json }) => json.alreadyAllowed)).toEqual(items.map(() => true));
	expect(callsTo(sandbox).length - before).toBeLessThanOrEqual(items.length + 2);
});

it.each([
	['a null list of links', { addressId, privateLinkList: null }],
	['neither links nor an endpoint', { addressId, addressStatus: 'ONLINE' }],
])('Delete does not take %s for no connection', async (_what, row) => {
	sandbox.edit({ do: 'connectEndpoint', addressId, endpointId: 'vpce-1' });
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DeletePrivatelinkConnection' },
				fault: 'answer',
				answer: { effect: false, data: true },
			},
			{
				match: { operation: 'DescribeTenantPrivateLink' },
				fault: 'answer',
				answer: { data: [row] },
			},
		],
	});
	const { items } = await run('delete', { addressId });

	expect(items[0]?.json).not.toHaveProperty('deleted');
	expect(items[0]?.json.error).toMatch(/Could not delete/);
});

it('Connect does not take an endpoint that is being deleted for connected', async () => {
	sandbox.setDialect({ privateLinks: { shape: 'nested', endpoints: 'many' } });
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantPrivateLink' },
				fault: 'answer',
				answer: {
					data: [
						{
							addressId,
							privateLinkList: [{ privateLinkEndpointId: 'vpce-1', privateLinkStatus: 'DELETING' }],
						},
					],
				},
			},
		],
	});
	const { items } = await run('connect', { endpointId: 'vpce-1', addressId });

	expect(items[0]?.json.error).toMatch(/the endpoint is not listed/);
});

it('Create Service does not claim a service that is for others', async () => {
	await run('addAllowlistUser', { userAccount: 'somebody', addressId });
	answer('CreatePrivatelinkService', {
		effect: false,
		status: 200,
		fields: { success: true },
		data: { addressId },
	});
	const parameters = { userAccount: '100012345678', plServiceId: 'vpcsvc-new' };
	const { items } = await run('createService', parameters);

	expect(items[0]?.json.error).toMatch(/the service of the address is for somebody/);
});

it.each([
	['tenant.get', 'DescribeTenant'],
	['instance.get', 'DescribeInstance'],
])('%s: an answer that describes something else is no result', async (name, operation) => {
	for (const data of [{ list: [{ tenantId: 't' }] }, { login: 'required' }, { dataList: [] }]) {
		answer(operation, { data });
		const { error, items } = await runOperation(sandbox, inMainTenant(name, {}));

		expect([data, items]).toEqual([data, []]);
		expect(error?.message).toMatch(/the response/);
	}
});
