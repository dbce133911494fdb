// How test files, which run in processes of their own, find the n8n of globalSetup.
import { N8nClient } from '../../../n8n/client';
import { OWNER } from '../../../n8n/userFolder';

export interface Whereabouts {
	url: string;
	userFolder: string;
}

const VARIABLE = 'OBC_E2E_N8N';

/** Called by globalSetup: jest's workers inherit its environment. */
export function announce(whereabouts: Whereabouts): void {
	process.env[VARIABLE] = JSON.stringify(whereabouts);
}

/** Returns where the n8n of this test run is. */
export function whereabouts(): Whereabouts {
	return JSON.parse(process.env[VARIABLE] ?? '') as Whereabouts;
}

/** Returns a client that is logged in. */
export async function connect(): Promise<N8nClient> {
	const client = new N8nClient(whereabouts().url);
	// While a test file is compiled, n8n may close the connection that is kept from the one before.
	await client.logIn(OWNER).catch(async () => await client.logIn(OWNER));
	return client;
}
