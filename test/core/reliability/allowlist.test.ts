// Allowlist entries under faults: there once, and an entry that is there already is a success.
import { SEED, type FaultName } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { allowlistParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, addressId } = SEED.mainInstance;
const account = '100012345678';

const sandbox = useSandbox();

const add = async () =>
	await runNode({
		credential: credentialFor(sandbox),
		parameters: allowlistParameters({ options: { maxTries: 3 } }),
	});
const entries = () =>
	sandbox.cloud.allowlist(instanceId, tenantId, addressId).filter((entry) => entry === account);

it('reports an entry that the service refuses as a duplicate as already allowed', async () => {
	sandbox.cloud.settings.allowlistDuplicate = 'refuse';
	const first = await add();
	const second = await add();

	expect(first.items[0]?.json).toMatchObject({ userAccount: account, alreadyAllowed: false });
	expect(second.error).toBeUndefined();
	expect(second.items[0]?.json).toMatchObject({ userAccount: account, alreadyAllowed: true });
	const [, ...ofSecond] = callsTo(sandbox).map(({ requestId }) => requestId);
	expect(ofSecond).toContain(second.items[0]?.json.requestId);
	expect(entries()).toHaveLength(1);
});

const faults: FaultName[] = ['500-after', 'cut-after', 'truncated', 'duplicate', '503', 'html-502'];

it.each(faults.flatMap((fault) => [[fault, 'accept'] as const, [fault, 'refuse'] as const]))(
	'ends with one entry after %s, when the service is to %s duplicates',
	async (fault, duplicates) => {
		sandbox.cloud.settings.allowlistDuplicate = duplicates;
		sandbox.faults.load({
			rules: [{ match: { operation: 'AddPrivatelinkServiceUser' }, fault, times: 1 }],
		});
		const { error } = await add();

		expect(error).toBeUndefined();
		expect(entries()).toHaveLength(1);
	},
);

it('passes a refusal on that has another reason', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'AddPrivatelinkServiceUser' }, fault: 'success-false' }],
	});
	const { error } = await add();

	expect(error?.message).toMatch(/Could not add "100012345678" to the allowlist/);
	expect(entries()).toEqual([]);
});
