// Runs a case of an operation in n8n-core against a local cloud.
import type { INodeParameters } from 'n8n-workflow';

import type { JournalEntry, Sandbox } from '../../../sandbox';
import type { ExpectedRequest, OperationCase } from '../operations/cases/operationCase';
import { credentialFor, inTenant } from './localCloud';
import { runNode, type NodeRun, type NodeRunOptions } from './runNode';

/** What is needed to run an operation. */
export type Runnable = Pick<OperationCase, 'resource' | 'operation' | 'parameters' | 'arrange'>;

/** Takes an operation's name, such as tenantUser.delete; returns it with these parameters in the main tenant. */
export function inMainTenant(name: string, parameters: INodeParameters): Runnable {
	const [resource = '', operation = ''] = name.split('.');
	return { resource, operation, parameters: { ...inTenant(), ...parameters } };
}

/** Runs the operation once for each item. `options` are those of the node, on top of one try for each call. */
export async function runOperation(
	server: Pick<Sandbox, 'url'>,
	{ resource, operation, parameters }: Runnable,
	options: INodeParameters = {},
	others: Partial<NodeRunOptions> = {},
): Promise<NodeRun> {
	return await runNode({
		credential: credentialFor(server),
		...others,
		parameters: {
			resource,
			operation,
			...parameters,
			options: { concurrency: 1, maxTries: 1, ...options },
		},
	});
}

/** The same from the seed on, in the state that the case needs. */
export async function runCase(
	sandbox: Sandbox,
	each: Runnable,
	options: INodeParameters = {},
	others: Partial<NodeRunOptions> = {},
): Promise<NodeRun> {
	sandbox.reset();
	await each.arrange?.(sandbox);
	return await runOperation(sandbox, each, options, others);
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
