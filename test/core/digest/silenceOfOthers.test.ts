// The same search for other nodes with the credential: there n8n itself sends, fails and stores.
import type { INodeType } from 'n8n-workflow';

import type { FaultName } from '../../../sandbox';
import { credentialFor } from '../harness/localCloud';
import type { NodeRunOptions } from '../harness/runNode';
import { useNewSandbox } from '../harness/useSandbox';
import { legacyNode, modernNode } from './support/otherNode';
import { witness } from './support/witness';

const sandbox = useNewSandbox();

const TARGET = '/api/v2/instances?pageNumber=1&pageSize=1';

const WAYS: Array<[string, (more?: object) => INodeType]> = [
	[
		'requestWithAuthentication',
		(more) => legacyNode(() => ({ uri: sandbox.url + TARGET, json: true, ...more })),
	],
	[
		'httpRequestWithAuthentication',
		(more) => modernNode(() => ({ url: sandbox.url + TARGET, json: true, ...more })),
	],
];

describe.each(WAYS)('%s', (_way, nodeThat) => {
	async function expectSilence(
		options: Partial<NodeRunOptions> = {},
		more: object = {},
	): Promise<void> {
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			const { error, items, leaks, signatures } = await witness({
				credential: credentialFor(sandbox),
				parameters: {},
				nodeType: nodeThat(more),
				...options,
				...(onError && { onError }),
			});

			expect(error?.message ?? items[0]?.json.error).toMatch(/./);
			expect(signatures).toBeGreaterThan(0);
			expect(leaks).toEqual([]);
		}
	}

	it.each<FaultName>(['500-before', '503', '429', 'html-502', 'redirect', 'cut-before'])(
		'%s',
		async (fault) => {
			sandbox.faults.load({ rules: [{ fault }] });

			await expectSilence();
		},
	);

	it('a wrong secret', async () => {
		await expectSilence({ credential: credentialFor(sandbox, { accessKeySecret: 'wrong' }) });
	});

	it('a timeout', async () => {
		sandbox.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
		await expectSilence({}, { timeout: 100 });
	});
});
