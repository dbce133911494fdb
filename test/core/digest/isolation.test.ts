// Several credentials for one host, and several n8n processes with one credential: nobody uses a nonce of
// somebody else, so nobody's nc comes out of order.
import { SEED, type Sandbox } from '../../../sandbox';
import { credentialFor } from '../harness/localCloud';
import type * as harness from '../harness/runNode';
import { useNewSandbox } from '../harness/useSandbox';
import { CONCURRENCY, COUNT, expectAllToSucceed, LOOKS, runManyItems } from './support/manyItems';

const sandbox = useNewSandbox({ nonceMode: 'strict' });

const FIRST = { prefix: '1' };
const SECOND = { prefix: '2' };

/** The nonces that each group of requests used. */
function noncesBy(
	groupOf: (entry: Sandbox['journal'][number]) => string | undefined,
): Array<Set<string>> {
	const groups = new Map<string, Set<string>>();
	for (const entry of sandbox.journal) {
		if (!entry.authorization) continue;
		const group = groupOf(entry);
		// A look belongs to no item.
		if (group === undefined) continue;
		const nonces = groups.get(group) ?? new Set();
		groups.set(group, nonces.add(entry.authorization.nonce));
	}
	return [...groups.values()];
}

function expectNothingShared(groups: Array<Set<string>>): void {
	expect(groups).toHaveLength(2);
	const all = groups.flatMap((nonces) => [...nonces]);
	expect(new Set(all).size).toBe(all.length);
}

const accountOf = ({ bodyText }: Sandbox['journal'][number]) =>
	/"userAccount":"(\d)/.exec(bodyText)?.[1];

it('two credentials for one host keep their nonces apart', async () => {
	const { id: accessKeyId, secret: accessKeySecret } = SEED.secondAccessKey;
	const runs = await Promise.all([
		runManyItems(credentialFor(sandbox), FIRST),
		runManyItems(credentialFor(sandbox, { accessKeyId, accessKeySecret }), SECOND),
	]);

	runs.forEach((run, index) => expectAllToSucceed(run, index === 0 ? FIRST : SECOND));
	expect(sandbox.journal.length).toBeLessThanOrEqual(2 * (COUNT + LOOKS + CONCURRENCY));
	expectNothingShared(noncesBy(({ authorization }) => authorization?.username ?? ''));
});

it('a credential whose secret was changed does not go on with the nonces of the old one', async () => {
	expectAllToSucceed(await runManyItems(credentialFor(sandbox)));
	const { error } = await runManyItems(credentialFor(sandbox, { accessKeySecret: 'wrong' }), {
		count: 1,
	});

	expect(error).toMatchObject({ httpCode: '401' });
	expect(sandbox.journal.slice(-4).map(({ outcome }) => outcome)).toEqual([
		'challenged',
		'wrong-key',
		'wrong-key',
		'wrong-key',
	]);
});

it('two processes with one credential keep their nonces apart, one after the other and at once', async () => {
	let elsewhere: typeof harness.runNode | undefined;
	jest.isolateModules(() => {
		elsewhere = jest.requireActual<typeof harness>('../harness/runNode').runNode;
	});
	const there = { ...SECOND, ...(elsewhere && { run: elsewhere }) };
	const credential = credentialFor(sandbox);
	// What the first leaves behind would be there for the second.
	const runs = [await runManyItems(credential, FIRST), await runManyItems(credential, there)];
	expect(sandbox.journal.length).toBeLessThanOrEqual(2 * (COUNT + LOOKS + CONCURRENCY));
	runs.push(
		...(await Promise.all([runManyItems(credential, FIRST), runManyItems(credential, there)])),
	);

	runs.forEach((run, index) => expectAllToSucceed(run, index % 2 === 0 ? FIRST : SECOND));
	expect(sandbox.journal.length).toBeLessThanOrEqual(4 * (COUNT + LOOKS) + 2 * CONCURRENCY);
	expectNothingShared(noncesBy(accountOf));
});

it('two executions in one process share nonces, and none at the same time', async () => {
	const runs = await Promise.all([
		runManyItems(credentialFor(sandbox), FIRST),
		runManyItems(credentialFor(sandbox), SECOND),
	]);

	runs.forEach((run, index) => expectAllToSucceed(run, index === 0 ? FIRST : SECOND));
	// The server is strict: with a nonce in two requests at once, one of them would have failed.
	expect(sandbox.journal.length).toBeLessThanOrEqual(2 * (COUNT + LOOKS + CONCURRENCY));
	expect(sandbox.journal.filter(({ outcome }) => outcome === 'nc-out-of-order')).toEqual([]);
});
