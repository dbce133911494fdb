// A 401 is no verdict on the key: servers that do not know each other's nonces, one nonce for everybody,
// and how often a key is tried that was never accepted.
import { SEED, type DigestSettings } from '../../../sandbox';
import { signedRequests } from '../harness/journal';
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode, type NodeRun } from '../harness/runNode';
import { useNewSandbox } from '../harness/useSandbox';

const sandbox = useNewSandbox();

const { instanceId, tenantId } = SEED.mainInstance;

const names = (count: number) =>
	Array.from({ length: count }, (_unused, index) => `person_${index}`);

async function createMany(
	count: number,
	replaced: Parameters<typeof credentialFor>[1] = {},
	continues = false,
): Promise<NodeRun> {
	return await runNode({
		credential: credentialFor(sandbox, replaced),
		items: names(count).map((name) => ({ name })),
		parameters: createParameters({ userName: '={{ $json.name }}', options: {} }),
		...(continues && { onError: 'continueRegularOutput' as const }),
	});
}

const created = () =>
	sandbox.cloud
		.users(instanceId, tenantId)
		.map(({ userName }) => userName)
		.filter((name) => name.startsWith('person_'))
		.sort();

/** Until so many signed requests have passed. */
async function untilSigned(count: number): Promise<void> {
	const passed = () => signedRequests(sandbox).filter(({ status }) => status === 200);
	while (passed().length < count) await new Promise(setImmediate);
}

it.each<[string, Partial<DigestSettings>]>([
	['two that say stale', { servers: 2, announceStale: true }],
	['two that do not', { servers: 2, announceStale: false }],
	['four', { servers: 4, announceStale: true }],
	['two that answer in turn', { servers: 2, announceStale: false, serverChoice: 'inTurn' }],
	['one that gives everybody the same nonce', { nonceMode: 'shared' }],
])('servers behind one address: %s', async (_what, digest) => {
	const many = createMany(40);
	// Before the key was accepted for the first time, three refusals end the run.
	await untilSigned(1);
	Object.assign(sandbox.digest, digest);
	const { error, items } = await many;

	expect(error).toBeUndefined();
	expect(items).toHaveLength(40);
	expect(created()).toEqual(names(40).sort());
});

it('two servers that answer in turn, and one item', async () => {
	Object.assign(sandbox.digest, { servers: 2, announceStale: false, serverChoice: 'inTurn' });
	const { error } = await createMany(1);

	expect(error).toBeUndefined();
	expect(created()).toEqual(names(1));
});

it.each<[string, Partial<DigestSettings>]>([
	['on one server', {}],
	['on two', { servers: 2 }],
	['with one nonce for everybody', { nonceMode: 'shared' }],
])('gives a wrong key up after three signed requests in the whole run, %s', async (_w, digest) => {
	Object.assign(sandbox.digest, digest);
	const { items } = await createMany(30, { accessKeySecret: 'wrong' }, true);

	expect(items).toHaveLength(30);
	for (const { json } of items) {
		expect(json.error).toMatch(/OceanBase Cloud refused the AccessKey/);
	}
	expect(signedRequests(sandbox)).toHaveLength(3);
});

it('names both reasons', async () => {
	const { error } = await createMany(1, { accessKeySecret: 'wrong' });

	expect(error?.message).toMatch(/OceanBase Cloud refused the AccessKey/);
	expect(error?.description).toMatch(/Check AccessKey ID and AccessKey Secret/);
	expect(error?.description).toMatch(/may not share their nonces/);
});

it('stops trying a key that is disabled while the run is under way', async () => {
	const many = createMany(400, {}, true);
	await untilSigned(50);
	// Another realm refuses every signature from now on, as a disabled key does.
	sandbox.digest.realm = 'elsewhere';
	sandbox.digest.announceStale = false;
	const realms = setInterval(() => (sandbox.digest.realm = String(Math.random())), 1);
	const before = signedRequests(sandbox).length;
	const { items } = await many;
	clearInterval(realms);

	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(failed.length).toBeGreaterThan(300);
	expect(signedRequests(sandbox).length - before).toBeLessThan(150);
});
