// Headers written by hand, each with one thing wrong.
import { createHash } from 'node:crypto';

import { SEED } from '../../../sandbox';
import { tenantPath } from './support/api';
import { getChallenge, sign, type Signature } from './support/digestClient';
import { send } from './support/http';
import { useSandbox } from './support/sandbox';

const TARGET = `${tenantPath()}/tenantUsers?requestId=r%201`;

const sandbox = useSandbox();

/** Signs rightly, then edits the header. */
async function tryHeader(
	edit: (header: string) => string,
	signature: Partial<Signature> = {},
): Promise<{ status: number; outcome: string }> {
	const challenge = await getChallenge(sandbox());
	const Authorization = edit(sign(challenge, { uri: TARGET, ...signature }));
	const headers = { Authorization, 'X-Ob-Project-Id': SEED.projectId };
	const { status } = await send(sandbox(), { target: TARGET, headers });
	return { status, outcome: sandbox().journal.at(-1)?.outcome ?? '' };
}

const asItIs = (header: string) => header;
const upperCaseResponse = (header: string) =>
	header.replace(/(?<=response=")\w+/, (response) => response.toUpperCase());
const replacing = (from: string | RegExp, to: string) => (header: string) => {
	const edited = header.replace(from, to);
	expect(edited).not.toBe(header);
	return edited;
};

describe('a header that is right', () => {
	it.each([
		['as it is', asItIs],
		['with spaces around =', replacing('nonce="', 'nonce = "')],
		['without spaces after the commas', replacing(/, (?=(uri|nonce|nc|qop|opaque)=)/g, ',')],
		['with tabs and empty list elements', replacing(', nonce', ',\t,, nonce')],
		[
			'with parameter names and scheme in upper case',
			replacing(/^Digest username/, 'DIGEST USERNAME'),
		],
		['with needless escapes', replacing('username="OB', 'username="\\O\\B')],
		['with username*', replacing(/username="(\w+)"/, "username*=UTF-8''%4FBSANDBOXKEY0001")],
	])('passes %s', async (_, edit) => {
		expect(await tryHeader(edit)).toEqual({ status: 200, outcome: 'DescribeTenantUsers' });
	});
});

describe('a header with one fault', () => {
	it.each([
		['opaque left out', replacing(/, opaque=.*$/, ''), 'wrong-opaque'],
		['opaque altered', replacing('region=eu', 'region=us'), 'wrong-opaque'],
		['opaque unescaped once too often', replacing('a\\\\b', 'ab'), 'wrong-opaque'],
		['another realm', replacing('OceanBase Cloud API', 'OceanBase'), 'wrong-realm'],
		['realm in another case', replacing('Cloud API', 'cloud api'), 'wrong-realm'],
		['uri without its query', replacing('?requestId=r%201', ''), 'uri-mismatch'],
		['uri decoded', replacing('r%201', 'r 1'), 'uri-mismatch'],
		['uri encoded otherwise', replacing('r%201', 'r+1'), 'uri-mismatch'],
		['nc quoted', replacing('nc=00000001', 'nc="00000001"'), 'wrong-quoting'],
		['qop quoted', replacing('qop=auth', 'qop="auth"'), 'wrong-quoting'],
		['algorithm quoted', replacing('=MD5', '="MD5"'), 'wrong-quoting'],
		['cnonce not quoted', replacing('"cafe"', 'cafe'), 'wrong-quoting'],
		['algorithm in lower case', replacing('=MD5', '=md5'), 'wrong-algorithm'],
		['algorithm left out', replacing(' algorithm=MD5,', ''), 'wrong-algorithm'],
		['an algorithm that is not offered', replacing('=MD5', '=SHA-256'), 'wrong-algorithm'],
		['a qop that is not offered', replacing('qop=auth', 'qop=auth-int'), 'wrong-qop'],
		['qop left out', replacing(' qop=auth,', ''), 'nc-without-qop'],
		['qop and nc left out', replacing(' qop=auth, nc=00000001,', ''), 'wrong-qop'],
		['nc left out', replacing(' nc=00000001,', ''), 'missing-parameter'],
		['cnonce left out', replacing(' cnonce="cafe",', ''), 'missing-parameter'],
		['realm left out', replacing(/ realm="[^"]*",/, ''), 'missing-parameter'],
		['response left out', replacing(/ response="[^"]*",/, ''), 'missing-parameter'],
		['user name left out', replacing(/username="[^"]*", /, ''), 'bad-username'],
		['both forms of the user name', replacing(/, /, ", username*=UTF-8''x, "), 'bad-username'],
		['a name said to be hashed that is not', replacing(/, /, ', userhash=true, '), 'unknown-key'],
		['nc changed afterwards', replacing('nc=00000001', 'nc=00000002'), 'wrong-key'],
		['response in upper case', upperCaseResponse, 'bad-response-form'],
		['a parameter given twice', replacing(/, /, ', nc=00000001, '), 'malformed-authorization'],
		['a quote that stays open', replacing(/"$/, ''), 'malformed-authorization'],
		['no comma', replacing(', qop', ' qop'), 'malformed-authorization'],
		['no parameter', () => 'Digest', 'malformed-authorization'],
		['nothing', () => '', 'malformed-authorization'],
		['another scheme', () => 'Bearer abc', 'bearer-refused'],
	])('is refused: %s', async (_, edit, outcome) => {
		expect(await tryHeader(edit)).toEqual({ status: 401, outcome });
	});

	it.each([
		['nine digits', '000000001'],
		['seven digits', '0000001'],
		['upper case', '0000000A'],
	])('is refused: nc with %s, signed so', async (_, nc) => {
		expect(await tryHeader(asItIs, { nc })).toEqual({ status: 401, outcome: 'bad-nc-form' });
	});

	it.each([
		['is refused: a hash that nobody asked for', false, 401],
		['passes: a hash that was asked for', true, 200],
	])('%s', async (_, userhash, status) => {
		sandbox().digest.userhash = userhash;
		const hash = createHash('md5').update(`${SEED.accessKey.id}:OceanBase Cloud API`).digest('hex');
		const edit = replacing(/username="\w+"/, `username="${hash}", userhash=true`);
		expect(await tryHeader(edit)).toMatchObject({ status });
	});

	it('is refused: another method signed', async () => {
		const answer = await tryHeader(asItIs, { method: 'POST' });
		expect(answer).toEqual({ status: 401, outcome: 'wrong-key' });
	});

	it('is refused: an invented nonce, although it is signed rightly', async () => {
		const challenge = { ...(await getChallenge(sandbox())), nonce: 'aW52ZW50ZWQ=' };
		const Authorization = sign(challenge, { uri: TARGET });
		const answer = await send(sandbox(), { target: TARGET, headers: { Authorization } });
		expect(answer.status).toBe(401);
		expect(answer.headers['www-authenticate']).toContain('stale=true');
	});
});

describe('a refusal', () => {
	it('carries a fresh challenge and a JSON envelope', async () => {
		const answer = await send(sandbox(), { target: TARGET });
		expect(answer.headers['www-authenticate']).toMatch(
			/^Digest realm="OceanBase Cloud API", qop="auth", algorithm=MD5, nonce="[^"]+==", opaque="/,
		);
		expect(JSON.parse(answer.text)).toMatchObject({
			success: false,
			errorCode: 'Unauthorized',
			requestId: 'r 1',
		});
	});

	it('offers what is set, each in a header of its own', async () => {
		const algorithms = ['SHA-256', 'MD5'] as const;
		Object.assign(sandbox().digest, {
			algorithms,
			offerBasic: true,
			userhash: true,
			charset: true,
		});
		sandbox().digest.qop = ['auth', 'auth-int'];
		const { headers } = await send(sandbox(), { target: TARGET });
		const header = headers['www-authenticate'];
		expect(header).toMatch(
			/^Basic realm="OceanBase Cloud API", charset="UTF-8", Digest .*, Digest /,
		);
		expect(header?.match(/algorithm=[^,]+/g)).toEqual(['algorithm=SHA-256', 'algorithm=MD5']);
		expect(header?.match(/qop="auth,auth-int".*?userhash=true, charset=UTF-8/g)).toHaveLength(2);
	});
});
