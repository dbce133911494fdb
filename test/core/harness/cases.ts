// Runs a case of an operation in n8n-core against a local cloud.
import type { INodeParameters } from 'n8n-workflow';

import type { JournalEntry, Sandbox } from '../../../sandbox';
import type { ExpectedRequest, OperationCase } from '../operations/cases/operationCase';
import { credentialFor } from './localCloud';
import { runNode, type NodeRun, type NodeRunOptions } from './runNode';

/** Runs the case once for each item. `options` are those of the node, on top of one try for each call. */
export async function runCase(
	sandbox: Sandbox,
	{ resource, operation, parameters, arrange }: OperationCase,
	options: INodeParameters = {},
	others: Partial<NodeRunOptions> = {},
): Promise<NodeRun> {
	sandbox.reset();
	arrange?.(sandbox);
	return await runNode({
		credential: credentialFor(sandbox),
		...others,
		parameters: {
			resource,
			operation,
			...parameters,
			options: { concurrency: 1, maxTries: 1, ...options },
		},
	});
}

type Described = Required<ExpectedRequest>;

/** Returns a request as cases describe it. */
export function describeRequest({ method, path, query, body }: JournalEntry) {
	const others = Object.entries(query).filter(([name]) => name !== 'requestId');
	return { method, path, query: Object.fromEntries(others), body };
}

/** Returns a described request with its defaults, for comparison with `describeRequest`. */
export function complete({ query = {}, body = undefined, ...rest }: ExpectedRequest): Described {
	return { ...rest, query, body };
}
