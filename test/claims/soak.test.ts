// Thousands of items through a faulty cloud: what the output claims is what the cloud holds.
import type { Sandbox } from '../../sandbox';
import { useNewSandbox } from '../core/harness/useSandbox';
import {
	errorOf,
	findFalseClaims,
	mixedFaults,
	onboard,
	people,
	type Onboarded,
} from './onboarding';

const sandbox = useNewSandbox();

const failures = ({ accounts, allowed }: Onboarded) =>
	[...accounts, ...allowed].map(errorOf).filter((error) => error !== undefined);

it('onboards 1,000 people at concurrency 20 with 15 % faults, and a second run changes nothing', async () => {
	const rows = people(1000);
	sandbox.faults.load({ seed: 1, rules: mixedFaults(0.15) });
	const first = await onboard(sandbox, rows, { concurrency: 20 });

	expect(findFalseClaims(sandbox, rows, first)).toEqual([]);
	expect(first.accounts).toHaveLength(1000);
	expect(failures(first).length).toBeLessThan(100);
	report('1,000 items, seed 1', first);

	sandbox.faults.clear();
	const rest = await onboard(sandbox, rows, { concurrency: 20 });
	expect(failures(rest)).toEqual([]);
	const before = JSON.stringify(stateOf(sandbox));
	const again = await onboard(sandbox, rows, { concurrency: 20 });
	expect(failures(again)).toEqual([]);
	expect(again.accounts.every(({ json }) => json.created === false)).toBe(true);
	expect(JSON.stringify(stateOf(sandbox))).toBe(before);
}, 240_000);

function stateOf({ cloud: state }: Sandbox): unknown {
	return [...state.instances.values()].flatMap(({ instanceId, tenants }) =>
		[...tenants.values()].map(({ tenantId, addresses }) => [
			state.users(instanceId, tenantId),
			[...addresses.keys()].map((address) => state.allowlist(instanceId, tenantId, address)),
		]),
	);
}

function report(name: string, result: Onboarded): void {
	const met = Object.values(sandbox.faults.counts()).reduce((sum, count) => sum + count, 0);
	process.stdout.write(
		`soak: ${name}: ${sandbox.journal.length} requests, ${met} faults, ${failures(result).length} honest errors\n`,
	);
}
