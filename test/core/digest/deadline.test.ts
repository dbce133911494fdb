// Timeout bounds the whole exchange: an answer that comes byte by byte, to the call and to the question for
// a challenge.
import { allowlistParameters, credentialFor } from '../harness/localCloud';
import {
	CHALLENGE,
	startPlainServer,
	SUCCESS,
	type Arrived,
	type PlainServer,
} from '../harness/plainServer';
import { runNode } from '../harness/runNode';

const isSigned = ({ authorization }: Pick<Arrived, 'authorization'>) => authorization !== undefined;

let server: PlainServer;
afterEach(async () => await server.close());

/** Dribbles where `isSlow` says so; challenges and accepts otherwise. */
async function start(isSlow: (request: Arrived) => boolean): Promise<void> {
	server = await startPlainServer((request) => ({
		...(isSigned(request) ? SUCCESS : CHALLENGE),
		dribbles: isSlow(request),
	}));
}

const add = async () =>
	await runNode({
		credential: credentialFor(server),
		parameters: allowlistParameters({
			options: { timeout: 0.6, maxTries: 1, readBackTime: 0 },
		}),
	});

it.each<[string, (request: Arrived) => boolean, RegExp]>([
	['the call', isSigned, /did not answer in time.+The call may or may not have taken effect/],
	['the challenge', (request) => !isSigned(request), /did not answer in time$/],
])('ends at the timeout although %s is answered byte by byte', async (_what, isSlow, words) => {
	await start(isSlow);
	const begun = Date.now();
	const { error } = await add();

	expect(error?.message).toMatch(words);
	expect(Date.now() - begun).toBeLessThan(3000);
});

it('sends no call when the question for a challenge has used up the time', async () => {
	await start((request) => !isSigned(request));
	await add();
	await new Promise((resolve) => setTimeout(resolve, 500));

	expect(server.arrived.map(isSigned)).toEqual([false]);
});
