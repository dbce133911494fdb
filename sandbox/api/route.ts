// Finds the operation for a method and a path.
import { decodeSegments } from '../http/target';
import type { Operation, PathParams } from './call';
import { OPERATIONS } from './index';
import { Refusal } from './refusal';

export interface Route {
	readonly operation: Operation;
	readonly params: PathParams;
}

/**
 * Gives a refusal instead of throwing it: faults strike requests for unknown paths as well. `hint` says what
 * there is beside the API.
 */
export function findRoute(method: string, path: string, hint: string): Route | Refusal {
	// Decoded after the split, so that a slash in a name is no separator.
	const segments = decodeSegments(path);
	if (!segments) return new Refusal('bad-target', 'The path is not percent-encoded UTF-8.');
	const here = OPERATIONS.flatMap((operation) => {
		const params = match(operation.path, segments);
		return params ? [{ operation, params }] : [];
	});
	if (here.length === 0) {
		return new Refusal('no-such-call', `There is no API with this path. ${hint}`);
	}
	const route = here.find(({ operation }) => operation.method === method);
	return (
		route ?? new Refusal('method-not-allowed', `The API does not support ${method} on this path.`)
	);
}

function match(path: string, segments: readonly string[]): PathParams | undefined {
	const pattern = path.slice(1).split('/');
	if (pattern.length !== segments.length) return undefined;
	const params = { instanceId: '', tenantId: '', userName: '' };
	for (const [index, part] of pattern.entries()) {
		const segment = segments[index] ?? '';
		if (part === '{instanceId}') params.instanceId = segment;
		else if (part === '{tenantId}') params.tenantId = segment;
		else if (part === '{userName}') params.userName = segment;
		else if (part !== segment) return undefined;
	}
	return params;
}
