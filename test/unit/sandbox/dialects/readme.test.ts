// The tables of sandbox/README.md against the settings and the named dialects.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NAMED } from '../../../../sandbox/dialects/named';
import { SETTINGS } from '../../../../sandbox/dialects/settings';
import type { Setting } from '../../../../sandbox/dialects/setting';

const README = readFileSync(join(__dirname, '../../../../sandbox/README.md'), 'utf8');

/** The cells of every row of the table below a heading, without the two rows of its head. */
function tableBelow(heading: string): string[][] {
	const [, below = ''] = README.split(`\n${heading}\n`);
	const table =
		below
			.trim()
			.split('\n\n')
			.find((block) => block.startsWith('|')) ?? '';
	const rows = table.split('\n').map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
	return rows.slice(2).map((cells) => cells.map((cell) => cell.trim()));
}

describe('sandbox/README.md', () => {
	it('has every setting, with what it takes and what it is', () => {
		const groups: Record<string, Record<string, Setting<unknown>>> = SETTINGS;
		const expected = Object.entries(groups).flatMap(([group, settings]) =>
			Object.entries(settings).map(([name, { takes, what }]) => [
				`${group}.${name}`,
				takes.map((value) => `\`${value}\``).join(', '),
				what,
			]),
		);
		expect(expected.length).toBeGreaterThan(50);
		expect(tableBelow('### Settings')).toEqual(expected);
	});

	it('has every named dialect, with its settings', () => {
		const expected = Object.entries(NAMED).map(([name, { what, choice }]) => [
			name,
			what,
			`\`${JSON.stringify(choice)}\``,
		]);
		expect(tableBelow('### Whole dialects')).toEqual(expected);
	});
});
