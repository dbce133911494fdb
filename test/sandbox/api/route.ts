// Finds the operation for a method and a path.
import { decodeSegments } from '../http/target';
import type { Operation, PathParams } from './call';
import { OPERATIONS } from './index';
import { Refusal } from './refusal';

export interface Route {
	readonly operation: Operation;
	readonly params: PathParams;
}

/** Gives the refusal, because faults strike requests for unknown paths as well. */
export function routeOf(method: string, path: string): Route | Refusal {
	try {
		return findRoute(method, decodeSegments(path));
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

/** `segments` are decoded already: a slash in a name is no separator any more. */
function findRoute(method: string, segments: readonly string[]): Route {
	const here = OPERATIONS.flatMap((operation) => {
		const params = match(operation.path, segments);
		return params ? [{ operation, params }] : [];
	});
	if (here.length === 0) throw new Refusal('no-such-call', 'There is no API with this path.');
	const route = here.find(({ operation }) => operation.method === method);
	if (route) return route;
	throw new Refusal('method-not-allowed', `The API does not take ${method} on this path.`);
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
