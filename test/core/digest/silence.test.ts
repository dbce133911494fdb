// Whatever fails, nothing that n8n stores, shows or logs holds the AccessKey Secret, the password of an
// account, or a signature.
import { SEED, type FaultName } from '../../../sandbox';
import { arrivalOf } from '../harness/journal';
import { credentialFor } from '../harness/localCloud';
import { useNewSandbox } from '../harness/useSandbox';
import { startPlainServer } from '../harness/plainServer';
import { expectSilence, SECRETS, silentParameters } from './support/silence';
import { startTlsServer } from './support/tlsServer';
import { witness } from './support/witness';

const sandbox = useNewSandbox();
const others: Array<{ close(): Promise<void> }> = [];

afterEach(async () => {
	for (const server of others.splice(0)) await server.close();
});

const own = () => ({ credential: credentialFor(sandbox) });

describe('an answer that is a failure:', () => {
	it.each<[FaultName, RegExp]>([
		['500-before', /Unknown Error/],
		['500-after', /Unknown Error/],
		['503', /is not available at the moment/],
		['429', /too many requests/],
		['html-502', /web page/],
		['html-200', /web page/],
		['truncated', /closed the connection/],
		['empty', /response was empty/],
		['success-false', /Unknown Error/],
		['redirect', /redirects to another address/],
		['cut-before', /closed the connection/],
		['cut-after', /closed the connection/],
	])('%s', async (fault, words) => {
		sandbox.faults.load({ rules: [{ fault }] });

		await expectSilence(words, own());
	});

	it('HTTP 400', async () => {
		await expectSilence(/userType must be/, {
			...own(),
			parameters: { ...silentParameters(), userType: 'no-such-type' },
		});
	});

	it('HTTP 401: a wrong secret', async () => {
		const credential = credentialFor(sandbox, { accessKeySecret: SEED.disabledAccessKey.secret });
		await expectSilence(/refused the AccessKey/, { credential });
	});

	it('HTTP 403: a wrong project', async () => {
		const credential = credentialFor(sandbox, { projectId: 'p-unknown' });
		await expectSilence(/p-unknown is not accessible/, { credential });
	});

	it('HTTP 404: an unknown tenant', async () => {
		const tenantId = { __rl: true, mode: 'id', value: 'unknown' };
		await expectSilence(/Tenant unknown does not exist/, {
			...own(),
			parameters: { ...silentParameters(), tenantId },
		});
	});

	it('a wrong rspauth', async () => {
		sandbox.digest.rspauth = 'wrong';
		await expectSilence(/wrong rspauth/, own());
	});

	it('a secret in which every character needs care', async () => {
		sandbox.faults.load({ rules: [{ fault: '500-before' }] });
		const { id: accessKeyId, secret: accessKeySecret } = SEED.secondAccessKey;
		await expectSilence(/Unknown Error/, {
			credential: credentialFor(sandbox, { accessKeyId, accessKeySecret }),
		});
	});
});

describe('no answer at all:', () => {
	const at = (baseUrl: string) => ({ credential: credentialFor(sandbox, { baseUrl }) });

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
		await expectSilence(/could not be reached/, at(sandbox.url.replace('http:', 'https:')), 0);
	});

	it('a timeout', async () => {
		sandbox.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
		await expectSilence(/did not answer in time/, {
			...own(),
			// Long enough for the challenge, also on a busy machine.
			parameters: silentParameters({ timeout: 1 }),
		});
	});

	it('a challenge that cannot be answered', async () => {
		const basic = { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="r"' } };
		const server = await startPlainServer(() => basic);
		others.push(server);
		await expectSilence(/offered only/, at(server.url), 0);
	});
});

it('an execution that somebody stops', async () => {
	sandbox.faults.load({ rules: [{ fault: 'latency', ms: 60_000 }] });
	const { leaks, signatures } = await witness(
		{
			credential: credentialFor(sandbox),
			parameters: silentParameters(),
			// Without an arrival, the execution ends by itself.
			onStart: (cancel) => void arrivalOf(sandbox, 'CreateTenantUser').then(cancel, cancel),
		},
		SECRETS,
	);

	expect(signatures).toBe(1);
	expect(leaks).toEqual([]);
});

it('a success', async () => {
	for (const simplify of [true, false]) {
		sandbox.reset();
		const { error, leaks } = await witness(
			{ credential: credentialFor(sandbox), parameters: silentParameters({ simplify }) },
			SECRETS,
		);

		expect(error).toBeUndefined();
		expect(leaks).toEqual([]);
	}
});
