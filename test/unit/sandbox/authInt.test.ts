// qop=auth-int and the server's own proof: what covers the bodies.
import { createHash } from 'node:crypto';

import { SEED } from '../../../sandbox';
import { tenantPath } from './support/api';
import { getChallenge, sign } from './support/digestClient';
import { send, type WireAnswer } from './support/http';
import { useSandbox } from './support/sandbox';

const TARGET = `${tenantPath()}/privatelink/user`;
const BODY = '{"userAccount": "käyttäjä", "addressId": "rs-private-0001"}';

const sandbox = useSandbox();
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const account = () =>
	md5(`${SEED.accessKey.id}:${sandbox().digest.realm}:${SEED.accessKey.secret}`);

async function postSigned(signedBody: string): Promise<WireAnswer> {
	const challenge = await getChallenge(sandbox());
	const message = md5(`POST:${TARGET}:${md5(signedBody)}`);
	const response = md5(`${account()}:${challenge.nonce}:00000001:cafe:auth-int:${message}`);
	const Authorization = sign(challenge, { method: 'POST', uri: TARGET })
		.replace('qop=auth', 'qop=auth-int')
		.replace(/response="\w+"/, `response="${response}"`);
	const headers = {
		Authorization,
		'Content-Type': 'application/json',
		'X-Ob-Project-Id': SEED.projectId,
	};
	return send(sandbox(), { method: 'POST', target: TARGET, headers, body: BODY });
}

function infoOf({ headers }: WireAnswer): string {
	return String(headers['authentication-info'] ?? '');
}

async function get(): Promise<WireAnswer> {
	const target = `${tenantPath()}/tenantUsers`;
	const Authorization = sign(await getChallenge(sandbox()), { uri: target });
	const headers = { Authorization, 'X-Ob-Project-Id': SEED.projectId };
	return send(sandbox(), { target, headers });
}

function nonceOfLast(): string {
	return sandbox().journal.at(-1)?.authorization?.nonce ?? '';
}

describe('auth-int', () => {
	beforeEach(() => {
		sandbox().digest.qop = ['auth-int'];
	});

	it('passes where the very bytes of the body are signed', async () => {
		expect((await postSigned(BODY)).status).toBe(200);
	});

	it('is refused where another body is signed', async () => {
		expect((await postSigned(BODY.replace(': ', ':'))).status).toBe(401);
		expect(sandbox().journal.at(-1)?.outcome).toBe('wrong-key');
		expect(sandbox().cloud.allowlist('ob317v4uif0001', 't33h8y08k0001', 'rs-private-0001')).toEqual(
			[],
		);
	});

	it('has an rspauth that covers the body of the answer', async () => {
		const answer = await postSigned(BODY);
		const message = md5(`:${TARGET}:${md5(answer.text)}`);
		const rspauth = md5(`${account()}:${nonceOfLast()}:00000001:cafe:auth-int:${message}`);
		expect(infoOf(answer)).toBe(`qop=auth-int, rspauth="${rspauth}", cnonce="cafe", nc=00000001`);
	});
});

describe('rspauth', () => {
	const right = () => {
		const message = md5(`:${tenantPath()}/tenantUsers`);
		return md5(`${account()}:${nonceOfLast()}:00000001:cafe:auth:${message}`);
	};

	it('proves that the server knows the secret', async () => {
		expect(infoOf(await get())).toContain(`rspauth="${right()}"`);
	});

	it('can be wrong', async () => {
		sandbox().digest.rspauth = 'wrong';
		const info = infoOf(await get());
		expect(info).toMatch(/rspauth="[0-9a-f]{32}"/);
		expect(info).not.toContain(right());
	});

	it('can be left out', async () => {
		sandbox().digest.rspauth = false;
		expect((await get()).headers['authentication-info']).toBeUndefined();
	});
});
