// docs/performance.md: what was measured, on what, and how it compares.
import type { Results } from '../results';
import { ofUpdater } from '../summary';
import { complaints, figures, memoryGrowth } from './figures';
import { table } from './table';
import { targets, type Summarized, type Target } from './targets';
import { listTargets } from './listTargets';
import { lists } from './lists';
import { requestCounts, requestCountTargets } from './requestCounts';
import { EXPLANATION, REASONS } from './text';

/** Returns the page's Markdown. */
export function page(results: Summarized): string {
	return [
		'# Performance',
		'`npm run bench` wrote this page. Each figure is a median, each ratio the median of the ratios round by round: contenders take turns on the same machine.',
		'![Wall time over the number of role updates](images/performance.svg)',
		EXPLANATION.settings,
		'## Targets',
		...targetsAndReasons([
			...targets(results),
			...listTargets(results),
			...requestCountTargets(results),
		]),
		...busyNote(results),
		...lists(results),
		...requestCounts(results),
		'## Role updates, one item each',
		...sizesOf(results).flatMap((size) => [
			`### ${size.toLocaleString('en')} role updates`,
			figures(results, size),
			...complaints(results, size),
		]),
		...memoryGrowth(results),
		EXPLANATION.figures,
		'## Signer, package',
		signers(results),
		EXPLANATION.signer,
		packageTable(results),
		'## How it is measured',
		EXPLANATION.method,
		'## Machine and versions',
		machine(results),
	].join('\n\n');
}

function targetsAndReasons(all: readonly Target[]): string[] {
	const rows = all.map(({ what, goal, figure, isMet, reason }) => {
		const missed = reason === undefined ? '**missed**' : `**missed**: ${reason}, below`;
		return [what, goal, figure, isMet ? 'met' : missed];
	});
	const reasons = new Set(all.flatMap(({ isMet, reason }) => (isMet || !reason ? [] : [reason])));
	const lines = [...reasons].map((reason) => `- Why ${reason} is missed: ${REASONS[reason]}`);
	return [table(['What', 'Target', 'Measured', ''], rows), lines.join('\n')];
}

/** The load at the end is the benchmark's own: server, network and contender are at work together. */
function busyNote({ machine: { loadBefore, cores } }: Results): string[] {
	return loadBefore < cores ? [] : [EXPLANATION.busy];
}

function sizesOf({ summaries }: Summarized): number[] {
	return [...new Set(summaries.filter(ofUpdater).map(({ operations }) => operations))];
}

function signers({ signersUs }: Results): string {
	return table(
		['Header computation', 'Time', 'Operations/s'],
		Object.entries(signersUs).map(([name, taken]) => [
			name,
			`${taken.toFixed(2)} µs`,
			Math.round(1e6 / taken).toLocaleString('en'),
		]),
	);
}

function packageTable({ loading, tarballBytes }: Results): string {
	return table(
		['Package', ''],
		[
			[
				'both nodes and the credential, loaded in a fresh process',
				`${loading.packageMs.toFixed(1)} ms`,
			],
			['n8n-workflow, which is there before any package', `${loading.workflowMs.toFixed(0)} ms`],
			['tarball', `${(tarballBytes / 1024).toFixed(0)} KiB`],
		],
	);
}

function machine({
	date,
	machine: { cpu, cores, memoryGiB, system, loadBefore, loadAfter },
	versions,
	roundTripMs,
}: Results): string {
	return [
		`- ${date.slice(0, 10)}, ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}`,
		`- load average before the first and after the last run: ${loadBefore.toFixed(1)} and ${loadAfter.toFixed(1)}`,
		`- a byte through the emulated network and back: ${roundTripMs.toFixed(1)} ms`,
		`- ${Object.entries(versions)
			.map(([name, version]) => `${name} ${version}`)
			.join(', ')}`,
	].join('\n');
}
