// Hands the n8n of globalSetup to globalTeardown. Jest loads each of them anew, in one process: only
// the global object is common to both.
import type { LocalInstance } from '../../../n8n/localInstance';

const KEY = Symbol.for('n8n-nodes-oceanbase-cloud.e2e');

export function remember(instance: LocalInstance): void {
	Reflect.set(globalThis, KEY, instance);
}

export function remembered(): LocalInstance | undefined {
	return Reflect.get(globalThis, KEY) as LocalInstance | undefined;
}
