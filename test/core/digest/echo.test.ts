// A service that repeats in its answer what it was sent, as pages for debugging do: the repetition is
// masked before anything else sees it.
import { SEED } from '../../../sandbox';
import { credentialFor } from '../harness/localCloud';
import {
	CHALLENGE,
	startPlainServer,
	type PlainAnswer,
	type PlainServer,
} from '../harness/plainServer';
import { expectSilence, PASSWORD, SECRETS, silentParameters } from './support/silence';
import { witness } from './support/witness';

let server: PlainServer;
/** What a signed request gets. */
let answerTo: (authorization: string) => PlainAnswer;

beforeAll(async () => {
	server = await startPlainServer(({ authorization }) =>
		authorization ? answerTo(authorization) : CHALLENGE,
	);
});
afterAll(async () => await server.close());

const echo = (authorization: string) =>
	`the password ${PASSWORD} of ${authorization} with ${SEED.accessKey.secret}`;

const failures: Array<[string, RegExp, (authorization: string) => PlainAnswer]> = [
	[
		'the message of an error',
		/the password \*{6} of \*{6} with \*{6}/,
		(authorization) => ({
			status: 400,
			body: JSON.stringify({ success: false, errorMessage: echo(authorization) }),
		}),
	],
	[
		'the code of an error',
		/no reason was given/,
		(authorization) => ({
			status: 500,
			body: JSON.stringify({ success: false, errorCode: echo(authorization) }),
		}),
	],
	[
		'a page',
		/web page/,
		(authorization) => ({ status: 502, body: `<html>${echo(authorization)}` }),
	],
	[
		'what is no JSON',
		/not complete JSON/,
		(authorization) => ({ status: 200, body: echo(authorization) }),
	],
];

it.each(failures)('in %s', async (_where, words, answer) => {
	answerTo = answer;
	await expectSilence(words, { credential: credentialFor(server) });
});

it('in a success', async () => {
	const account = (authorization: string) => ({
		userName: 'jane',
		userStatus: echo(authorization),
	});
	// For the create itself, and for the list in which it is looked for.
	answerTo = (authorization) => ({
		status: 200,
		body: JSON.stringify({
			data: { ...account(authorization), dataList: [account(authorization)] },
		}),
	});
	const { error, items, leaks } = await witness(
		{ credential: credentialFor(server), parameters: silentParameters() },
		SECRETS,
	);

	expect(error).toBeUndefined();
	expect(items[0]?.json.userStatus).toBe('the password ****** of ****** with ******');
	expect(leaks).toEqual([]);
});
