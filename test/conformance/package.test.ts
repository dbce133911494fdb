// package.json, codex files and icons agree with the code, and npm packs what a reviewer can compare
// with it, file by file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { npm } from '../../n8n/npm';
import { buildPackage, packPackage, type Tarball } from '../../n8n/nodePackage';
import { CHECKOUT } from '../../n8n/paths';
import { shippedFiles } from './support/shippedFiles';

const manifest = JSON.parse(readFileSync(path.join(CHECKOUT, 'package.json'), 'utf8'));

const sourceOf = (file: string) =>
	path.join(CHECKOUT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

/** Loads what n8n would: the class that is called as the file. */
function load<T>(file: string): { instance: T; source: string } {
	const source = sourceOf(file);
	const [className = ''] = path.basename(source).split('.');
	const exported: Record<string, new () => T> = jest.requireActual(source);
	const Class = exported[className];
	if (!Class) throw new Error(`${source} has no class ${className}`);
	return { instance: new Class(), source };
}

const nodes = manifest.n8n.nodes.map((file: string) => load<INodeType>(file));
const credentials = manifest.n8n.credentials.map((file: string) => load<ICredentialType>(file));

it('is a community node package that n8n loads', () => {
	expect(manifest.name).toBe('n8n-nodes-oceanbase-cloud');
	expect(manifest.keywords).toContain('n8n-community-node-package');
	expect(manifest.license).toBe('MIT');
	expect(manifest.files).toEqual(['dist']);
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(manifest.n8n).toEqual({
		n8nNodesApiVersion: 1,
		credentials: ['dist/credentials/OceanBaseCloudApi.credentials.js'],
		nodes: [
			'dist/nodes/OceanBaseCloud/OceanBaseCloud.node.js',
			'dist/nodes/OceanBaseCloud/OceanBaseCloudTrigger.node.js',
		],
	});
});

describe.each<{ instance: INodeType; source: string }>(nodes)('$source', ({ instance, source }) => {
	const { description } = instance;

	it('is named as its file', () => {
		const [className = ''] = path.basename(source).split('.');

		expect(description.name).toBe(className.charAt(0).toLowerCase() + className.slice(1));
	});

	it('has a codex file with its name and working categories', () => {
		const codex = JSON.parse(readFileSync(source.replace(/\.ts$/, '.json'), 'utf8'));

		expect(codex).toMatchObject({
			node: `${manifest.name}.${description.name}`,
			nodeVersion: '1.0',
			codexVersion: '1.0',
		});
		expect(codex.categories).not.toHaveLength(0);
		expect(new Set(codex.alias).size).toBe(codex.alias.length);
		for (const { url } of [
			...codex.resources.primaryDocumentation,
			...codex.resources.credentialDocumentation,
		]) {
			expect(url).toContain(manifest.homepage.split('#')[0]);
		}
	});

	it('has icons for light and dark', () => expectIcons(description.icon, source));

	it('needs the credential of this package', () => {
		const known = credentials.map((each: { instance: ICredentialType }) => each.instance.name);

		expect(description.credentials).toEqual(
			known.map((name: string) => ({ name, required: true })),
		);
	});
});

describe.each<{ instance: ICredentialType; source: string }>(credentials)(
	'$source',
	({ instance, source }) => {
		it('has icons for light and dark', () => expectIcons(instance.icon, source));

		it('has documentation at home', () => {
			expect(instance.documentationUrl).toContain(manifest.homepage.split('#')[0]);
		});
	},
);

it('is published without a secret: npm trusts the workflow', () => {
	const folder = path.join(CHECKOUT, '.github', 'workflows');
	const workflows = readdirSync(folder).map((file) =>
		readFileSync(path.join(folder, file), 'utf8'),
	);

	expect(workflows.filter((text) => text.includes('npm publish'))).toEqual([
		expect.stringContaining('id-token: write'),
	]);
	expect(workflows.filter((text) => /\bsecrets\./.test(text))).toEqual([]);
});

describe('the package as npm packs it', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'obc-pack-'));
	let tarball: Tarball;

	beforeAll(async () => {
		await buildPackage();
		tarball = await packPackage(folder);
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('holds one file for each source file, icon and codex file, and nothing else', () => {
		const built = shippedFiles().map((file) => `dist/${file.replace(/\.ts$/, '.js')}`);

		const others = ['LICENSE.md', 'README.md', 'package.json'];

		expect([...tarball.files].sort()).toEqual([...built, ...others].sort());
	});

	it('is installed in an empty folder by the line that the README prints', async () => {
		const readme = readFileSync(path.join(CHECKOUT, 'README.md'), 'utf8');
		const [, words = ''] = /^npm (install .+)$/m.exec(readme.split('**With npm**')[1] ?? '') ?? [];
		const home = mkdtempSync(path.join(folder, 'home-'));
		const asked = words.split(' ');
		expect(asked).toContain(manifest.name);
		await npm([...asked.filter((word) => word !== manifest.name), tarball.path], home);

		expect(readdirSync(path.join(home, 'node_modules'))).toEqual(
			expect.arrayContaining([manifest.name]),
		);
		expect(existsSync(path.join(home, 'node_modules', 'isolated-vm'))).toBe(false);
	}, 60_000);

	it('has at most 160 kB', () => expect(tarball.size).toBeLessThanOrEqual(160_000));
});

function expectIcons(icon: INodeType['description']['icon'], source: string): void {
	expect(icon).toEqual({ light: expect.any(String), dark: expect.any(String) });
	if (typeof icon !== 'object') throw new Error('The icon has no variants');
	for (const file of [icon.light, icon.dark]) {
		const svg = path.join(path.dirname(source), file.replace(/^file:/, ''));
		expect(existsSync(svg)).toBe(true);
		expect(readFileSync(svg, 'utf8')).toMatch(/<svg[^>]*viewBox="0 0 (\d+) \1"/);
	}
}
