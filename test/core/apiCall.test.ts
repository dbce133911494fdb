// Any call of the API: what is sent again, what is not, what comes out, and what an AI agent may do.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { runOperation } from './harness/cases';
import { crowd, CROWD } from './harness/crowd';
import { callsTo } from './harness/journal';
import type { NodeRunOptions } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';
import { asTool } from './harness/asTool';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const TENANT = `instances/${instanceId}/tenants/${tenantId}`;
const CREATE = { method: 'POST', path: `${TENANT}/tenantUsers`, specifyBody: 'json' };
const sandbox = useSandbox();

const send = async (
	parameters: INodeParameters,
	options: INodeParameters = {},
	others: Partial<NodeRunOptions> = {},
) =>
	await runOperation(
		sandbox,
		{ resource: 'apiCall', operation: 'send', parameters },
		options,
		others,
	);

const jane = (password: string, userName = 'jane') =>
	JSON.stringify({ userName, userType: 'Normal', password });

it.each([false, true])('sends a call twice only where that is safe: %s', async (safeToRepeat) => {
	sandbox.faults.load({ rules: [{ match: { method: 'PUT' }, fault: 'cut-before', times: 1 }] });
	const { error } = await send(
		{
			method: 'PUT',
			path: `${TENANT}/tenantUsers/${userName}/description`,
			bodyParameters: { parameters: [{ name: 'description', value: 'new' }] },
			safeToRepeat,
		},
		{ maxTries: 3 },
	);

	expect(callsTo(sandbox, 'ModifyTenantUserDescription')).toHaveLength(safeToRepeat ? 2 : 1);
	if (safeToRepeat) expect(error).toBeUndefined();
	else expect(error?.message).toMatch(/The call may or may not have taken effect/);
});

it('sends a GET again, and a call that was never carried out', async () => {
	sandbox.faults.load({ rules: [{ fault: '500-before', times: 1 }] });
	const { error } = await send({ method: 'GET', path: TENANT }, { maxTries: 2 });
	expect(error).toBeUndefined();

	sandbox.faults.load({ rules: [{ fault: '429', times: 1 }] });
	const created = await send({ ...CREATE, jsonBody: jane('ABCabc123@@') }, { maxTries: 2 });
	expect(created.error).toBeUndefined();
	expect(sandbox.cloud.user(instanceId, tenantId, 'jane')).toBeDefined();
});

it('shows no password that it sent, in no item and no error', async () => {
	const { items, log } = await send({ ...CREATE, jsonBody: jane('ABCabc123@@') });
	expect(JSON.stringify([items, log])).not.toContain('ABCabc123@@');

	const refused = await send({ ...CREATE, jsonBody: jane('weak', 'kim') });
	expect(refused.error?.message).toMatch(/Could not send POST .*: The password must be/);
	expect(JSON.stringify(refused.error)).not.toContain('"weak"');
});

it('gets every page, with an item for each entry', async () => {
	crowd(sandbox);
	const path = `${TENANT}/tenantUsers`;
	const { items } = await send({ method: 'GET', path, returnAll: true });
	expect(new Set(items.map(({ json }) => json.userName)).size).toBe(CROWD);

	const one = await send({ method: 'GET', path });
	expect(one.items).toHaveLength(1);
	expect(one.items[0]?.json).toMatchObject({ total: CROWD, requestId: expect.any(String) });
});

it('finds a list of any name, and does not guess which of two', async () => {
	sandbox.edit({ do: 'openSession', userName });
	const sessions = { method: 'GET', path: `${TENANT}/sessions`, returnAll: true };
	const { items } = await send(sessions);
	expect(items.map(({ json }) => json.user)).toEqual([userName]);

	const data = { one: [{ a: 1 }], two: [] };
	sandbox.faults.load({
		rules: [{ fault: 'answer', answer: { status: 200, json: { success: true, data } } }],
	});
	expect((await send(sessions)).error?.message).toMatch(/the response has no list/);
});

it('takes a false for a failure, and each entry of a list for an item', async () => {
	const answering = (data: unknown) =>
		sandbox.faults.load({
			rules: [{ fault: 'answer', answer: { status: 200, json: { success: true, data } } }],
		});
	answering(false);
	const { error } = await send({ method: 'POST', path: `${TENANT}/privatelink/user` });
	expect(error?.message).toMatch(/reported no error, but returned false/);

	answering([{ a: 1 }, 'two']);
	const { items } = await send({ method: 'GET', path: `${TENANT}/databases` });
	expect(items.map(({ json }) => json)).toMatchObject([{ a: 1 }, { data: 'two' }]);
});

it('needs one nonce for many calls', async () => {
	const items = Array.from({ length: 20 }, () => ({}));
	await send({ method: 'GET', path: TENANT }, {}, { items });
	expect(callsTo(sandbox)).toHaveLength(20);
	expect(sandbox.journal.length).toBeLessThanOrEqual(21);
});

describe('as the tool of an AI agent', () => {
	const tool = asTool();
	const body = { ...CREATE, jsonBody: jane('ABCabc123@@') };

	it('reads', async () => {
		const { items } = await send({ method: 'GET', path: TENANT }, {}, tool);
		expect(items[0]?.json).toMatchObject({ tenantId });
	});

	it('writes only where that is allowed', async () => {
		const { items } = await send(body, {}, tool);
		expect(items[0]?.json.error).toMatch(
			/A POST call can change things, but this tool may only read/,
		);
		expect(sandbox.journal).toEqual([]);

		await send({ ...body, allowWrites: true }, {}, tool);
		expect(sandbox.cloud.user(instanceId, tenantId, 'jane')).toBeDefined();
	});
});
