// The figures of a list of people, of whom nobody, one in a hundred or everybody changes.
import { SHARES } from '../plan';
import { ofLister, requestsOf, type ListerSummary } from '../summary';
import { NAMES } from './names';
import { table } from './table';
import { count, type Summarized } from './targets';
import { EXPLANATION } from './text';

const CHANGE = new Map<number, string>(
	SHARES.map((share) => [share, share === 0 ? 'none' : `${share * 100} %`]),
);

/** Returns the section of the page, or nothing where no list was measured. */
export function lists({ summaries }: Summarized): string[] {
	const all = summaries.filter(ofLister);
	const sizes = [...new Set(all.map(({ operations }) => operations))];
	if (sizes.length === 0) return [];
	return [
		'## A list of people',
		EXPLANATION.lists,
		...sizes.flatMap((size) => {
			const rows = all.filter(({ operations }) => operations === size);
			return [`### ${count(size)} people`, figuresOf(rows, size)];
		}),
		EXPLANATION.listFigures,
	];
}

function figuresOf(rows: readonly ListerSummary[], size: number): string {
	const head = [
		'What',
		'Change',
		'Runs',
		'Requests',
		'Wall time',
		'CPU',
		'Peak memory',
		'Failures',
	];
	const read = ['a Terraform refresh, computed', 'none', '–', count(size), '–', '–', '–', '–'];
	return table(head, [...rows.map(figureRow), read]);
}

function figureRow(row: ListerSummary): string[] {
	const isCurl = row.contender === 'list-curl';
	return [
		NAMES[row.contender],
		CHANGE.get(row.changing / row.operations) ?? count(row.changing),
		String(row.runs),
		count(requestsOf(row)),
		`${(row.wallMs / 1000).toFixed(2)} s`,
		`${((row.cpuMsPerOperation * row.operations) / 1000).toFixed(2)} s`,
		isCurl ? '–' : `${row.peakMiB.toFixed(0)} MiB (+${(row.peakMiB - row.startMiB).toFixed(0)})`,
		String(row.failures),
	];
}
