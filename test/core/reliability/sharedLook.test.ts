// The look that all items of a run share: one bad answer to it is not the end of all of them.
import { SEED, type FaultName } from '../../../sandbox';
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId } = SEED.mainInstance;

const sandbox = useSandbox();

it.each<FaultName>(['success-false', '500-before', 'html-200', 'empty'])(
	'is repeated after %s, and every item succeeds',
	async (fault) => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'DescribeTenantUsers' }, fault, times: 3 }],
		});
		const { error, items } = await runNode({
			credential: credentialFor(sandbox),
			items: Array.from({ length: 12 }, (_unused, index) => ({ name: `person_${index}` })),
			parameters: createParameters({ userName: '={{ $json.name }}', options: { maxTries: 1 } }),
		});

		expect(error).toBeUndefined();
		expect(items.filter(({ json }) => json.created === true)).toHaveLength(12);
		expect(sandbox.cloud.user(instanceId, tenantId, 'person_11')).toBeDefined();
		expect(sandbox.faults.counts()).toEqual({ [fault]: 3 });
	},
);
