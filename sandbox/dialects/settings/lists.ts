// How lists are named, counted and cut into pages.
import { choice, count } from '../setting';

export const LISTS = {
	name: choice(
		['dataList', 'datalist', 'databases', 'list', 'records', 'array'],
		'Where the rows of a list stand in `data`; with `array` the data is the list itself. The pages show the first three and the last one',
	),
	cap: count(
		'Pages hold at most so many rows, whatever pageSize says; 0 refuses a pageSize above 100 instead',
	),
	total: choice(
		['number', 'text', 'absent', 'topLevel'],
		'How `total` is written; `topLevel` is a totalCount beside `data`',
	),
	hasMore: choice(
		['boolean', 'text', 'number', 'absent'],
		'How `hasMore` is written: true, "true" or 1',
	),
	order: choice(
		['oldestFirst', 'newestFirst'],
		'With `newestFirst` whatever is created while somebody pages moves the rest of the list on',
	),
};
