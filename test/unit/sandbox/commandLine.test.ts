// The command line of `npm run sandbox`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HELP, readCommandLine } from '../../../sandbox/commandLine';
import { DIALECTS } from '../../../sandbox';
import { chosen } from '../../../sandbox/dialects/dialects';

describe('the command line', () => {
	const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
	const file = (name: string, content: unknown) => {
		const path = join(folder, name);
		writeFileSync(path, JSON.stringify(content));
		return path;
	};
	afterAll(() => rmSync(folder, { recursive: true }));

	it('needs nothing', () => {
		expect(readCommandLine([])).toEqual({ help: false, port: 8787, dialect: [] });
	});

	it('chooses dialects by name and from files, of which the last one counts', () => {
		const own = file('own.json', { names: ['bareLists'], lists: { cap: 3 } });
		const { dialect } = readCommandLine(['--dialect', 'cappedPages', '--dialect', own]);
		expect(chosen(dialect).lists).toEqual({
			...DIALECTS.cappedPages.lists,
			name: 'array',
			cap: 3,
		});
	});

	it('loads a scenario and chooses a port', () => {
		const scenario = { rules: [{ fault: '429' }] };
		const args = ['--port', '0', '--scenario', file('scenario.json', scenario)];
		expect(readCommandLine(args)).toMatchObject({ port: 0, scenario });
	});

	it('puts a database behind the tenants where that is asked for', () => {
		expect(readCommandLine(['--engine', 'mariadb'])).toMatchObject({ engine: 'mariadb' });
	});

	it.each([
		[['--dialect', 'nothing'], /no dialect "nothing"/],
		[['--port', '65536'], /--port/],
		[['--port', 'x'], /--port/],
		[['--scenario', '/nowhere'], /ENOENT/],
		[['--engine', 'oracle'], /--engine must be mariadb/],
		[['--speed', '1'], /--speed/],
	])('refuses %j', (args, problem) => {
		expect(() => readCommandLine(args)).toThrow(problem);
	});

	it('names every dialect in its help', () => {
		expect(readCommandLine(['--help']).help).toBe(true);
		for (const name of Object.keys(DIALECTS)) expect(HELP).toContain(name);
	});
});
