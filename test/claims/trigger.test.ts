// The trigger, while its lists have another shape: nothing is reported that did not happen, and what happened is
// reported once, as soon as the lists can be read again.
import { startSandbox, SEED, type Sandbox } from '../../sandbox';
import { credentialFor, inTenant } from '../core/harness/localCloud';
import { PolledTrigger } from '../core/harness/pollNode';
import { SHAPES } from './shapes';

const { userName, readonlyAddressId } = SEED.mainInstance;
const ACCOUNT_EVENTS = ['accountCreated', 'accountLocked', 'accountRemoved'];

/** What is watched, and what happens there. */
const WATCHES = {
	tenant: {
		...inTenant(),
		events: [...ACCOUNT_EVENTS, 'privateLinkStatusChanged'],
		options: { addressIds: readonlyAddressId },
	},
	project: { watch: 'project', events: ACCOUNT_EVENTS },
} as const;

type WatchName = keyof typeof WATCHES;

const LISTS: Readonly<Record<WatchName, readonly string[]>> = {
	tenant: ['DescribeTenantUsers', 'DescribeTenantPrivateLink'],
	project: ['DescribeInstances', 'DescribeTenants', 'DescribeTenantUsers'],
};

const HAPPENED: Readonly<Record<WatchName, string>> = {
	tenant: 'accountCreated,accountLocked,privateLinkStatusChanged',
	project: 'accountCreated,accountLocked',
};

const scenes = (['tenant', 'project'] as const).flatMap((watched) =>
	LISTS[watched].flatMap((operation) =>
		Object.keys(SHAPES).map((shape) => ({ watched, operation, shape })),
	),
);

let untrue: readonly string[][];

beforeAll(async () => {
	// All at once: most of the time is waiting for the tries of a poll.
	untrue = await Promise.all(scenes.map(watch));
});

it.each(
	scenes.map(
		({ watched, operation, shape }, index) =>
			[`${watched}: ${operation}: ${shape}`, index] as const,
	),
)('%s', (_title, index) => {
	expect(untrue[index]).toEqual([]);
});

async function watch({ watched, operation, shape }: (typeof scenes)[number]): Promise<string[]> {
	const sandbox = await startSandbox();
	const trigger = new PolledTrigger();
	const poll = async () => await pollOnce(sandbox, trigger, watched);
	await poll();
	sandbox.faults.load({
		rules: [{ match: { operation }, fault: 'answer', answer: SHAPES[shape] ?? {} }],
	});
	const silent = await poll().catch(() => []);
	sandbox.edit(
		{ do: 'createAccount', userName: 'jane' },
		{ do: 'lock', userName },
		{ do: 'confirmEndpoint', addressId: readonlyAddressId, endpointId: 'vpce-1' },
	);
	const early = await poll().catch(() => []);
	sandbox.faults.clear();
	const late = await poll();
	const told = [...early, ...late].map(({ event }) => String(event)).sort();
	await sandbox.close();
	return [
		...silent.map(({ event }) => `reports ${String(event)}, and nothing happened`),
		...(told.join() === HAPPENED[watched] ? [] : [`reports ${told.join() || 'nothing'}`]),
	];
}

async function pollOnce(sandbox: Sandbox, trigger: PolledTrigger, watched: WatchName) {
	const { events, ...others } = WATCHES[watched];
	return await trigger.poll({
		credential: credentialFor(sandbox),
		parameters: { events: [...events], ...others },
	});
}
