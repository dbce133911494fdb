// Lists in pages, as the sources describe them and as servers may get them wrong.
import type { IDataObject } from 'n8n-workflow';

import type { Envelope } from '../../../../nodes/OceanBaseCloud/transport/envelope';
import { findEntry, readEntries } from '../../../../nodes/OceanBaseCloud/transport/pages';
import { envelopeOf, scriptedApi } from '../support/scriptedApi';

const call = { path: ['things'] };

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
	['datalist in lower case', [envelopeOf({ datalist: rows(0, 3) })], 3, 1],
	['a plain list', [envelopeOf(rows(0, 3))], 3, 1],
	['nothing', [envelopeOf(undefined)], 0, 1],
	['null', [envelopeOf(null)], 0, 1],
	['entries that are none', [envelopeOf({ dataList: [null, 'x', 1, { id: 0 }] })], 1, 1],
	['the same page for ever', [envelopeOf({ dataList: rows(0, 3), hasMore: true })], 3, 2],
	[
		'a total that is never reached',
		[envelopeOf({ dataList: rows(0, 3), total: 9 }), envelopeOf({ dataList: [], total: 9 })],
		3,
		2,
	],
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

it('finds an entry on a later page, and stops there', async () => {
	const api = scriptedApi(
		envelopeOf({ dataList: rows(0, 100), hasMore: true }),
		envelopeOf({ dataList: rows(100, 100), hasMore: true }),
	);
	const found = await findEntry(api, call, ({ id }) => id === 150);

	expect(found).toEqual({ id: 150 });
	expect(api.calls).toHaveLength(2);
});

it('says that there is none when the list has ended', async () => {
	const found = await findEntry(scriptedApi(envelopeOf({ dataList: [] })), call, () => true);

	expect(found).toBeUndefined();
});
