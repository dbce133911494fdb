// The tables of docs/security.md name a test for each line: every one of them is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const FOLDERS: Readonly<Record<string, string>> = {
	D: 'unit/credentials/digest',
	S: 'unit/credentials/signing',
	C: 'core/digest',
	core: 'core',
	e2e: 'e2e',
	queue: 'queue',
};

const security = readFileSync(path.join(ROOT, 'docs', 'security.md'), 'utf8');
const rows = [...security.matchAll(/^\|.*\|([^|]+)\|$/gm)].map(([, cell = '']) => cell.trim());
const proofs = rows.filter((cell) => cell !== 'Test' && !/^-+$/.test(cell));

it('names a test in each line', () => {
	expect(proofs.length).toBeGreaterThan(15);
	expect(proofs.filter((cell) => testsIn(cell).length === 0)).toEqual([]);
});

it.each([...new Set(proofs.flatMap(testsIn))])('has the test %s', (file) => {
	expect(existsSync(path.join(ROOT, 'test', file))).toBe(true);
});

function testsIn(cell: string): string[] {
	return [...cell.matchAll(/\b(D|S|C|core|e2e|queue)\/([\w.]+)/g)].map(
		([, folder = '', name = '']) => `${FOLDERS[folder] ?? folder}/${name}.test.ts`,
	);
}
