// Calls that must not be done twice, when it is unclear whether they were done.
import { SEED, type FaultName } from '../../../sandbox';
import { WRITES, type WriteName } from '../../../nodes/OceanBaseCloud/cloud/calls';
import { callOf } from '../harness/calls';
import { inMainTenant, runCase, runOperation, type Runnable } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { operationCases } from './cases';
import { IDS, type OperationCase } from './cases/operationCase';

const sandbox = useSandbox();

const once = Object.entries(WRITES).flatMap(([name, { twice }]) =>
	twice === 'differs' ? [name] : [],
);

/** The first case that makes the call: the plain one of its operation. */
function caseOf(call: string): OperationCase {
	const found = operationCases.find(
		({ resource, sent }) =>
			resource !== 'apiCall' && sent.some((request) => callOf(request) === call),
	);
	if (found) return found;
	throw new Error(`No case makes the call ${call}`);
}

const titled = once.map((call) => [call, caseOf(call)] as const);

/** Runs the case with a fault that strikes its call once. */
async function runWithFault(call: string, each: Runnable, fault: FaultName, maxTries: number) {
	return await runCase(
		sandbox,
		{
			...each,
			arrange: async () => {
				await each.arrange?.(sandbox);
				sandbox.faults.load({ rules: [{ match: { operation: call }, fault, times: 1 }] });
			},
		},
		// The other form of a list would be a second try.
		{ maxTries, listFormat: 'array' },
	);
}

const timesSent = (call: string) => callsTo(sandbox, call).length;

it.each(titled)('%s: done before the connection broke is a success, once', async (call, each) => {
	const { error, items } = await runWithFault(call, each, 'cut-after', 3);

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual(
		each.output.map((json) => expect.objectContaining(json)),
	);
	expect(timesSent(call)).toBe(1);
	if (each.look) expect(each.look(sandbox)).toEqual(each.state);
});

it.each(titled)('%s: not done is done in the second try', async (call, each) => {
	const { error, items } = await runWithFault(call, each, '500-before', 2);

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual(
		each.output.map((json) => expect.objectContaining(json)),
	);
	expect(timesSent(call)).toBe(2);
	if (each.look) expect(each.look(sandbox)).toEqual(each.state);
});

it.each(titled)('%s: not done, and no try left, is a failure', async (call, each) => {
	const { error } = await runWithFault(call, each, '500-before', 1);

	expect(error?.message).toMatch(/^Could not .+: Unknown Error/);
	expect(error?.message).not.toMatch(/may or may not/);
	expect(timesSent(call)).toBe(1);
});

/** Something of the same name that somebody else made. */
const different: Array<[string, WriteName, Runnable, RegExp]> = [
	[
		'a database of another encoding',
		'CreateDatabase',
		inMainTenant('database.create', { databaseName: 'orders', encoding: 'gbk' }),
		/a database with this name exists, but its encoding is utf8mb4/,
	],
	[
		'a group of other addresses',
		'CreateTenantSecurityIpGroup',
		{
			...inMainTenant('ipAllowlistGroup.create', {
				securityIpGroupName: 'ci_runners',
				securityIps: '203.0.113.7',
			}),
			arrange: () => {
				const group = { securityIpGroupName: 'ci_runners', securityIps: ['10.0.0.1'] };
				sandbox.edit({ do: 'setIpGroup', ...group });
			},
		},
		/a group with this name exists, but has other addresses/,
	],
	[
		'a service for somebody else',
		'CreatePrivatelinkService',
		{
			...inMainTenant('privateLink.createService', {
				userAccount: '100012345678',
				plServiceId: 'pls-0a1b2c3d',
			}),
			arrange: async () => {
				const { addressId } = SEED.mainInstance;
				const entry = { userAccount: 'somebody', addressId };
				await runOperation(sandbox, inMainTenant('privateLink.addAllowlistUser', entry));
			},
		},
		/the address already has a service, for somebody/,
	],
];

it.each(different)('says that there is %s', async (_what, call, each, message) => {
	const { error } = await runWithFault(call, each, 'cut-before', 3);

	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(/Check the .+ before you continue/);
});

it('takes a database for created that appears after it was looked for', async () => {
	const each: Runnable = {
		...inMainTenant('database.create', { databaseName: 'late_one', encoding: 'utf8mb4' }),
		// The first try is late: it takes effect while the node, which has given up on it, looks for it.
		arrange: () =>
			sandbox.faults.load({
				rules: [{ match: { operation: 'CreateDatabase' }, fault: 'latency', ms: 700, times: 1 }],
			}),
	};
	const { error, items } = await runCase(sandbox, each, { maxTries: 3, timeout: 0.3 });

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ databaseName: 'late_one', encoding: 'utf8mb4' });
	expect(callsTo(sandbox).map(({ operation }) => operation)).toContain('DescribeDatabases');
});

it('does not call a connection confirmed that is another one', async () => {
	const { error } = await runCase(sandbox, {
		...inMainTenant('privateLink.confirm', { endpointId: 'vpce-another' }),
		arrange: () =>
			sandbox.faults.load({ rules: [{ fault: 'cut-before', match: { method: 'POST' } }] }),
	});

	expect(error?.message).toMatch(/Could not confirm the connection of "vpce-another"/);
});

it('does not call an account deleted that is still there', async () => {
	const { error } = await runCase(
		sandbox,
		{
			...inMainTenant('tenantUser.delete', { userNames: 'pay_test, no_such_account' }),
			arrange: () =>
				sandbox.faults.load({
					rules: [{ fault: 'cut-before', match: { method: 'DELETE' }, times: 1 }],
				}),
		},
		{ maxTries: 2 },
	);

	expect(error?.message).toMatch(/Could not delete the accounts "pay_test, no_such_account"/);
	expect(error).toMatchObject({ httpCode: '404' });
	expect(sandbox.cloud.user(IDS.instanceId, IDS.tenantId, 'pay_test')).toBeDefined();
});
