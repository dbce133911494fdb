// npm run release:check: fails as long as something stands here that only a publisher can fill in.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OceanBaseCloudApi } from '../credentials/OceanBaseCloudApi.credentials';
import { CHECKOUT } from '../n8n/paths';
import { placeholdersIn, type Manifest } from './release/placeholders';

interface Codex {
	resources: Record<string, ReadonlyArray<{ url: string }>>;
}

const CODEX_FILES = ['OceanBaseCloud.node.json', 'OceanBaseCloudTrigger.node.json'];

const read = async (...parts: string[]) => await readFile(path.join(CHECKOUT, ...parts), 'utf8');

async function main(): Promise<number> {
	const codices = await Promise.all(
		CODEX_FILES.map(
			async (file) => JSON.parse(await read('nodes', 'OceanBaseCloud', file)) as Codex,
		),
	);
	const urls = codices.flatMap(({ resources }) => Object.values(resources).flat());
	const problems = placeholdersIn({
		manifest: JSON.parse(await read('package.json')) as Manifest,
		documentationUrls: [new OceanBaseCloudApi().documentationUrl, ...urls.map(({ url }) => url)],
		changelog: await read('CHANGELOG.md'),
	});
	for (const problem of problems) console.error(`✖ ${problem}`);
	if (problems.length === 0) console.log('✔ Ready to be released');
	return problems.length === 0 ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
