// PrivateLink: what is claimed of an endpoint was seen of this endpoint.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, type ReplacedAnswer } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, addressId } = SEED.mainInstance;
const meant = 'vpce-meant';
const other = 'vpce-other';

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
		items ? { items } : {},
	);

function ignore(operation: string, answer: ReplacedAnswer = {}): void {
	sandbox.faults.load({
		rules: [{ match: { operation }, fault: 'answer', answer: { effect: false, ...answer } }],
	});
}

const SHAPES = ['flat', 'nested', 'both'] as const;

describe.each(SHAPES)('%s', (shape) => {
	/** Two endpoints, of which the other one can be used. */
	beforeEach(() => {
		sandbox.setDialect({ privateLinks: { shape, endpoints: 'many', listing: 'all' } });
		sandbox.edit(
			{ do: 'confirmEndpoint', addressId, endpointId: other },
			{ do: 'connectEndpoint', addressId, endpointId: meant },
		);
	});

	it('Confirm claims nothing where only another endpoint is online', async () => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'ConfirmPrivatelinkConnection' }, fault: '500-before' }],
		});
		const { error } = await run('confirm', { endpointId: meant, addressId });

		expect(error?.message).toMatch(/^Could not confirm/);
	});

	it('Confirm claims nothing where the service did nothing', async () => {
		ignore('ConfirmPrivatelinkConnection', { data: true });
		const { error } = await run('confirm', { endpointId: meant, addressId });

		expect(error?.message).toMatch(/the status of the endpoint is PENDING_CONFIRM/);
	});

	it('Confirm is done where the answer was lost and the endpoint is online', async () => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'ConfirmPrivatelinkConnection' }, fault: 'cut-after' }],
		});
		const { items } = await run('confirm', { endpointId: meant, addressId });

		expect(items[0]?.json).toMatchObject({ endpointId: meant, confirmed: true });
		expect(callsTo(sandbox, 'ConfirmPrivatelinkConnection')).toHaveLength(1);
	});

	it('Connect claims nothing where the service did nothing', async () => {
		ignore('ConnectPrivatelinkService');
		const { error } = await run('connect', { endpointId: 'vpce-new', addressId });

		expect(error?.message).toMatch(/the endpoint is not listed/);
	});

	it('Delete of one endpoint leaves the other, and is seen', async () => {
		const additionalFields = { endpointId: meant };
		const { items } = await run('delete', { addressId, additionalFields });

		expect(items[0]?.json).toMatchObject({ endpointId: meant, deleted: true });
		const after = await run('get', { addressId });
		expect(JSON.stringify(after.items)).toContain(other);
		expect(JSON.stringify(after.items)).not.toContain(meant);
	});

	it.each([[{ endpointId: meant }], [{}]])(
		'Delete of %j claims nothing where the service did nothing',
		async (additionalFields) => {
			ignore('DeletePrivatelinkConnection', { data: true });
			const { error } = await run('delete', { addressId, additionalFields });

			expect(error?.message).toMatch(/the connection is still listed/);
		},
	);
});

it.each([[{}], [null], [[]], [[{ addressId: 'rs-another' }]]])(
	'concludes nothing from a list of addresses that holds %j',
	async (data) => {
		sandbox.edit({ do: 'connectEndpoint', addressId, endpointId: meant });
		sandbox.faults.load({
			rules: [
				{ match: { operation: 'DeletePrivatelinkConnection' }, fault: 'html-502' },
				{
					match: { operation: 'DescribeTenantPrivateLink' },
					fault: 'answer',
					answer: { data },
				},
			],
		});
		const { error } = await run('delete', { addressId });

		expect(error?.message).toMatch(/The call may or may not have taken effect/);
	},
);

it('says where the service does not list an account that it has let in', async () => {
	ignore('AddPrivatelinkServiceUser', { data: {} });
	const { items } = await run('addAllowlistUser', { userAccount: '1000', addressId });

	expect(items[0]?.json).toMatchObject({
		userAccount: '1000',
		alreadyAllowed: false,
		listed: false,
	});
});

it('costs one request for each account, and a constant', async () => {
	const accounts = Array.from({ length: 30 }, (_, index) => ({ account: `1000${index}` }));
	const parameters = { userAccount: '={{ $json.account }}', addressId };
	const { items } = await run('addAllowlistUser', parameters, accounts);

	expect(items.every(({ json }) => json.listed === true)).toBe(true);
	expect(sandbox.cloud.allowlist(instanceId, tenantId, addressId)).toHaveLength(30);
	expect(callsTo(sandbox).length).toBeLessThanOrEqual(30 + 2);
});
