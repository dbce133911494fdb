// Carries a call out in the dialect that is spoken: understands it, lets it take effect, and puts its
// result into the shape of an answer.
import type { Dialect } from '../dialects/dialect';
import { BareAnswer } from './bareAnswer';
import type { Call, JsonObject, Operation } from './call';
import { checkDocumentedBody } from './documentedBody';
import { Listing, showListing } from './listing';
import { understand } from './understand';

export interface Result {
	readonly data: unknown;
	/** What stands beside `data` in the envelope. */
	readonly besides: JsonObject;
	/** HTTP 204: neither data nor envelope. */
	readonly noContent: boolean;
}

export function perform(operation: Operation, call: Call): Result {
	checkDocumentedBody(operation.name, call);
	const result = carryOut(operation, call);
	if (result instanceof Listing) {
		return { ...showListing(call.dialect.lists, result), noContent: false };
	}
	if (result instanceof BareAnswer) {
		return { data: undefined, besides: result.instead, noContent: false };
	}
	const { deletes } = call.dialect.writes;
	return {
		data: dataOf(operation, call.dialect, result),
		besides: {},
		noContent: operation.method === 'DELETE' && deletes === 'noContent',
	};
}

function carryOut(operation: Operation, call: Call): unknown {
	if (operation.method === 'GET') return operation.run(call);
	const understood = understand(operation.name, call);
	rememberForLists(call);
	if ('ignored' in understood) return operation.ignore?.(call);
	const saysNo = operation.method === 'DELETE' && call.dialect.writes.deletes === 'false';
	if (saysNo) return undefined;
	const result = operation.run(understood.call);
	noteEvent(operation, call);
	return result;
}

function noteEvent({ name }: Operation, { cloud, path, projectId, caller, requestId }: Call): void {
	const { instanceId, tenantId } = path;
	cloud.events.push({
		eventId: String(cloud.events.length + 1),
		projectId,
		eventType: tenantId ? 'TENANT_MANAGEMENT' : 'INSTANCE_MANAGEMENT',
		eventOperation: name,
		resourceType: tenantId ? 'TENANT' : 'CLUSTER',
		resourceId: tenantId || instanceId,
		instanceId,
		callerUid: caller,
		finished: Date.now(),
		requestId,
	});
}

function rememberForLists({ cloud, listings, path }: Call): void {
	const tenant = cloud.instances.get(path.instanceId)?.tenants.get(path.tenantId);
	if (tenant) listings.beforeChange(tenant);
}

function dataOf({ method }: Operation, { writes }: Dialect, data: unknown): unknown {
	if (method === 'GET') return data;
	return method === 'DELETE' ? DELETES[writes.deletes](data) : WRITES[writes.data](data);
}

const DELETES: Readonly<Record<Dialect['writes']['deletes'], (data: unknown) => unknown>> = {
	documented: (data) => data,
	absent: () => undefined,
	true: () => true,
	false: () => false,
	noContent: () => undefined,
};

const WRITES: Readonly<Record<Dialect['writes']['data'], (data: unknown) => unknown>> = {
	documented: (data) => data,
	absent: () => undefined,
	null: () => null,
	true: () => true,
	emptyObject: () => ({}),
};
