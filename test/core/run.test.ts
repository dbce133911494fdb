// One run over its items: order, item linking, continue on fail, requests, cancel.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { createParameters, credentialFor } from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId } = SEED.mainInstance;

const sandbox = useSandbox();

const names = (count: number) =>
	Array.from({ length: count }, (_unused, index) => ({ userName: `user_${index}` }));

it('costs a challenge, a look at the first of its kind and a page of the list more than there are items, one at a time', async () => {
	const { items, error, credentials } = await runNode({
		credential: credentialFor(sandbox),
		items: names(25),
		parameters: createParameters(),
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(25);
	expect(sandbox.journal.length).toBeLessThanOrEqual(28);
	expect(credentials.updates).toBe(0);
	expect(credentials.decryptions).toBe(1);
});

it('keeps the order of the items and links each to its own, at any concurrency', async () => {
	sandbox.faults.load({
		seed: 7,
		rules: [
			{ match: { operation: 'CreateTenantUser' }, fault: 'latency', ms: 40, probability: 0.5 },
		],
	});
	const { items } = await runNode({
		credential: credentialFor(sandbox),
		items: names(40),
		parameters: createParameters({ options: { concurrency: 8 } }),
	});

	expect(items.map(({ json }) => json.userName)).toEqual(names(40).map(({ userName }) => userName));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		names(40).map((_name, item) => ({ item })),
	);
});

it('goes on with the others when an item fails and the node continues on fail', async () => {
	const { items, error } = await runNode({
		credential: credentialFor(sandbox),
		items: [
			{ userName: 'good_1' },
			{ userName: 'root' },
			{ userName: SEED.mainInstance.userName },
			{ userName: 'good_2' },
		],
		parameters: createParameters(),
		onError: 'continueRegularOutput',
	});

	expect(error).toBeUndefined();
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	expect(items[0]?.json).toMatchObject({ userName: 'good_1' });
	expect(items[1]?.json).toEqual({
		userName: 'root',
		instanceId,
		tenantId,
		error: 'Could not create the account "root": "root" is a reserved name',
		hint: expect.stringMatching(/^Reserved names, in upper or lower case: sys, /),
		errorCode: null,
		reason: 'InvalidInput',
		requestId: null,
		httpStatus: null,
	});
	expect(items[2]?.json).toEqual({
		userName: SEED.mainInstance.userName,
		instanceId,
		tenantId,
		error: expect.stringContaining(`Could not create the account "${SEED.mainInstance.userName}"`),
		hint: expect.stringMatching(/Add Roles/),
		errorCode: 'TenantUserAlreadyExists',
		reason: 'AccountExists',
		requestId: expect.any(String),
		httpStatus: expect.any(Number),
	});
	expect(items[3]?.json).toMatchObject({ userName: 'good_2' });
});

it('gives an AI agent the error as text, with what to do next', async () => {
	const { items, error } = await runNode({
		credential: credentialFor(sandbox),
		items: [{ userName: SEED.mainInstance.userName }],
		parameters: createParameters(),
		typeName: 'n8n-nodes-oceanbase-cloud.oceanBaseCloudTool',
	});

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({
		error: expect.stringContaining('an account with this name already exists'),
		hint: expect.stringContaining('Use another name'),
	});
});

it('logs how far a long run is', async () => {
	sandbox.faults.load({ rules: [{ fault: 'latency', ms: 400 }] });
	const { log } = await runNode({
		credential: credentialFor(sandbox),
		items: names(16),
		parameters: createParameters({ options: { concurrency: 1 } }),
	});

	expect(log.join('\n')).toMatch(/Under Test: \d+ of 16 items done, 0 failed/);
}, 20_000);

it('sends failed items with all their fields to the error output', async () => {
	const { items, errorItems } = await runNode({
		credential: credentialFor(sandbox),
		items: [{ userName: 'good_1' }, { userName: SEED.mainInstance.userName, ticket: 'T-1' }],
		parameters: createParameters(),
		onError: 'continueErrorOutput',
	});

	expect(items.map(({ json }) => json.userName)).toEqual(['good_1']);
	expect(errorItems).toHaveLength(1);
	expect(errorItems[0]?.json).toMatchObject({
		ticket: 'T-1',
		error: expect.stringContaining('Could not create'),
		errorCode: expect.any(String),
		requestId: expect.any(String),
		httpStatus: expect.any(Number),
	});
	expect(errorItems[0]?.pairedItem).toEqual({ item: 1 });
});

it('stops at the first failing item otherwise, with its index and a useful message', async () => {
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		items: [{ userName: 'good_1' }, { userName: SEED.mainInstance.userName }, { userName: 'late' }],
		parameters: createParameters(),
	});

	expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 1 } });
	expect(error?.message).toContain(`Could not create the account "${SEED.mainInstance.userName}"`);
	expect(error?.description).toMatch(/request ID [\da-f-]{36}/);
	expect(sandbox.cloud.user(instanceId, tenantId, 'late')).toBeUndefined();
});

it('calls nothing unclear that still waited for its turn when somebody stopped the execution', async () => {
	const rule = { match: { operation: 'CreateTenantUser' }, fault: '429', retryAfter: '5' } as const;
	sandbox.faults.load({ rules: [{ ...rule, times: 4 }] });
	const { items } = await runNode({
		credential: credentialFor(sandbox),
		items: names(8),
		parameters: createParameters({ options: { concurrency: 4 } }),
		onError: 'continueRegularOutput',
		onStart: (cancel) => setTimeout(cancel, 1_500),
	});

	expect(items.length).toBeGreaterThan(1);
	for (const { json } of items) {
		expect(['TooManyRequests', 'NetworkError']).toContain(json['reason']);
	}
});

it('sends nothing more than what is under way after a cancel', async () => {
	sandbox.faults.load({ rules: [{ fault: 'latency', ms: 100 }] });
	const started = runNode({
		credential: credentialFor(sandbox),
		items: names(200),
		parameters: createParameters({ options: { concurrency: 2 } }),
		onStart: (cancel) => setTimeout(cancel, 500),
	});
	await started.catch(() => undefined);
	const sentAtCancel = sandbox.journal.length;
	await new Promise((resolve) => setTimeout(resolve, 400));

	expect(sentAtCancel).toBeGreaterThan(2);
	expect(sandbox.journal.length).toBeLessThanOrEqual(sentAtCancel + 2);
});

it.each<[string, INodeParameters[string]]>([
	['an option', { concurrency: 2, maxTries: 1, requestId: '={{ $json.id.trim() }}' }],
	['options as a text', '={{ JSON.stringify({ maxTries: 1, requestId: $json.id.trim() }) }}'],
])('fails only the item for which %s cannot be resolved', async (_what, options) => {
	const { items, error } = await runNode({
		credential: credentialFor(sandbox),
		items: [{ userName: 'ada' }, { userName: 'bob', id: 'b' }, { userName: 'eve', id: 'e' }],
		parameters: createParameters({ options }),
		onError: 'continueRegularOutput',
	});

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.error === undefined)).toEqual([false, true, true]);
	expect(sandbox.cloud.users(instanceId, tenantId).map(({ userName }) => userName)).toEqual(
		expect.arrayContaining(['bob', 'eve']),
	);
});
