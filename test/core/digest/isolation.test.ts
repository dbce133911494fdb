// Several credentials for one host, and several n8n processes with one credential: nobody uses a nonce of
// somebody else, so nobody's nc comes out of order.
import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { credentialFor } from '../harness/localCloud';
import type * as harness from '../harness/runNode';
import { CONCURRENCY, COUNT, expectAllToSucceed, runManyItems } from './support/manyItems';

let cloud: Sandbox;

beforeEach(async () => {
	cloud = await startSandbox({ digest: { nonceMode: 'strict' } });
});
afterEach(async () => await cloud.close());

const FIRST = { prefix: '1' };
const SECOND = { prefix: '2' };

/** The nonces that each group of requests used. */
function noncesBy(groupOf: (entry: Sandbox['journal'][number]) => string): Array<Set<string>> {
	const groups = new Map<string, Set<string>>();
	for (const entry of cloud.journal) {
		if (!entry.authorization) continue;
		const nonces = groups.get(groupOf(entry)) ?? new Set();
		groups.set(groupOf(entry), nonces.add(entry.authorization.nonce));
	}
	return [...groups.values()];
}

function expectNothingShared(groups: Array<Set<string>>): void {
	expect(groups).toHaveLength(2);
	const all = groups.flatMap((nonces) => [...nonces]);
	expect(new Set(all).size).toBe(all.length);
}

const accountOf = ({ bodyText }: Sandbox['journal'][number]) =>
	/"userAccount":"(\d)/.exec(bodyText)?.[1] ?? '';

it('two credentials for one host keep their nonces apart', async () => {
	const { id: accessKeyId, secret: accessKeySecret } = SEED.secondAccessKey;
	const runs = await Promise.all([
		runManyItems(credentialFor(cloud), FIRST),
		runManyItems(credentialFor(cloud, { accessKeyId, accessKeySecret }), SECOND),
	]);

	runs.forEach((run, index) => expectAllToSucceed(run, index === 0 ? FIRST : SECOND));
	expect(cloud.journal.length).toBeLessThanOrEqual(2 * (COUNT + CONCURRENCY));
	expectNothingShared(noncesBy(({ authorization }) => authorization?.username ?? ''));
});

it('a credential whose secret was changed does not go on with the nonces of the old one', async () => {
	expectAllToSucceed(await runManyItems(credentialFor(cloud)));
	const { error } = await runManyItems(credentialFor(cloud, { accessKeySecret: 'wrong' }), {
		count: 1,
	});

	expect(error).toMatchObject({ httpCode: '401' });
	expect(cloud.journal.slice(-2).map(({ outcome }) => outcome)).toEqual([
		'challenged',
		'wrong-key',
	]);
});

it('two processes with one credential keep their nonces apart, one after the other and at once', async () => {
	let elsewhere: typeof harness.runNode | undefined;
	jest.isolateModules(() => {
		elsewhere = jest.requireActual<typeof harness>('../harness/runNode').runNode;
	});
	const there = { ...SECOND, ...(elsewhere && { run: elsewhere }) };
	const credential = credentialFor(cloud);
	// What the first leaves behind would be there for the second.
	const runs = [await runManyItems(credential, FIRST), await runManyItems(credential, there)];
	expect(cloud.journal.length).toBeLessThanOrEqual(2 * (COUNT + CONCURRENCY));
	runs.push(
		...(await Promise.all([runManyItems(credential, FIRST), runManyItems(credential, there)])),
	);

	runs.forEach((run, index) => expectAllToSucceed(run, index % 2 === 0 ? FIRST : SECOND));
	expect(cloud.journal.length).toBeLessThanOrEqual(4 * COUNT + 2 * CONCURRENCY);
	expectNothingShared(noncesBy(accountOf));
});

it('two executions in one process share nonces, and none at the same time', async () => {
	const runs = await Promise.all([
		runManyItems(credentialFor(cloud), FIRST),
		runManyItems(credentialFor(cloud), SECOND),
	]);

	runs.forEach((run, index) => expectAllToSucceed(run, index === 0 ? FIRST : SECOND));
	// The server is strict: with a nonce in two requests at once, one of them would have failed.
	expect(cloud.journal.length).toBeLessThanOrEqual(2 * (COUNT + CONCURRENCY));
	expect(cloud.journal.filter(({ outcome }) => outcome === 'nc-out-of-order')).toEqual([]);
});
