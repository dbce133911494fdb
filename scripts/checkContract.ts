// Compares what workflows rely on with the last release: npx tsx scripts/checkContract.ts. Fails on a
// change that breaks a stored workflow, reports what was added. --update takes what is there as the
// new baseline: do that with a release.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OceanBaseCloudApi } from '../credentials/OceanBaseCloudApi.credentials';
import { OceanBaseCloud } from '../nodes/OceanBaseCloud/OceanBaseCloud.node.js';
import { OceanBaseCloudTrigger } from '../nodes/OceanBaseCloud/OceanBaseCloudTrigger.node.js';
import { CHECKOUT } from '../n8n/paths';
import { compareContracts } from './contract/compare';
import { contractOf, type Contract } from './contract/contract';

const BASELINE = path.join(CHECKOUT, 'test', 'contract', 'baseline.json');

function currentContract(): Contract {
	const credential = new OceanBaseCloudApi();
	const nodes = [new OceanBaseCloud(), new OceanBaseCloudTrigger()].map((node) => node.description);
	const sources = [{ name: credential.name, properties: credential.properties }, ...nodes];
	return Object.fromEntries(sources.flatMap((source) => Object.entries(contractOf(source))));
}

async function main(update: boolean): Promise<number> {
	const current = currentContract();
	if (update) {
		await writeFile(BASELINE, `${JSON.stringify(current, null, '\t')}\n`);
		console.log(`Wrote ${Object.keys(current).length} entries to ${BASELINE}`);
		return 0;
	}
	const baseline = JSON.parse(await readFile(BASELINE, 'utf8')) as Contract;
	const { added, broken } = compareContracts(baseline, current);
	for (const name of added) console.log(`added: ${name}`);
	for (const change of broken) console.error(`✖ ${change}`);
	console.log(`${broken.length} breaking changes, ${added.length} additions`);
	return broken.length === 0 ? 0 : 1;
}

main(process.argv.includes('--update')).then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
