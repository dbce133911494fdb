// npm run bench: measures everything and writes docs/performance.md with its plot.
//   --sizes 200,1000   only these sizes        --runs 1   at most so many runs of each
//   --minutes 20       starts no further run when so much time has passed
//   --report           only writes the page again, from what the last run found out
//   --requests DIR     only counts the requests of the package in this folder, and prints them
//   --ci               a few ratios only, compared with baseline.json
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { cacheRoot } from '../n8n/paths';
import { compareWithBaseline } from './ci';
import { isLister } from './jobs';
import { currentLoad, describeMachine, readVersions } from './machine';
import { preparePlace } from './place';
import { plan, SIZES } from './plan';
import type { Results } from './results';
import { runContender, type Run } from './runContender';
import { countRequests } from './requests/count';
import { timeLoading, timeRoundTrip, timeSigners } from './single';
import { writeReport } from './report/write';

const RESULTS = path.join(cacheRoot(), 'bench', 'results.json');

/** Measures until everything is done or the time is up, and saves what it has after each run. */
async function measureAll(sizes: readonly number[], most: number, minutes: number): Promise<void> {
	const end = Date.now() + minutes * 60_000;
	const place = await preparePlace();
	const loadBefore = currentLoad();
	const alone = {
		date: new Date().toISOString(),
		versions: await readVersions(place),
		loading: await timeLoading(place),
		signersUs: await timeSigners(place),
		roundTripMs: await timeRoundTrip(place),
		requestCounts: await countRequests(place),
		tarballBytes: place.tarballBytes,
	};
	const runs: Run[] = [];
	const steps = plan(sizes, most);
	for (const [index, step] of steps.entries()) {
		if (Date.now() > end) break;
		const run = await runContender(place, step);
		runs.push(run);
		console.log(`${index + 1}/${steps.length} ${describe(run)}`);
		await save({ ...alone, machine: describeMachine(loadBefore), runs });
	}
}

function describe({ contender, operations, changing, wallMs, cpuMs, failures }: Run): string {
	const seconds = (wallMs / 1000).toFixed(1);
	const cpu = (cpuMs / operations).toFixed(2);
	const change = isLister(contender) ? ` (${changing} change)` : '';
	return `${contender} ${operations}${change}: ${seconds} s, ${cpu} ms CPU each, ${failures} failures`;
}

async function save(results: Results): Promise<void> {
	await mkdir(path.dirname(RESULTS), { recursive: true });
	await writeFile(RESULTS, JSON.stringify(results, null, '\t'));
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			ci: { type: 'boolean', default: false },
			requests: { type: 'string' },
			report: { type: 'boolean', default: false },
			sizes: { type: 'string', default: SIZES.join(',') },
			runs: { type: 'string', default: '9' },
			minutes: { type: 'string', default: '60' },
		},
	});
	if (values.ci) {
		process.exitCode = (await compareWithBaseline()) ? 0 : 1;
		return;
	}
	if (values.requests !== undefined) {
		const place = await preparePlace();
		console.log(await countRequests(place, path.resolve(values.requests)));
		return;
	}
	if (!values.report) {
		const sizes = values.sizes.split(',').map(Number);
		await measureAll(sizes, Number(values.runs), Number(values.minutes));
	}
	await writeReport(JSON.parse(await readFile(RESULTS, 'utf8')) as Results);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
