// The sandbox judges the client, so it must not share a line with it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../sandbox');

describe('the sandbox', () => {
	it('imports nothing but itself and what Node has', () => {
		const files = readdirSync(ROOT, { recursive: true })
			.map((name) => join(ROOT, String(name)))
			.filter((name) => name.endsWith('.ts'));
		expect(files.length).toBeGreaterThan(50);
		expect(files.flatMap(foreignImports)).toEqual([]);
	});
});

function foreignImports(file: string): string[] {
	const imports = [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)'/g)];
	return imports
		.map(([, name = '']) => name)
		.filter((name) => {
			if (name.startsWith('node:')) return false;
			return !name.startsWith('.') || !resolve(dirname(file), name).startsWith(ROOT);
		});
}
