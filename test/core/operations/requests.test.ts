// Every operation: what is sent, what comes out, what the cloud holds afterwards.
import { operations } from '../../../nodes/OceanBaseCloud/operations';
import { dataObjectOf } from '../../../nodes/OceanBaseCloud/json';
import { SEED } from '../../../sandbox';
import { callOf } from '../harness/calls';
import { complete, describeRequest, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { operationCases, titleOf } from './cases';

const sandbox = useSandbox();

it('has a case for every operation, and no case for what is none', () => {
	const known = operations.map(({ resource, operation }) => `${resource}.${operation}`);
	const covered = operationCases.map(({ resource, operation }) => `${resource}.${operation}`);

	expect([...new Set(covered)].sort()).toEqual([...known].sort());
});

it.each(operationCases.map((each) => [titleOf(each), each] as const))(
	'%s: request, output and effect',
	async (_title, each) => {
		const { error, items } = await runCase(sandbox, each);
		const requests = callsTo(sandbox);

		expect(error).toBeUndefined();
		expect(requests.map(describeRequest)).toEqual(each.sent.map(complete));
		// What the sandbox takes a request for is what the package means by it.
		expect(requests.map(callOf)).toEqual(requests.map(({ operation }) => operation));
		for (const { query, body, projectId, contentType, status } of requests) {
			expect(query.requestId).toBe(dataObjectOf(body).requestId ?? query.requestId);
			expect(query.requestId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
			expect({ projectId, contentType, status }).toEqual({
				projectId: SEED.projectId,
				contentType: 'application/json',
				status: 200,
			});
		}
		const json = items.map(({ json: { requestId, ...fields } }) => {
			const ids = requests.map((request) => request.requestId);
			if (each.sharesAnswers) expect(requestId).toBeUndefined();
			else expect(ids).toContain(requestId);
			return fields;
		});
		expect(json).toEqual(each.output);
		if (each.look) expect(each.look(sandbox)).toEqual(each.state);
	},
);
