// How a dialect is chosen: by name, by settings, composed, checked, and given up again.
import { DIALECTS, startSandbox } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { send } from '../support/http';
import { useSandbox } from '../support/sandbox';

const USERS = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();

async function control(method: string, what: string, content?: unknown) {
	const body = content === undefined ? '' : JSON.stringify(content);
	const { status, text } = await send(sandbox(), { method, target: `/_sandbox/${what}`, body });
	const parsed: unknown = JSON.parse(text);
	return { status, content: parsed };
}

describe('a dialect', () => {
	it('is the documented one until another is chosen', () => {
		expect(sandbox().dialect).toEqual(DIALECTS.documented);
	});

	it('is chosen by name and by settings, of which the last count', () => {
		sandbox().setDialect('cappedPages', { lists: { cap: 7 } }, { rows: { form: 'text' } });
		expect(sandbox().dialect).toEqual({
			...DIALECTS.cappedPages,
			lists: { ...DIALECTS.cappedPages.lists, cap: 7 },
			rows: { ...DIALECTS.documented.rows, form: 'text' },
		});
	});

	it('replaces the one before, and counts at once', async () => {
		sandbox().setDialect('textRows');
		sandbox().setDialect('bareLists');
		expect(sandbox().dialect.rows.form).toBe('list');
		expect((await api(sandbox(), 'GET', USERS)).data).toEqual(expect.any(Array));
	});

	it('ends with a reset', () => {
		sandbox().setDialect('bareLists');
		sandbox().reset();
		expect(sandbox().dialect).toEqual(DIALECTS.documented);
	});

	it('is, after a reset, the one that the sandbox was started with', async () => {
		const started = await startSandbox({ dialect: ['bareLists', { lists: { cap: 3 } }] });
		started.setDialect();
		expect(started.dialect).toEqual(DIALECTS.documented);
		started.reset();
		expect(started.dialect.lists).toMatchObject({ name: 'array', cap: 3 });
		await started.close();
	});
});

describe('the control endpoint', () => {
	it('shows, replaces and resets the dialect', async () => {
		expect((await control('GET', 'dialect')).content).toEqual(DIALECTS.documented);
		const chosen = { names: ['bareLists', 'textRows'], lists: { cap: 3 }, lag: { kinds: [] } };
		const { status, content } = await control('PUT', 'dialect', chosen);
		expect(status).toBe(200);
		expect(content).toMatchObject({ lists: { name: 'array', cap: 3 }, rows: { form: 'text' } });
		expect(sandbox().dialect).toEqual(content);
		await control('DELETE', 'dialect');
		expect(sandbox().dialect).toEqual(DIALECTS.documented);
	});

	it('takes back what it shows', async () => {
		for (const dialect of Object.values(DIALECTS)) {
			expect((await control('PUT', 'dialect', dialect)).status).toBe(200);
			expect(sandbox().dialect).toEqual(dialect);
		}
	});

	it('shows the named dialects', async () => {
		expect((await control('GET', 'dialects')).content).toEqual(DIALECTS);
	});

	it.each([
		['no dialect', null, /No dialect/],
		['an unknown group', { list: {} }, /no "list"/],
		['an unknown setting', { lists: { size: 1 } }, /no "size"/],
		['a group that is none', { lists: 'short' }, /No dialect's lists/],
		['a wrong word', { rows: { form: 'table' } }, /"rows.form" takes list, text/],
		['a number that is none', { lists: { cap: '20' } }, /"lists.cap"/],
		['half a number', { lag: { ms: 0.5 } }, /"lag.ms"/],
		['a negative number', { lag: { ms: -1 } }, /"lag.ms"/],
		['a flag that is none', { requests: { requiresDocumentedBody: 1 } }, /takes false, true/],
		['a text that is none', { accounts: { online: 1 } }, /"accounts.online"/],
		['a list that is none', { rows: { refused: 'testdb' } }, /"rows.refused"/],
		['a list of others', { requests: { ignores: ['nothing'] } }, /"requests.ignores"/],
		['names that are none', { stored: { roleInstead: { DML: 1 } } }, /"stored.roleInstead"/],
		['a list for names', { stored: { roleInstead: ['DML'] } }, /"stored.roleInstead"/],
		['an unknown name', { names: ['nothing'] }, /no dialect "nothing"/],
		['names of another type', { names: 'bareLists' }, /"names" must be a list/],
	])('refuses %s, and keeps the dialect', async (_, dialect, problem) => {
		sandbox().setDialect('textRows');
		const { status, content } = await control('PUT', 'dialect', dialect);
		expect(status).toBe(400);
		expect(content).toEqual({ error: expect.stringMatching(problem) });
		expect(sandbox().dialect).toEqual(DIALECTS.textRows);
	});
});
