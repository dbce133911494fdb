// The tables of what each contender did, size by size.
import { ofUpdater, type Summary } from '../summary';
import { NAMES } from './names';
import { table } from './table';
import type { Summarized } from './targets';

/** Returns the table of all figures at one size. */
export function figures({ summaries }: Summarized, size: number): string {
	return table(
		[
			'Contender',
			'Runs',
			'Wall time',
			'Spread',
			'Operations/s',
			'Requests each',
			'Connections each',
			'Full handshakes each',
			'Failures',
			'CPU each',
			'Peak memory',
			'Left behind',
			'Longest block',
		],
		summaries
			.filter(ofUpdater)
			.filter(({ operations }) => operations === size)
			.map(figureRow),
	);
}

function figureRow(row: Summary): string[] {
	const isCurl = row.contender.startsWith('curl');
	return [
		NAMES[row.contender],
		String(row.runs),
		`${(row.wallMs / 1000).toFixed(2)} s`,
		`± ${Math.round(row.wallSpread * 100)} %`,
		row.perSecond.toFixed(0),
		row.requestsPerOperation.toFixed(3),
		row.connectionsPerOperation.toFixed(3),
		row.fullHandshakesPerOperation.toFixed(3),
		String(row.failures),
		`${row.cpuMsPerOperation.toFixed(2)} ms`,
		isCurl ? '–' : `${row.peakMiB.toFixed(0)} MiB (+${(row.peakMiB - row.startMiB).toFixed(0)})`,
		isCurl ? '–' : `${(row.retainedBytes / row.operations / 1024).toFixed(1)} KiB each`,
		isCurl ? '–' : `${row.longestBlockMs.toFixed(0)} ms`,
	];
}

/** Returns what the failures of each contender said first; nothing where none failed. */
export function complaints({ summaries }: Summarized, size: number): string[] {
	return summaries
		.filter(({ operations, failures }) => operations === size && failures > 0)
		.map(
			({ contender, failures, runs, complaint }) =>
				`${NAMES[contender]}: ${failures} failures in ${runs} runs, the first with “${complaint ?? 'no word'}”.`,
		);
}

/** Returns by how much the peak of each contender is higher with 10,000 operations than with 1,000. */
export function memoryGrowth({ summaries }: Summarized): string[] {
	const peaks = summaries
		.filter(ofUpdater)
		.filter(({ contender }) => !contender.startsWith('curl'));
	const rows = peaks
		.filter(({ operations }) => operations === 10_000)
		.flatMap(({ contender, peakMiB }) => {
			const small = peaks.find((row) => row.contender === contender && row.operations === 1_000);
			if (small === undefined) return [];
			const growth = peakMiB - small.peakMiB;
			const each = (growth * 1024) / 9_000;
			return [[NAMES[contender], `${growth.toFixed(0)} MiB`, `${each.toFixed(0)} KiB`]];
		});
	if (rows.length === 0) return [];
	const head = ['Growth of the peak memory from 1,000 to 10,000', 'All', 'Each further operation'];
	return [table(head, rows)];
}
