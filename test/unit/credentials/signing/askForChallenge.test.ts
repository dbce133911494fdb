// Asking for a challenge: with nothing that is worth stealing, and what the answers mean.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { CredentialError, readCredential } from '../../../../credentials/signing/credential';
import { NetworkError } from '../../../../credentials/http/networkError';
import { askForChallenge } from '../../../../credentials/signing/askForChallenge';

const credential = readCredential({
	site: 'custom',
	baseUrl: 'https://gw.example/ob',
	accessKeyId: 'the-id',
	accessKeySecret: 'the-secret',
	projectId: 'p1',
});

async function ask(response: unknown): Promise<string | undefined> {
	return await askForChallenge(async () => response, credential);
}

it('sends a GET without a body, a signature, or anything of the key, and follows no redirect', async () => {
	const sent: IHttpRequestOptions[] = [];
	await askForChallenge(async (options) => {
		sent.push(options);
		return { statusCode: 401, headers: {}, body: '' };
	}, credential);

	expect(sent).toEqual([
		{
			method: 'GET',
			url: 'https://gw.example/ob/api/v2/instances?pageNumber=1&pageSize=1',
			headers: { 'X-Ob-Project-Id': 'p1', Accept: 'application/json' },
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			encoding: 'text',
			timeout: 30_000,
		},
	]);
});

it('returns the challenge of a 401, several headers joined as Node joins them', async () => {
	const response = (headers: unknown) => ({ statusCode: 401, headers, body: '' });

	expect(await ask(response({ 'www-authenticate': 'Digest a' }))).toBe('Digest a');
	expect(await ask(response({ 'WWW-Authenticate': ['Basic b', 'Digest a'] }))).toBe(
		'Basic b, Digest a',
	);
	expect(await ask(response({}))).toBeUndefined();
});

it.each([200, 204, 301, 302, 307, 400, 403, 404])(
	'HTTP %d means that this is not the API: nothing is signed for it',
	async (statusCode) => {
		const asking = ask({ statusCode, headers: {}, body: '' });

		await expect(asking).rejects.toThrow(CredentialError);
		await expect(asking).rejects.toThrow(`answered with HTTP ${statusCode} instead of asking`);
	},
);

it('HTTP 407 is a proxy, and nothing is wrong with the credential', async () => {
	const asking = ask({ statusCode: 407, headers: {}, body: '<html>' });

	await expect(asking).rejects.toMatchObject({ name: 'NetworkError', problem: 'proxy' });
});

it.each([408, 429, 500, 502, 503, 504])(
	'HTTP %d means that it may answer later: nothing is wrong with the credential',
	async (statusCode) => {
		const asking = ask({ statusCode, headers: {}, body: '<html>' });

		await expect(asking).rejects.toMatchObject({ name: 'NetworkError', problem: 'busy' });
	},
);

it.each([undefined, null, 'text', [], {}, { statusCode: '401' }])(
	'what is no response is an error: %j',
	async (response) => {
		await expect(ask(response)).rejects.toThrow(CredentialError);
	},
);

it('says what went wrong when nothing came back, without the request in it', async () => {
	const failure = Object.assign(new Error('x'), { code: 'ECONNREFUSED', config: { secret: 1 } });
	const asking = askForChallenge(async () => await Promise.reject(failure), credential);

	await expect(asking).rejects.toBeInstanceOf(NetworkError);
	await expect(asking).rejects.toMatchObject({ problem: 'refused' });
	await expect(asking).rejects.not.toHaveProperty('config');
	await expect(asking).rejects.not.toHaveProperty('cause');
});
