// Lists in pages, as the sources describe them and as servers may get them wrong.
import type { IDataObject } from 'n8n-workflow';

import type { Envelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';
import {
	findEntries,
	readEntries,
	readList,
} from '../../../../nodes/OceanBaseCloud/transport/pages';
import { UnreadableAnswer } from '../../../../nodes/OceanBaseCloud/transport/failures';
import { envelopeOf, scriptedApi } from '../support/scriptedApi';

const call = { path: ['things'], key: 'id' };

const rows = (from: number, count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ id: from + index }));

const ids = async (script: Envelope[], limit = Infinity) => {
	const api = scriptedApi(...script);
	const entries = await readEntries(api, call, { limit });
	return { ids: entries.map(({ id }) => id), requests: api.calls.length };
};

it.each<[string, Envelope[], number, number]>([
	[
		'hasMore',
		[
			envelopeOf({ dataList: rows(0, 2), hasMore: true }),
			envelopeOf({ dataList: rows(2, 1), hasMore: false }),
		],
		3,
		2,
	],
	['total', [envelopeOf({ dataList: rows(0, 2), total: 2 })], 2, 1],
	[
		'total, with pages smaller than asked for',
		[
			envelopeOf({ dataList: rows(0, 2), total: 5 }),
			envelopeOf({ dataList: rows(2, 2), total: 5 }),
			envelopeOf({ dataList: rows(4, 1), total: 5 }),
		],
		5,
		3,
	],
	[
		'total as a text',
		[
			envelopeOf({ dataList: rows(0, 1), total: '2' }),
			envelopeOf({ dataList: rows(1, 1), total: '2' }),
		],
		2,
		2,
	],
	[
		'totalCount beside the data',
		[
			envelopeOf({ dataList: rows(0, 1) }, { totalCount: 2 }),
			envelopeOf({ dataList: rows(1, 1) }, { totalCount: 2 }),
		],
		2,
		2,
	],
	['neither', [envelopeOf({ dataList: rows(0, 3) })], 3, 1],
	[
		'neither, and a full page',
		[envelopeOf({ dataList: rows(0, 100) }), envelopeOf({ dataList: rows(100, 1) })],
		101,
		2,
	],
	[
		'neither, and pages smaller than asked for',
		[
			envelopeOf({ dataList: rows(0, 20) }),
			envelopeOf({ dataList: rows(20, 20) }),
			envelopeOf({ dataList: rows(40, 3) }),
		],
		43,
		3,
	],
	[
		'hasMore as a text',
		[
			envelopeOf({ dataList: rows(0, 2), hasMore: 'true' }),
			envelopeOf({ dataList: rows(2, 1), hasMore: 'False' }),
		],
		3,
		2,
	],
	[
		'hasMore as a number',
		[
			envelopeOf({ dataList: rows(0, 2), hasMore: 1 }),
			envelopeOf({ dataList: rows(2, 1), hasMore: 0 }),
		],
		3,
		2,
	],
	[
		'entries that come twice, because it shifted',
		[
			envelopeOf({ dataList: rows(0, 3), total: 5 }),
			envelopeOf({ dataList: rows(2, 3), total: 5 }),
		],
		5,
		2,
	],
	['no list beside a total of 0', [envelopeOf({ total: 0 })], 0, 1],
	['null beside a total of 0', [envelopeOf({ dataList: null, total: '0' })], 0, 1],
	['capitals in its keys', [envelopeOf({ DataList: [{ Id: 0 }] })], 1, 1],
	['a list as JSON text', [envelopeOf({ dataList: JSON.stringify(rows(0, 2)) })], 2, 1],
	['datalist in lower case', [envelopeOf({ datalist: rows(0, 3) })], 3, 1],
	['a plain list', [envelopeOf(rows(0, 3))], 3, 1],
	['the same page for ever', [envelopeOf({ dataList: rows(0, 3), hasMore: true })], 3, 2],
])('reads all of a list with %s', async (_what, script, count, requests) => {
	const read = await ids(script);

	expect(read.ids).toEqual(rows(0, count).map(({ id }) => id));
	expect(read.requests).toBe(requests);
});

it('asks for no more than the limit, and cuts what comes', async () => {
	const api = scriptedApi(envelopeOf({ dataList: rows(0, 10), hasMore: true }));
	const entries = await readEntries(api, call, { limit: 3 });

	expect(entries).toHaveLength(3);
	expect(api.calls.map(({ query }) => query)).toEqual([{ pageNumber: 1, pageSize: 3 }]);
});

