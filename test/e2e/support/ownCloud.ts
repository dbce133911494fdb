// What most tests here need: the running n8n, a local OceanBase Cloud and a credential for it.
import type { N8nClient, StoredCredential } from '../../../n8n/client';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { connect } from './runningN8n';

export interface OwnCloud {
	readonly client: N8nClient;
	readonly sandbox: Sandbox;
	/** The cloud's credential, stored in n8n. */
	readonly credential: StoredCredential;
}

/**
 * Gives the tests of one file a cloud of their own, which is new again before each of them. What is
 * returned can be used in tests and in hooks.
 */
export function ownCloud(): OwnCloud {
	let started: OwnCloud | undefined;
	const own = () => {
		if (started === undefined) throw new Error('The cloud is there in tests and hooks only');
		return started;
	};
	beforeAll(async () => {
		const client = await connect();
		const sandbox = await startSandbox();
		started = {
			client,
			sandbox,
			credential: await client.createCredential(sandboxCredential(sandbox.url)),
		};
	});
	beforeEach(() => own().sandbox.reset());
	afterAll(async () => await started?.sandbox.close());
	return {
		get client() {
			return own().client;
		},
		get sandbox() {
			return own().sandbox;
		},
		get credential() {
			return own().credential;
		},
	};
}
