// Audit, groups of instances and any other call, in a real n8n.
import { NODE_TYPE } from '../../n8n/examples';
import { SEED } from '../../sandbox';
import { ownCloud } from './support/ownCloud';
import { byId, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const own = ownCloud();

async function run(parameters: Record<string, unknown>) {
	const { post } = await serve(own.client, [
		oceanBaseCloud('Under Test', own.credential, parameters),
	]);
	return (await post({})).items as Array<Record<string, unknown>>;
}

const inTenant = { instanceId: byId(instanceId), tenantId: byId(tenantId) };

test('says who did what, from a time that an expression gives', async () => {
	await run({ resource: 'tenantUser', operation: 'lock', ...inTenant, userName });
	const events = await run({
		resource: 'operationEvent',
		operation: 'getMany',
		startTime: '={{ $now.minus({ days: 40 }) }}',
		filters: { eventOperations: 'ModifyTenantUserStatus', resource: tenantId },
	});

	expect(events).toMatchObject([
		{ eventOperation: 'ModifyTenantUserStatus', callerUid: 'main', instanceId },
	]);
});

test("reads a time without a zone in the workflow's own", async () => {
	own.sandbox.edit({ do: 'runStatement', userName, at: '2026-11-20T12:00:00Z' });
	const statements = await run({
		resource: 'sqlAudit',
		operation: 'getMany',
		...inTenant,
		startTime: '2026-11-19T00:00:00',
		endTime: '2026-11-21T00:00:00',
		filters: { userName },
	});

	expect(statements).toMatchObject([{ userName, sqlText: 'SELECT 1', instanceId, tenantId }]);
});

test('changes a group of an instance, which its picker lists', async () => {
	const group = { resource: 'ipAllowlistGroup', scope: 'instance', instanceId: byId(instanceId) };
	await run({
		...group,
		operation: 'create',
		securityIpGroupName: 'ci_runners',
		securityIps: '203.0.113.7',
	});
	const { results } = await own.client.searchList({
		nodeType: NODE_TYPE,
		method: 'searchIpGroups',
		credential: own.credential,
		parameters: { ...group, operation: 'update' },
	});
	expect(results.map(({ value }) => value)).toEqual(['default', 'ci_runners']);

	const securityIpGroupName = { __rl: true, mode: 'list', value: 'ci_runners' };
	const [changed] = await run({
		...group,
		operation: 'update',
		securityIpGroupName,
		securityIps: '198.51.100.0/24',
	});
	expect(changed).toMatchObject({ securityIps: ['198.51.100.0/24'] });
	expect(changed).not.toHaveProperty('tenantId');
	expect(own.sandbox.cloud.instanceIpGroup(instanceId, 'ci_runners')).toEqual(['198.51.100.0/24']);
});

test('sends any other call, with one nonce for all', async () => {
	const accounts = await run({
		resource: 'apiCall',
		operation: 'send',
		method: 'GET',
		path: `/instances/${instanceId}/tenants/${tenantId}/tenantUsers`,
		returnAll: true,
	});
	expect(accounts.map((account) => account['userName'])).toContain(userName);

	const [answer] = await run({
		resource: 'apiCall',
		operation: 'send',
		method: 'PUT',
		path: `/instances/${instanceId}/tenants/${tenantId}/tenantUsers/${userName}/description`,
		specifyBody: 'json',
		jsonBody: '{ "description": "by hand" }',
	});
	expect(answer).toMatchObject({ requestId: expect.any(String) });
	expect(own.sandbox.cloud.user(instanceId, tenantId, userName)?.description).toBe('by hand');
	const refused = own.sandbox.journal.filter(({ status }) => status === 401);
	expect(refused.length).toBeLessThanOrEqual(1);
});
