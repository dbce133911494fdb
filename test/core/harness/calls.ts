// The vendor's name of a request, from the package's own table of calls.
import { READS, WRITES } from '../../../nodes/OceanBaseCloud/cloud/calls';

interface Call {
	readonly name: string;
	readonly method: string;
	readonly path: RegExp;
}

const calls: readonly Call[] = [
	...Object.entries(READS).map(([name, path]) => ({ name, method: 'GET', path: patternOf(path) })),
	...Object.entries(WRITES).map(([name, { method, path }]) => ({
		name,
		method,
		path: patternOf(path),
	})),
];

/** Returns the vendor's name of the call that a request makes; undefined if the package has no such call. */
export function callOf({ method, path }: { method: string; path: string }): string | undefined {
	return calls.find((call) => call.method === method && call.path.test(path))?.name;
}

function patternOf(template: string): RegExp {
	return new RegExp(`^/api/v2/${template.replace(/\{\w+\}/g, '[^/]+')}$`);
}
