// n8n's own protection against requests to internal addresses (SSRF), switched on: what the node says of it.
import { openLocalInstance, type LocalInstance } from '../../n8n/localInstance';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { chosenVersion, N8N_1 } from '../../n8n/versions';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { byId, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId, userName } = SEED.mainInstance;

let instance: LocalInstance;
let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	const env = { N8N_SSRF_PROTECTION_ENABLED: 'true' };
	instance = await openLocalInstance({ version: chosenVersion(), env });
});

afterAll(async () => {
	await instance.close();
	await sandbox.close();
});

test('the message names it and what to set, and the call is not tried again', async () => {
	const { client } = instance;
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	const parameters = {
		resource: 'tenantUser',
		operation: 'get',
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName: byId(userName),
	};
	const onError = 'continueRegularOutput';
	const node = oceanBaseCloud('Get', credential, parameters, { onError });
	const started = Date.now();
	const { items } = await (await serve(client, [node])).post({});

	// n8n 1.x has no such protection, and does not know the setting.
	if (chosenVersion() === N8N_1) {
		expect(items).toEqual([expect.objectContaining({ userName, userStatus: 'ONLINE' })]);
		return;
	}
	expect(items).toEqual([
		expect.objectContaining({
			error: expect.stringMatching(/the SSRF protection of n8n blocks its address/),
			hint: expect.stringMatching(/N8N_SSRF_ALLOWED_HOSTNAMES/),
			reason: 'NetworkError',
		}),
	]);
	expect(sandbox.journal).toEqual([]);
	expect(Date.now() - started).toBeLessThan(5_000);
});