it('asks for large pages where entries are filtered here', async () => {
	const api = scriptedApi(
		envelopeOf({ dataList: rows(0, 100), hasMore: true }),
		envelopeOf({ dataList: rows(100, 100), hasMore: true }),
	);
	const accepts = ({ id }: IDataObject) => Number(id) % 60 === 0;
	const entries = await readEntries(api, call, { limit: 3, accepts });

	expect(entries.map(({ id }) => id)).toEqual([0, 60, 120]);
	expect(api.calls.map(({ query }) => query?.pageSize)).toEqual([100, 100]);
});

it.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['true', true],
	['a text', 'none'],
	['an object without a list', {}],
	['a list of another name', { list: rows(0, 1) }],
	['records', { records: rows(0, 1) }],
	['null as a list', { dataList: null }],
	['an object as a list', { dataList: {} }],
	['entries that are none', { dataList: [null, 'x', 1, { id: 0 }] }],
	['an entry without its name', { dataList: [{ id: 0 }, { name: 'x' }] }],
	['an entry with an empty name', { dataList: [{ id: '' }] }],
	['no entry beside a total of 5', { dataList: [], total: 5 }],
])('takes no answer for a list that is none: %s', async (_what, data) => {
	await expect(ids([envelopeOf(data)])).rejects.toThrow(UnreadableAnswer);
	await expect(findEntries(scriptedApi(envelopeOf(data)), call, () => true)).rejects.toThrow(
		UnreadableAnswer,
	);
});

describe('a list that ends before its total', () => {
	const shifted = [
		envelopeOf({ dataList: rows(0, 3), total: 5 }),
		envelopeOf({ dataList: rows(2, 2), total: 5 }),
	];
	const whole = [envelopeOf({ dataList: rows(0, 5), total: 5 })];

	it('is read again', async () => {
		expect(await ids([...shifted, ...whole])).toEqual({ ids: [0, 1, 2, 3, 4], requests: 3 });
	});

	it('is an error if it stays so', async () => {
		await expect(ids([...shifted, ...shifted, ...shifted])).rejects.toThrow(
			'the list ended after 4 of 5 entries',
		);
	});

	it('is what it is where the service has filtered: its total may be that of all', async () => {
		const api = scriptedApi(envelopeOf({ dataList: rows(0, 1), total: 5 }), envelopeOf([]));
		const filtered = { ...call, query: { name: 'x' } };

		expect(await readEntries(api, filtered, { limit: Infinity })).toHaveLength(1);
	});

	it('says that others can be missing, and is searched again for one that is', async () => {
		expect(await readList(scriptedApi(...shifted), call)).toMatchObject({ isComplete: false });
		const found = await findEntries(scriptedApi(...shifted, ...whole), call, ({ id }) => id === 4);
		expect(found).toEqual([{ id: 4 }]);
	});
});

it('knows a list that is complete', async () => {
	const one = await readList(scriptedApi(envelopeOf({ dataList: rows(0, 3) })), call);
	const pages = [
		envelopeOf({ dataList: rows(0, 3), total: 5 }),
		envelopeOf({ dataList: rows(3, 2), total: 5 }),
	];
	const several = await readList(scriptedApi(...pages), call);

	expect([one, several].map(({ isComplete }) => isComplete)).toEqual([true, true]);
});

it('does not know whether a list is complete whose total changed while it was read', async () => {
	const pages = [
		envelopeOf({ dataList: rows(0, 3), total: 7 }),
		// One of the first three is gone: 3 has moved to the first page.
		envelopeOf({ dataList: rows(4, 3), total: 6 }),
	];
	expect(await readList(scriptedApi(...pages), call)).toMatchObject({ isComplete: false });
});

it('finds an entry on a later page', async () => {
	const api = scriptedApi(
		envelopeOf({ dataList: rows(0, 100), hasMore: true }),
		envelopeOf({ dataList: rows(100, 100), hasMore: false }),
	);
	const found = await findEntries(api, call, ({ id }) => id === 150);

	expect(found).toEqual([{ id: 150 }]);
	expect(api.calls).toHaveLength(2);
});

it('says that there is none when the list has ended', async () => {
	expect(await findEntries(scriptedApi(envelopeOf({ dataList: [] })), call, () => true)).toEqual(
		[],
	);
});

it('reads 200,000 entries from one page', async () => {
	const api = scriptedApi(envelopeOf({ dataList: rows(0, 200_000), total: 200_000 }));
	const { entries } = await readList(api, call);

	expect(entries).toHaveLength(200_000);
});
