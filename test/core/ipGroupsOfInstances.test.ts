// Groups of whole instances, of whose four calls two stand in no page.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { runOperation } from './harness/cases';
import { useSandbox } from './harness/useSandbox';

const { instanceId } = SEED.mainInstance;
const sandbox = useSandbox();
const group = { securityIpGroupName: 'ci_runners', securityIps: '203.0.113.7' };

const run = async (operation: string, parameters: INodeParameters) =>
	await runOperation(sandbox, {
		resource: 'ipAllowlistGroup',
		operation,
		parameters: { scope: 'instance', instanceId, ...parameters },
	});

beforeEach(() => sandbox.setDialect({ ipGroups: { ofInstances: 'documented' } }));

it('claims nothing that it cannot look at', async () => {
	const { error } = await run('create', group);

	expect(error?.message).toMatch(/but this could not be verified/);
	expect(sandbox.cloud.instanceIpGroup(instanceId, 'ci_runners')).toEqual(['203.0.113.7']);
});

it.each([
	['update', group],
	['getMany', { returnAll: true }],
])('passes on that there is no such call: %s', async (operation, parameters) => {
	const { error } = await run(operation, parameters);

	expect(error?.message).toMatch(/There is no API with this path/);
});

it('does not mix up a tenant and its instance', async () => {
	sandbox.setDialect();
	await run('create', group);
	const { error } = await run('create', {
		scope: 'tenant',
		tenantId: SEED.mainInstance.tenantId,
		...group,
	});

	expect(error?.message).toMatch(/already exists/);
});
