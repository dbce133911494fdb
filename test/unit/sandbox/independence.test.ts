// The sandbox judges the client, so it must not share a line with it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../sandbox');
const MARIADB = join(ROOT, 'engine', 'mariadb');

describe('the sandbox', () => {
	const files = readdirSync(ROOT, { recursive: true })
		.map((name) => join(ROOT, String(name)))
		.filter((name) => name.endsWith('.ts'));

	it('imports nothing but itself and what Node has', () => {
		const withoutDatabase = files.filter((file) => !file.startsWith(MARIADB));
		expect(withoutDatabase.length).toBeGreaterThan(50);
		expect(withoutDatabase.flatMap(foreignImports)).toEqual([]);
	});

	it('imports the database behind it only where somebody asked for it', () => {
		const importing = files.filter(
			(file) => !file.startsWith(MARIADB) && readFileSync(file, 'utf8').includes('engine/mariadb'),
		);
		expect(importing).toEqual([join(ROOT, 'main.ts')]);
		expect(readFileSync(join(ROOT, 'main.ts'), 'utf8')).not.toMatch(/ from '.*mariadb/);
	});

	it('shares nothing with the node where it has a database', () => {
		const foreign = files.filter((file) => file.startsWith(MARIADB)).flatMap(foreignImports);
		const allowed = /^mysql2\/promise$|^(\.\.\/)+programs\//;
		expect(foreign.filter((name) => !allowed.test(name))).toEqual([]);
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
