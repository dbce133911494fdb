// The credential type as n8n calls it for other nodes: first preAuthentication, then authenticate.
import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../../credentials/OceanBaseCloudApi.credentials';
import { challengeOf } from './digest/support/lease';
import { readAuthorization } from './digest/support/readAuthorization';

const type = new OceanBaseCloudApi();

const fields = (): ICredentialDataDecryptedObject => ({
	site: 'custom',
	baseUrl: 'https://gw.example',
	accessKeyId: 'id',
	accessKeySecret: 'secret',
	projectId: 'p1',
	session: '',
});

/** n8n's helper, with a server behind it that gives one challenge after the other. */
function helperWith(...challenges: Array<string | undefined>): IHttpRequestHelper {
	const next = challenges.values();
	const httpRequest = async () => ({
		statusCode: 401,
		headers: { 'www-authenticate': next.next().value },
		body: '',
	});
	return { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
}

const ask = async (helper: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) =>
	await type.preAuthentication.call(helper, credentials);

async function nonceOf(credentials: ICredentialDataDecryptedObject): Promise<string | undefined> {
	const { headers } = await type.authenticate(credentials, { url: '/' });
	return readAuthorization(String(headers?.Authorization)).nonce;
}

it('stores nothing: without a session n8n writes no credential and asks again next time', async () => {
	const credentials = fields();

	expect(await ask(helperWith(challengeOf('n')), credentials)).toEqual({});
	expect(credentials).toEqual(fields());
});

it('has a hidden session, which is empty, so that n8n calls preAuthentication each time', () => {
	const session = type.properties.find(({ name }) => name === 'session');

	expect(session).toMatchObject({ type: 'hidden', default: '', typeOptions: { expirable: true } });
});

it('hides the secret on the screen, and only the secret is one', () => {
	const hidden = type.properties.filter(({ typeOptions }) => typeOptions?.password);

	expect(hidden.map(({ name }) => name)).toEqual(['accessKeySecret']);
});

it('signs with the challenge that was asked for just before, once', async () => {
	const credentials = fields();
	await ask(helperWith(challengeOf('n')), credentials);

	expect(await nonceOf(credentials)).toBe('n');
	await expect(nonceOf(credentials)).rejects.toThrow('did not ask the server for a challenge');
});

it('gives each of several requests under way a nonce of its own', async () => {
	const credentials = fields();
	const helper = helperWith(...['1', '2', '3'].map((nonce) => challengeOf(nonce)));
	await Promise.all([1, 2, 3].map(async () => await ask(helper, credentials)));

	const nonces = await Promise.all([1, 2, 3].map(async () => await nonceOf(credentials)));
	expect(nonces.sort()).toEqual(['1', '2', '3']);
});

it('never signs with a challenge that was asked for with other credentials', async () => {
	await ask(helperWith(challengeOf('n')), fields());

	await expect(nonceOf(fields())).rejects.toThrow('did not ask the server for a challenge');
});

it.each([undefined, 'Basic realm="r"', 'Digest realm="r"'])(
	'says what the server offered when it cannot be answered: %s',
	async (challenge) => {
		const credentials = fields();
		await ask(helperWith(challenge), credentials);

		await expect(nonceOf(credentials)).rejects.toThrow('The server offered');
	},
);

it('obeys the minimum algorithm of the credential', async () => {
	const credentials = { ...fields(), minimumAlgorithm: 'SHA-256' };
	await ask(helperWith(challengeOf('n')), credentials);

	await expect(nonceOf(credentials)).rejects.toThrow('offers MD5 at most');
});

it('refuses bad fields before anything is sent', async () => {
	const credentials = { ...fields(), baseUrl: 'http://gw.example' };
	const neverCalled = { helpers: {} } as unknown as IHttpRequestHelper;

	await expect(ask(neverCalled, credentials)).rejects.toThrow('must start with https://');
});

it.each([
	['DEPTH_ZERO_SELF_SIGNED_CERT', /could not be trusted.+Ignore SSL Issues.+NODE_EXTRA_CA_CERTS/],
	['ECONNREFUSED', /refused the connection$/],
])('says where to set what options of other nodes do not reach: %s', async (code, words) => {
	const httpRequest = async () => await Promise.reject(Object.assign(new Error('m'), { code }));
	const helper = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;

	await expect(ask(helper, fields())).rejects.toThrow(words);
});
