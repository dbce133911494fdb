// Imports point down: reads every import of the shipped code and compares the rooms at its two ends.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { CHECKOUT } from '../../n8n/paths';
import { shippedFiles } from './support/shippedFiles';

/**
 * What each room may import, the highest room first. A room is a folder, with all that is below it;
 * "node" are the files that n8n loads, "credential" the files beside the credential's folders.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	node: ['run', 'operations', 'trigger', 'pickers', 'errors'],
	run: ['operations', 'parameters', 'errors', 'transport'],
	operations: ['pickers', 'parameters', 'cloud', 'transport'],
	trigger: ['pickers', 'parameters', 'cloud', 'transport'],
	pickers: ['parameters', 'cloud', 'errors', 'transport'],
	parameters: ['cloud', 'transport', 'signing'],
	cloud: ['transport'],
	errors: ['transport', 'signing', 'http', 'digest'],
	transport: ['signing', 'http', 'digest'],
	credential: ['signing', 'digest'],
	signing: ['http', 'digest'],
	http: [],
	digest: [],
	leaves: [],
};

/** The other files beside the node, such as json.ts: everyone may import them, they import no room. */
const LEAVES = 'leaves';

const LIBRARIES = ['n8n-workflow', 'crypto'];

/** These would work outside n8n. */
const WITHOUT_N8N = ['digest'];

interface Import {
	readonly from: string;
	/** A file of the package, or the name of a library. */
	readonly to: string;
}

const files = shippedFiles().filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);
const own = imports.filter(({ to }) => files.includes(to));
const show = ({ from, to }: Import) => `${from} imports ${to}`;

it('reads the code that is shipped', () => {
	expect(files.filter((file) => file.endsWith('.node.ts'))).toHaveLength(2);
	expect(own.length).toBeGreaterThan(files.length);
});

it('has a table that points down', () => {
	const order = Object.keys(MAY_IMPORT);
	const pairs = Object.entries(MAY_IMPORT).flatMap(([from, rooms]) =>
		rooms.map((to) => ({ from, to })),
	);

	expect(pairs.filter(({ from, to }) => order.indexOf(to) <= order.indexOf(from))).toEqual([]);
});

it('knows every room', () => {
	expect(files.filter((file) => !(roomOf(file) in MAY_IMPORT))).toEqual([]);
});

it('imports from one room only what the table lets it', () => {
	const isAllowed = ({ from, to }: Import) => {
		const [room, other] = [roomOf(from), roomOf(to)];
		return room === other || other === LEAVES || MAY_IMPORT[room]?.includes(other);
	};

	expect(own.filter((each) => !isAllowed(each)).map(show)).toEqual([]);
});

it('has no two folders that import each other, but for a folder and one inside it', () => {
	const pairs = own
		.map(({ from, to }) => ({ from: path.posix.dirname(from), to: path.posix.dirname(to) }))
		.filter(({ from, to }) => !`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`));
	const shown = new Set(pairs.map(show));
	const isMutual = ({ from, to }: Import) => shown.has(show({ from: to, to: from }));

	expect([...new Set(pairs.filter(isMutual).map(show))]).toEqual([]);
});

it('has no circle of files', () => {
	expect(files.filter((file) => reachableFrom(file).has(file))).toEqual([]);
});

it('imports no library but those that n8n allows, and where it knows nothing of n8n, not n8n', () => {
	const foreign = imports.filter(({ to }) => !files.includes(to));
	const isAllowed = ({ from, to }: Import) =>
		LIBRARIES.includes(to) && !(to === 'n8n-workflow' && WITHOUT_N8N.includes(roomOf(from)));

	expect(foreign.filter((each) => !isAllowed(each)).map(show)).toEqual([]);
});

/** Imports of types too, and exports from another file. Throws where one names no file. */
function importsOf(from: string): Import[] {
	const text = readFileSync(path.join(CHECKOUT, from), 'utf8');
	return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
		if (!fileName.startsWith('.')) return { from, to: fileName };
		const target = path.posix.join(path.posix.dirname(from), fileName);
		const to = [`${target}.ts`, `${target}/index.ts`].find((each) => files.includes(each));
		if (to === undefined) throw new Error(`${from} imports ${fileName}, which is no file`);
		return { from, to };
	});
}

function roomOf(file: string): string {
	const [top, ...inside] = file.split('/');
	if (top === 'credentials') return inside.length === 1 ? 'credential' : String(inside[0]);
	const [, name = '', ...rest] = inside;
	if (rest.length > 0) return name;
	return name.endsWith('.node.ts') ? 'node' : LEAVES;
}

function reachableFrom(file: string): Set<string> {
	const reached = new Set<string>();
	const waiting = [file];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const fresh = own.filter(({ from, to }) => from === next && !reached.has(to));
		for (const { to } of fresh) {
			reached.add(to);
			waiting.push(to);
		}
	}
	return reached;
}
