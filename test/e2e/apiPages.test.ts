// The request examples of the three API pages, sent by the node in a real n8n: the bodies are those
// that the pages show, letter for letter.
import type { WorkflowNode } from '../../n8n/client';
import { SEED, type JournalEntry } from '../../sandbox';
import { ownCloud } from './support/ownCloud';
import { byId, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId } = SEED.mainInstance;
const TENANT = `/api/v2/instances/${instanceId}/tenants/${tenantId}`;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const own = ownCloud();

function call(operation: string, parameters: Record<string, unknown>): WorkflowNode {
	const tenant = { instanceId: byId(instanceId), tenantId: byId(tenantId) };
	return oceanBaseCloud(operation, own.credential, { ...tenant, operation, ...parameters });
}

const CREATE_TEST = {
	resource: 'tenantUser',
	userName: 'test',
	generatePassword: false,
	password: 'ABCabc123@@',
	userType: '={{ "normal" }}',
	additionalFields: { description: 'test user' },
};

/** Runs the nodes, returns what the cloud received of the last call that changes something. */
async function lastCall(...nodes: WorkflowNode[]): Promise<JournalEntry> {
	await (await serve(own.client, nodes)).post({});
	const last = own.sandbox.journal.filter(({ method }) => method !== 'GET').at(-1);
	if (!last) throw new Error('The cloud received nothing');
	expect(last.projectId).toBe(SEED.projectId);
	expect(last.contentType).toMatch(/^application\/json/);
	expect(last.query).toEqual({ requestId: expect.stringMatching(UUID) });
	return last;
}

test('CreateTenantUser', async () => {
	const entry = await lastCall(call('create', CREATE_TEST));
	expect(entry).toMatchObject({ status: 200, method: 'POST', path: `${TENANT}/tenantUsers` });
	// The journal keeps no password; that it was the page's shows in the account.
	expect(entry.body).toEqual({
		userName: 'test',
		userType: 'normal',
		password: '******',
		description: 'test user',
	});
	expect(own.sandbox.cloud.hasPassword(instanceId, tenantId, 'test', 'ABCabc123@@')).toBe(true);
});

test('ModifyTenantUserRoles', async () => {
	const entry = await lastCall(
		call('create', CREATE_TEST),
		call('updateRoles', {
			resource: 'tenantUser',
			userName: 'test',
			roles: { values: [{ database: 'testdb', role: 'DML' }] },
		}),
	);
	expect(entry).toMatchObject({
		status: 200,
		method: 'POST',
		path: `${TENANT}/tenantUsers/test/authorization`,
	});
	expect(entry.body).toEqual({
		modifyType: 'UPDATE',
		userRole: [{ database: 'testdb', role: 'DML' }],
	});
});

test('AddPrivatelinkServiceUser', async () => {
	// The page masks the address, so that the cloud refuses it; what was sent is seen all the same.
	const example = { userAccount: 'user123', addressId: 'rs-praivate-********' };
	const refused = await lastCall(call('addAllowlistUser', { resource: 'privateLink', ...example }));
	expect(refused).toMatchObject({ method: 'POST', path: `${TENANT}/privatelink/user` });
	expect(refused.body).toEqual(example);

	const real = { ...example, addressId: SEED.mainInstance.addressId };
	const accepted = await lastCall(call('addAllowlistUser', { resource: 'privateLink', ...real }));
	expect(accepted).toMatchObject({ status: 200, body: real });
	expect(own.sandbox.cloud.allowlist(instanceId, tenantId, real.addressId)).toContain('user123');
});
