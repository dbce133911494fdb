// Header computations that are compared: each is given a challenge once, then signs requests with it.
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { NonceLease } from '../../credentials/digest/nonceLease';
import { NoncePool } from '../../credentials/digest/noncePool';
import { signRequest } from '../../credentials/signing/signRequest';
import { BENCH_USER, PROJECT_ID } from '../jobs';
import { pathFor, userName } from '../contenders/contender';

export const CHALLENGE =
	'Digest realm="OceanBase Cloud", nonce="6f9dd1a3c7b04e1f8a5a90de0b9c2f14", algorithm=MD5, qop="auth"';
const ORIGIN = 'https://127.0.0.1:8443';

/** Signs the request with this number and returns what was computed. */
export type Signer = (index: number) => unknown;

/** Takes the folder of the npm clients. */
export function signers(clients: string): Record<string, Signer> {
	return {
		...ownSigners(),
		...npmClients(createRequire(path.join(clients, 'package.json'))),
	};
}

function ownSigners(): Record<string, Signer> {
	const pool = new NoncePool();
	const withLease = <T>(use: (lease: NonceLease) => T): T => {
		const lease = new NonceLease(pool, 'key', 'any');
		if (!lease.isReady) lease.takeChallenge(CHALLENGE);
		const used = use(lease);
		lease.takeAnswer({
			statusCode: 200,
			body: '',
			wwwAuthenticate: undefined,
			authenticationInfo: undefined,
		});
		lease.release();
		return used;
	};
	const credential = {
		baseUrl: ORIGIN,
		origin: ORIGIN,
		accessKeyId: BENCH_USER.id,
		accessKeySecret: BENCH_USER.phrase,
		projectId: PROJECT_ID,
		minimumAlgorithm: 'any',
	} as const;
	return {
		'this package': (index) =>
			withLease((lease) =>
				lease.authorize({
					username: BENCH_USER.id,
					secret: BENCH_USER.phrase,
					method: 'POST',
					uri: pathFor(userName(index)),
					body: '',
				}),
			),
		'this package, the whole request': (index) =>
			withLease((lease) => signRequest(requestFor(index), credential, lease)),
	};
}

function requestFor(index: number): IHttpRequestOptions {
	return {
		method: 'POST',
		url: ORIGIN + pathFor(userName(index)),
		qs: { requestId: 'dc302d76-66b5-48d8-ab53-a035f1e2d3c4' },
		headers: { 'X-Ob-Project-Id': PROJECT_ID, 'Content-Type': 'application/json' },
	};
}

interface DigestFetch {
	parseAuth(header: string): void;
	addAuth(url: string, options: object): unknown;
	digest: { nc: number };
}

function npmClients(requireClient: NodeJS.Require): Record<string, Signer> {
	const { DigestClient }: { DigestClient: new (user: string, secret: string) => DigestFetch } =
		requireClient('digest-fetch');
	const digestHeader: (method: string, uri: string, challenge: string, user: string) => string =
		requireClient('digest-header');
	const client = new DigestClient(BENCH_USER.id, BENCH_USER.phrase);
	client.parseAuth(CHALLENGE);
	const userAndSecret = `${BENCH_USER.id}:${BENCH_USER.phrase}`;
	return {
		'digest-fetch': (index) => {
			client.digest.nc += 1;
			return client.addAuth(ORIGIN + pathFor(userName(index)), { method: 'POST' });
		},
		// It knows no state: the challenge is read again for each request.
		'digest-header': (index) =>
			digestHeader('POST', pathFor(userName(index)), CHALLENGE, userAndSecret),
	};
}
