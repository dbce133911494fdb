// The first workflow of the README, built as its steps say: a form, and an account behind it.
import { SEED } from '../../sandbox';
import { submitForm } from './support/forms';
import { ownCloud } from './support/ownCloud';
import { byId, node, oceanBaseCloud } from './support/workflows';

const { instanceId, tenantId } = SEED.mainInstance;
const own = ownCloud();

const FORM_ID = 'first-workflow';

const form = node('On form submission', 'n8n-nodes-base.formTrigger', 2.1, {
	path: FORM_ID,
	formTitle: 'New account',
	formFields: { values: [{ fieldLabel: 'User name' }, { fieldLabel: 'Database' }] },
	responseMode: 'lastNode',
	options: {},
});

const account = () =>
	oceanBaseCloud('Create an account', own.credential, {
		resource: 'tenantUser',
		operation: 'create',
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName: "={{ $json['User name'] }}",
		roles: {
			values: [
				{ database: { __rl: true, mode: 'name', value: '={{ $json.Database }}' }, role: 'DML' },
			],
		},
		ifExists: 'addRoles',
		includeConnections: true,
		options: {},
	});

test('creates the account, gives it the role, and can be sent again', async () => {
	const create = account();
	const workflow = await own.client.createWorkflow({
		name: 'First workflow',
		nodes: [{ ...form, webhookId: FORM_ID }, create],
		connections: { [form.name]: { main: [[{ node: create.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await own.client.publish(workflow);
	const roles = () =>
		own.sandbox.cloud
			.user(instanceId, tenantId, 'jane_doe')
			?.roles.map(({ database, role }) => `${role} on ${database}`);
	for (const [database, expected] of [
		['testdb', ['DML on testdb']],
		['orders', ['DML on testdb', 'DML on orders']],
	] as const) {
		const { status } = await submitForm(`${own.client.url}/form/${FORM_ID}`, [
			'jane_doe',
			database,
		]);

		expect(status).toBe(200);
		expect(roles()).toEqual(expected);
	}
});
