// Every operation: what is sent, what comes out, what the cloud holds afterwards.
import { operations } from '../../../nodes/OceanBaseCloud/operations';
import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { callOf } from '../harness/calls';
import { complete, describeRequest, runCase, signedRequests } from '../harness/cases';
import { operationCases, titleOf } from './cases';

let cloud: Sandbox;

beforeAll(async () => {
	cloud = await startSandbox();
});
afterAll(async () => await cloud.close());

it('has a case for every operation, and no case for what is none', () => {
	const known = operations.map(({ resource, operation }) => `${resource}.${operation}`);
	const covered = operationCases.map(({ resource, operation }) => `${resource}.${operation}`);

	expect([...new Set(covered)].sort()).toEqual([...known].sort());
});

it.each(operationCases.map((each) => [titleOf(each), each] as const))(
	'%s: request, output and effect',
	async (_title, each) => {
		const { error, items } = await runCase(cloud, each);
		const requests = signedRequests(cloud);

		expect(error).toBeUndefined();
		expect(requests.map(describeRequest)).toEqual(each.sent.map(complete));
		// What the sandbox takes a request for is what the package means by it.
		expect(requests.map(callOf)).toEqual(requests.map(({ operation }) => operation));
		for (const { query, projectId, contentType, status } of requests) {
			expect(query.requestId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
			expect({ projectId, contentType, status }).toEqual({
				projectId: SEED.projectId,
				contentType: 'application/json',
				status: 200,
			});
		}
		const json = items.map(({ json: { requestId, ...fields } }) => {
			expect(requests.map((request) => request.requestId)).toContain(requestId);
			return fields;
		});
		expect(json).toEqual(each.output);
		if (each.look) expect(each.look(cloud)).toEqual(each.state);
	},
);
