// A service that is too busy to ask for authentication: the question is free of effects, so it is put
// again, whatever the call behind it is.
import { SEED } from '../../../sandbox';
import { allowlistParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { CHALLENGE, startPlainServer, SUCCESS, type PlainServer } from '../harness/plainServer';

const { addressId } = SEED.mainInstance;

/** The address of the call, of which the service does not say whom it lets in. */
const ADDRESS = {
	...SUCCESS,
	body: JSON.stringify({ success: true, data: [{ addressId }] }),
};

let server: PlainServer;
afterEach(async () => await server.close());

/** Answers the first unsigned requests with these statuses, later ones with a challenge. */
async function startBusy(...statuses: number[]): Promise<void> {
	server = await startPlainServer(({ authorization, method }) => {
		const status = statuses.shift();
		if (authorization) return method === 'GET' ? ADDRESS : SUCCESS;
		return status === undefined ? CHALLENGE : { status, body: '<html>busy</html>' };
	});
}

const add = async (maxTries: number) =>
	await runNode({
		credential: credentialFor(server),
		parameters: allowlistParameters({ options: { maxTries, readBackTime: 0 } }),
	});

it('succeeds as soon as the service is there, and has sent the call once', async () => {
	await startBusy(429, 503);
	const { error } = await add(3);

	expect(error).toBeUndefined();
	const methods = server.arrived.map(({ method, authorization }) => [method, !!authorization]);
	expect(methods).toEqual([
		['GET', false],
		['GET', false],
		['GET', false],
		['POST', true],
		// The look for what it did.
		['GET', true],
	]);
});

it('says that the service is busy, and not that the credential is wrong', async () => {
	await startBusy(503);
	const { error } = await add(1);

	expect(error?.message).toContain('is too busy at the moment');
	expect(server.arrived).toHaveLength(1);
});

it('waits as long as the service asks for, before it asks for a challenge again', async () => {
	let isFirst = true;
	server = await startPlainServer(({ authorization, method }) => {
		if (authorization) return method === 'GET' ? ADDRESS : SUCCESS;
		if (!isFirst) return CHALLENGE;
		isFirst = false;
		return { status: 429, headers: { 'Retry-After': '2' }, body: '' };
	});
	const start = Date.now();
	const { error } = await add(3);

	expect(error).toBeUndefined();
	expect(Date.now() - start).toBeGreaterThanOrEqual(2000);
});

it('does not burn its tries in a second where Retry-After is 0', async () => {
	server = await startPlainServer(() => ({
		status: 429,
		headers: { 'Retry-After': '0' },
		body: '',
	}));
	const start = Date.now();
	await add(3);

	// Half of its own pauses, 500 and 1,000 ms, at least.
	expect(Date.now() - start).toBeGreaterThanOrEqual(750);
	expect(server.arrived).toHaveLength(3);
});
