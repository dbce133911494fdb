// Several items in a real n8n: order, item linking, a failing one among good ones, the cost.
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox } from '../../sandbox';
import { ownCloud } from './support/ownCloud';
import { byId, oceanBaseCloud, replaceBy, serve, splitItems } from './support/workflows';

const { instanceId, tenantId } = SEED.mainInstance;

const own = ownCloud();

function createUser(
	extra: Record<string, unknown> = {},
	options: Record<string, unknown> = {},
	signedWith = own.credential,
) {
	const parameters = {
		resource: 'tenantUser',
		operation: 'create',
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName: '={{ $json.userName }}',
		generatePassword: false,
		password: '={{ $json.password }}',
		options,
	};
	return oceanBaseCloud('Create', signedWith, parameters, extra);
}

// $('Split').item finds the item that an item was made from: it fails where the link is lost.
const LINKED = replaceBy(
	'Linked',
	"{ asked: $('Split').item.json.userName, got: $json.userName ?? null, error: $json.error ?? null }",
);

function people(...userNames: string[]) {
	return { items: userNames.map((userName) => ({ userName, password: 'Person#2026' })) };
}

test('a failing item among good ones fails alone, and every output item keeps its link', async () => {
	const nodes = [splitItems('Split'), createUser({ onError: 'continueRegularOutput' }), LINKED];
	const workflow = await serve(own.client, nodes);
	const { status, items } = await workflow.post(
		people('ada', 'root', SEED.mainInstance.userName, 'bob'),
	);

	expect(status).toBe(200);
	expect(items).toEqual([
		{ asked: 'ada', got: 'ada', error: null },
		{ asked: 'root', got: 'root', error: expect.stringContaining('"root" is a reserved name') },
		{
			asked: SEED.mainInstance.userName,
			got: SEED.mainInstance.userName,
			error: expect.stringContaining(SEED.mainInstance.userName),
		},
		{ asked: 'bob', got: 'bob', error: null },
	]);
	expect(own.sandbox.cloud.user(instanceId, tenantId, 'ada')).toBeDefined();
	expect(own.sandbox.cloud.user(instanceId, tenantId, 'bob')).toBeDefined();
});

test('without continue on fail the execution fails', async () => {
	const { status } = await (
		await serve(own.client, [splitItems('Split'), createUser()])
	).post(people('carl', 'root'));
	expect(status).toBe(500);
});

test('N items, one at a time, cost N + 3 requests, and N + 2 in the next execution', async () => {
	const unknown = await startSandbox();
	const fresh = await own.client.createCredential(sandboxCredential(unknown.url));
	const nodes = [splitItems('Split'), createUser({}, { concurrency: 1 }, fresh)];
	const workflow = await serve(own.client, nodes);
	for (const team of ['red', 'blue']) {
		const names = Array.from({ length: 20 }, (_, index) => `${team}_${index}`);
		unknown.journal.length = 0;
		await workflow.post(people(...names));

		const [challenge, served] = [
			unknown.journal.filter(({ status }) => status === 401),
			unknown.journal.filter(({ status }) => status === 200),
		];
		expect(challenge).toHaveLength(team === 'red' ? 1 : 0);
		const created = served.filter(({ method }) => method === 'POST');
		expect(created.map(({ body }) => (body as { userName: string }).userName)).toEqual(names);
		// The first create of a run is looked for, so that its form is proven; the others in a page of the list.
		expect(served).toHaveLength(names.length + 2);
		expect(unknown.journal).toHaveLength(challenge.length + served.length);
	}
	await unknown.close();
});
