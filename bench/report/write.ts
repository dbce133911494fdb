// Writes the page and its plot, formatted as the repository has its files.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

import { CHECKOUT } from '../../n8n/paths';
import type { Results } from '../results';
import { page } from './page';
import { ofUpdater, summarize } from '../summary';
import { plot } from './plot';

/** Writes docs/performance.md and docs/images/performance.svg. */
export async function writeReport(results: Results): Promise<void> {
	const docs = path.join(CHECKOUT, 'docs');
	const file = path.join(docs, 'performance.md');
	const options = await resolveConfig(file);
	await mkdir(path.join(docs, 'images'), { recursive: true });
	const summaries = summarize(results.runs);
	const text = page({ ...results, summaries });
	await writeFile(file, await format(text, { ...options, parser: 'markdown' }));
	await writeFile(path.join(docs, 'images', 'performance.svg'), plot(summaries.filter(ofUpdater)));
}
