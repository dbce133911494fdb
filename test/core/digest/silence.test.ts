// Whatever fails, nothing that n8n stores, shows or logs holds the AccessKey Secret, the password of an
// account, or a signature.
import { SEED, startSandbox, type FaultName, type Sandbox } from '../../sandbox';
import { createParameters, credentialFor } from '../harness/localCloud';
import type { NodeRunOptions } from '../harness/runNode';
import {
	CHALLENGE,
	startPlainServer,
	type PlainAnswer,
	type PlainServer,
} from './support/plainServer';
import { startTlsServer } from './support/tlsServer';
import { witness } from './support/witness';

const PASSWORD = 'Zq7#Zq7#Zq7#';
const SECRETS = { 'the password of the account': PASSWORD };

let cloud: Sandbox;
const others: Array<{ close(): Promise<void> }> = [];

beforeEach(async () => {
	cloud = await startSandbox();
});
afterEach(async () => {
	await cloud.close();
	for (const server of others.splice(0)) await server.close();
});

async function startOther(...answers: Parameters<typeof startPlainServer>): Promise<PlainServer> {
	const server = await startPlainServer(...answers);
	others.push(server);
	return server;
}

/** The password is computed, so that it does not stand in the workflow itself. */
const parameters = (options: object = {}) =>
	createParameters({
		userName: 'silent',
		password: '={{ "Zq7#".repeat(3) }}',
		options: { maxTries: 1, ...options },
	});

/** Every way in which an item that fails is stored. */
const ON_ERROR = [undefined, 'continueRegularOutput', 'continueErrorOutput'] as const;

async function expectSilence(
	words: RegExp,
	run: Partial<NodeRunOptions> = {},
	signatures = 1,
): Promise<void> {
	for (const onError of ON_ERROR) {
		const { error, items, errorItems, leaks, ...witnessed } = await witness(
			{
				credential: credentialFor(cloud),
				parameters: parameters(),
				...run,
				...(onError && { onError }),
			},
			SECRETS,
		);
		const failed = error?.message ?? [...items, ...errorItems][0]?.json.error;
		expect(failed).toMatch(words);
		expect(leaks).toEqual([]);
		// What was looked for had been there.
		expect(witnessed.signatures).toBeGreaterThanOrEqual(signatures);
	}
}

describe('an answer that is a failure:', () => {
	it.each<[FaultName, RegExp]>([
		['500-before', /silent/],
		['500-after', /silent/],
		['503', /silent/],
		['429', /silent/],
		['html-502', /web page/],
		['html-200', /web page/],
		['truncated', /silent/],
		['empty', /silent/],
		['success-false', /silent/],
		['redirect', /silent/],
		['cut-before', /cut the connection/],
		['cut-after', /cut the connection/],
	])('%s', async (fault, words) => {
		cloud.faults.load({ rules: [{ fault }] });

		await expectSilence(words);
	});

	it('HTTP 400', async () => {
		await expectSilence(/silent/, { parameters: { ...parameters(), userType: 'no-such-type' } });
	});

	it('HTTP 401: a wrong secret', async () => {
		const credential = credentialFor(cloud, { accessKeySecret: SEED.disabledAccessKey.secret });
		await expectSilence(/silent/, { credential });
	});

	it('HTTP 403: a wrong project', async () => {
		const credential = credentialFor(cloud, { projectId: 'p-unknown' });
		await expectSilence(/silent/, { credential });
	});

	it('HTTP 404: an unknown tenant', async () => {
		const tenantId = { __rl: true, mode: 'id', value: 'unknown' };
		await expectSilence(/silent/, { parameters: { ...parameters(), tenantId } });
	});

	it('a wrong rspauth', async () => {
		cloud.digest.rspauth = 'wrong';
		await expectSilence(/wrong rspauth/);
	});

	it('a secret in which every character needs care', async () => {
		cloud.faults.load({ rules: [{ fault: '500-before' }] });
		const { id: accessKeyId, secret: accessKeySecret } = SEED.secondAccessKey;
		await expectSilence(/silent/, {
			credential: credentialFor(cloud, { accessKeyId, accessKeySecret }),
		});
	});
});

describe('no answer at all:', () => {
	const at = (baseUrl: string) => ({ credential: credentialFor(cloud, { baseUrl }) });

	it('a refused connection', async () => {
		const gone = await startPlainServer();
		await gone.close();
		await expectSilence(/refused the connection/, at(gone.url), 0);
	});

	it('a host name that nobody knows', async () => {
		await expectSilence(/could not be found/, at('https://no-such-host.invalid'), 0);
	});

	it('a certificate that nobody trusts', async () => {
		const server = await startTlsServer();
		others.push(server);
		await expectSilence(/could not be trusted/, at(server.url), 0);
	});

	it('TLS where there is none', async () => {
		await expectSilence(/silent/, at(cloud.url.replace('http:', 'https:')), 0);
	});

	it('a timeout', async () => {
		cloud.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
		await expectSilence(/did not answer in time/, { parameters: parameters({ timeout: 0.1 }) });
	});

	it('a challenge that cannot be answered', async () => {
		const basic = { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="r"' } };
		const server = await startOther(() => basic);
		await expectSilence(/offered only/, at(server.url), 0);
	});
});

it('an execution that somebody stops', async () => {
	cloud.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
	const { leaks, signatures } = await witness(
		{
			credential: credentialFor(cloud),
			parameters: parameters(),
			onStart: (cancel) => setTimeout(cancel, 100),
		},
		SECRETS,
	);

	expect(signatures).toBe(1);
	expect(leaks).toEqual([]);
});

it('a success', async () => {
	for (const simplify of [true, false]) {
		cloud.reset();
		const { error, leaks } = await witness(
			{ credential: credentialFor(cloud), parameters: parameters({ simplify }) },
			SECRETS,
		);

		expect(error).toBeUndefined();
		expect(leaks).toEqual([]);
	}
});

describe('a server that sends back what it got, as pages for debugging do:', () => {
	const echo = (authorization: string) =>
		`the password ${PASSWORD} of ${authorization} with ${SEED.accessKey.secret}`;
	const answers: Array<[string, (authorization: string) => PlainAnswer]> = [
		[
			'in the message of an error',
			(authorization) => ({
				status: 400,
				body: JSON.stringify({ success: false, errorMessage: echo(authorization) }),
			}),
		],
		[
			'in the code of an error',
			(authorization) => ({
				status: 500,
				body: JSON.stringify({ success: false, errorCode: echo(authorization) }),
			}),
		],
		['in a page', (authorization) => ({ status: 502, body: `<html>${echo(authorization)}` })],
		['in what is no JSON', (authorization) => ({ status: 200, body: echo(authorization) })],
	];

	it.each(answers)('%s', async (_where, answerTo) => {
		const server = await startOther(({ authorization }) =>
			authorization ? answerTo(authorization) : CHALLENGE,
		);
		await expectSilence(/silent/, { credential: credentialFor(server) });
	});

	it('in a success', async () => {
		const server = await startOther(({ authorization }) => {
			const data = { userName: 'silent', userStatus: echo(authorization ?? '') };
			return authorization ? { status: 200, body: JSON.stringify({ data }) } : CHALLENGE;
		});
		const { error, leaks } = await witness(
			{ credential: credentialFor(server), parameters: parameters() },
			SECRETS,
		);

		expect(error).toBeUndefined();
		expect(leaks).toEqual([]);
	});
});
