// The credential in other nodes, above all n8n's HTTP Request node: n8n's helpers, both of them, for real.
import type { INodeType } from 'n8n-workflow';

import { SEED, type DigestSettings } from '../../../sandbox';
import { signedRequests } from '../harness/journal';
import { credentialFor } from '../harness/localCloud';
import { runNode, type NodeRun, type NodeRunOptions } from '../harness/runNode';
import { useNewSandbox } from '../harness/useSandbox';
import { legacyNode, modernNode } from './support/otherNode';

const { instanceId, tenantId } = SEED.mainInstance;
const USERS = `/api/v2/instances/${instanceId}/tenants/${tenantId}/tenantUsers`;
const COUNT = 40;

const sandbox = useNewSandbox();

interface Call {
	readonly method?: 'GET' | 'POST';
	readonly target: string;
	readonly body?: object | string;
}

/** The two ways to send, with the options that the HTTP Request node and newer nodes give. */
const WAYS: Array<[string, (call: (item: number) => Call) => INodeType]> = [
	[
		'requestWithAuthentication',
		(call) =>
			legacyNode((item) => {
				const { method = 'GET', target, body } = call(item);
				const qs = { requestId: `other ${item}`, list: ['a', 'b'] };
				return { method, uri: sandbox.url + target, qs, json: true, ...(body && { body }) };
			}),
	],
	[
		'httpRequestWithAuthentication',
		(call) =>
			modernNode((item) => {
				const { method = 'GET', target, body } = call(item);
				const qs = { requestId: `other ${item}`, list: ['a', 'b'] };
				return { method, url: sandbox.url + target, qs, json: true, ...(body && { body }) };
			}),
	],
];

const run = async (nodeType: INodeType, options: Partial<NodeRunOptions> = {}): Promise<NodeRun> =>
	await runNode({ credential: credentialFor(sandbox), parameters: {}, nodeType, ...options });

const items = (count: number) => Array.from({ length: count }, () => ({}));

describe.each(WAYS)('%s', (_way, nodeThat) => {
	const list = () => nodeThat(() => ({ target: USERS }));
	const create = (body: object | string) =>
		nodeThat(() => ({ method: 'POST', target: USERS, body }));

	it.each<DigestSettings['nonceMode']>(['reusable', 'strict', 'one-time', 'next-nonce'])(
		'40 items at once succeed, each with a nonce of its own: %s',
		async (nonceMode) => {
			sandbox.digest.nonceMode = nonceMode;
			const { items: output, error, credentials } = await run(list(), { items: items(COUNT) });

			expect(error).toBeUndefined();
			expect(output.map(({ json }) => json.answer)).toEqual(
				Array(COUNT).fill(expect.objectContaining({ success: true })),
			);
			expect(sandbox.journal).toHaveLength(2 * COUNT);
			expect(
				new Set(signedRequests(sandbox).map(({ authorization }) => authorization?.nonce)).size,
			).toBe(COUNT);
			expect(credentials.updates).toBe(0);
		},
	);

	it('signs the query that it sends, and brings the project of the credential', async () => {
		await run(list());

		expect(signedRequests(sandbox)).toMatchObject([
			{ status: 200, projectId: SEED.projectId, query: { requestId: 'other 0' } },
		]);
		expect(signedRequests(sandbox)[0]?.authorization?.uri).toBe(signedRequests(sandbox)[0]?.target);
	});

	it('goes on after the server has forgotten all its nonces', async () => {
		for (const announceStale of [true, false]) {
			sandbox.digest.announceStale = announceStale;
			sandbox.faults.load({ rules: [{ fault: 'invalidate-nonces' }] });
			for (let round = 0; round < 3; round += 1) {
				expect((await run(list())).error).toBeUndefined();
			}
		}
	});

	it.each<[string, Partial<DigestSettings>]>([
		['the strongest algorithm', { algorithms: ['MD5', 'SHA-512-256', 'SHA-256'] }],
		['a -sess algorithm', { algorithms: ['SHA-256-sess'] }],
		['qop auth-int', { qop: ['auth-int'] }],
		['no qop', { qop: [] }],
		['userhash', { userhash: true, algorithms: ['SHA-256'] }],
		['Digest beside Basic', { offerBasic: true }],
	])('answers %s', async (_what, settings) => {
		Object.assign(sandbox.digest, settings);
		const body = { userName: 'other', userType: 'Normal', password: 'ABCabc123@@' };
		const { error } = await run(create(body));

		expect(error).toBeUndefined();
		expect(signedRequests(sandbox)).toMatchObject([{ status: 200, operation: 'CreateTenantUser' }]);
	});

	it('signs a text to the byte, white space at its ends too, where the server signs bodies', async () => {
		sandbox.digest.qop = ['auth-int'];
		const body = ' {"userName":"raw","userType":"Normal","password":"ABCabc123@@"}\r\n';
		const { error } = await run(create(body));

		expect(error).toBeUndefined();
		expect(signedRequests(sandbox)).toMatchObject([{ status: 200, operation: 'CreateTenantUser' }]);
		expect(signedRequests(sandbox)[0]?.bodyText).toMatch(/^ \{.*\}\r\n$/);
	});

	it('sends a POST that fails with 400 exactly once', async () => {
		const { error, credentials } = await run(create({ userName: '' }));

		expect(error).toMatchObject({ httpCode: '400' });
		expect(signedRequests(sandbox)).toMatchObject([{ method: 'POST', status: 400 }]);
		expect(credentials.updates).toBe(0);
	});

	it.each(['500-before', '500-after', 'cut-after', 'html-502'] as const)(
		'sends a POST that fails with %s exactly once',
		async (fault) => {
			sandbox.faults.load({ rules: [{ match: { method: 'POST' }, fault }] });
			const body = { userName: 'other', userType: 'Normal', password: 'ABCabc123@@' };
			const { error, credentials } = await run(create(body));

			expect(error).toBeDefined();
			expect(signedRequests(sandbox)).toMatchObject([{ method: 'POST', fault }]);
			expect(credentials.updates).toBe(0);
		},
	);

	it('tells that the key is wrong, and changes no credential', async () => {
		const credential = credentialFor(sandbox, { accessKeySecret: 'wrong' });
		const { error, credentials } = await run(create({ userName: 'other' }), { credential });

		expect(error).toMatchObject({ httpCode: '401' });
		expect(new Set(signedRequests(sandbox).map(({ outcome }) => outcome))).toEqual(
			new Set(['wrong-key']),
		);
		expect(credentials.updates).toBe(0);
	});
});
