// Who may call the webhooks and forms of examples in an n8n on loopback, and with what.
import type { N8nClient, StoredCredential } from './client';

/** What callers of webhooks send. Works nowhere else. */
const HEADER = { name: 'X-Api-Key', value: 'local-caller-works-nowhere-else' };

/** With what people open forms. Works nowhere else. */
export const FORM_LOGIN = { username: 'form', password: 'local-form-works-nowhere-else' };

/** What says to a webhook who calls. */
export const CALLER = { [HEADER.name]: HEADER.value };

/** The headers of a call to a webhook with JSON. */
export const CALLER_HEADERS = { ...CALLER, 'content-type': 'application/json' };

/** The headers of a form's submission. */
export const FORM_HEADERS = {
	authorization: `Basic ${btoa(`${FORM_LOGIN.username}:${FORM_LOGIN.password}`)}`,
};

/** Stores the credentials for which webhooks and forms ask. */
export async function createCallerCredentials(client: N8nClient): Promise<StoredCredential[]> {
	const { username: user, password } = FORM_LOGIN;
	return [
		await client.createCredential({ name: 'Callers', type: 'httpHeaderAuth', data: HEADER }),
		await client.createCredential({
			name: 'People who fill in forms',
			type: 'httpBasicAuth',
			data: { user, password },
		}),
	];
}
