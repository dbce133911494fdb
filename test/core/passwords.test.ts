// A password that was generated and set is handed out, whatever else happens; where n8n drops the output,
// the error and the log name the account.
import { SEED } from '../../sandbox';
import { createParameters, credentialFor, inTenant } from './harness/localCloud';
import { runNode, type NodeRunOptions } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId, userName: existing } = SEED.mainInstance;

const sandbox = useSandbox();

const CREATE = createParameters({
	userName: '={{ $json.userName }}',
	generatePassword: true,
	options: { concurrency: 1, maxTries: 1, readBackTime: 0 },
});

const create = async (userNames: readonly string[], others: Partial<NodeRunOptions> = {}) =>
	await runNode({
		credential: credentialFor(sandbox),
		parameters: CREATE,
		items: userNames.map((userName) => ({ userName })),
		...others,
	});

const has = (userName: string, password: unknown) =>
	typeof password === 'string' &&
	sandbox.cloud.hasPassword(instanceId, tenantId, userName, password);

const SENTENCE = 'The password generated for jane was lost: set a new one with Update Password';

it('comes out with an item that fails after its account was created', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: '500-before' }],
	});
	const { items } = await create(['jane'], { onError: 'continueRegularOutput' });
	const { error, userName, generatedPassword } = items[0]?.json ?? {};

	expect(error).toMatch(/this could not be verified/);
	expect(userName).toBe('jane');
	expect(has('jane', generatedPassword)).toBe(true);
});

it('comes out where it is not known whether the account was created', async () => {
	sandbox.faults.load({
		rules: [
			{ match: { operation: 'CreateTenantUser' }, fault: 'cut-after' },
			{ match: { operation: 'DescribeTenantUsers' }, fault: '500-before' },
		],
	});
	const { items } = await create(['jane'], { onError: 'continueRegularOutput' });

	expect(items[0]?.json.error).toMatch(/The call may or may not have taken effect/);
	expect(has('jane', items[0]?.json.generatedPassword)).toBe(true);
});

it('does not come out where the account was refused', async () => {
	const { items } = await create([existing], { onError: 'continueRegularOutput' });

	expect(items[0]?.json.error).toMatch(/already exists/);
	expect(items[0]?.json).not.toHaveProperty('generatedPassword');
});

it('is named as lost, in the error and the log, where a later item stops the node', async () => {
	const { error, items, log } = await create(['jane', existing]);

	expect(items).toEqual([]);
	expect(error?.message).toMatch(/already exists/);
	expect(error?.description).toContain(SENTENCE);
	expect(log.filter((line) => line.includes(SENTENCE))).not.toEqual([]);
});

it('is named as lost in the log where somebody stops the execution', async () => {
	let cancelled = () => {};
	const waiting = setInterval(() => {
		if (sandbox.cloud.user(instanceId, tenantId, 'jane') !== undefined) cancelled();
	}, 1);
	const { log } = await create(['jane', 'john', 'jim'], {
		onStart: (cancel) => (cancelled = cancel),
	});
	clearInterval(waiting);

	expect(log.join('\n')).toMatch(/The passwords? generated for jane/);
});

it('is named as lost in the log where n8n runs all items again, because the first failed', async () => {
	const { log } = await create([existing, 'jane'], {
		onError: 'continueRegularOutput',
		retryOnFail: true,
	});

	expect(log.filter((line) => line.includes(SENTENCE))).not.toEqual([]);
});

it('comes out of Update Password as well, where the answer is unclear', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserPassword' }, fault: 'cut-after' }],
	});
	const { items } = await runNode({
		credential: credentialFor(sandbox),
		onError: 'continueRegularOutput',
		parameters: {
			resource: 'tenantUser',
			operation: 'updatePassword',
			...inTenant(),
			userName: existing,
			generatePassword: true,
			options: { maxTries: 1 },
		},
	});

	expect(items[0]?.json.error).toMatch(/The call may or may not have taken effect/);
	expect(has(existing, items[0]?.json.generatedPassword)).toBe(true);
});
