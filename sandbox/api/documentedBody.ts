// What the pages and the vendor's client repeat in the body although the path says it: a service may
// insist on it.
import type { Call, JsonObject } from './call';
import { requiredText } from './fields';
import { Refusal } from './refusal';

const REPEATED: ReadonlyMap<string, ReadonlyArray<keyof Call['path']>> = new Map([
	['CreateDatabase', ['instanceId', 'tenantId'] as const],
	['DeleteDatabases', ['instanceId', 'tenantId'] as const],
	['ModifyTenantUserPassword', ['instanceId', 'tenantId', 'userName'] as const],
]);

/** Refuses a body that lacks what it has to repeat, or that contradicts the path. */
export function checkDocumentedBody(operation: string, { path, body, dialect }: Call): void {
	if (!dialect.requests.requiresDocumentedBody) return;
	for (const name of REPEATED.get(operation) ?? []) checkRepeated(name, path[name], body);
}

function checkRepeated(name: string, expected: string, body: JsonObject): void {
	if (requiredText(body, name) === expected) return;
	throw new Refusal(
		'invalid-parameter',
		`The ${name} in the body differs from the one in the path.`,
	);
}
