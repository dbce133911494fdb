// Answers as no source describes them, or as only one does.
import type { ReplacedAnswer } from '../../sandbox';

/** Each may take the place of the answer to a change or to a read, after the effect or without it. */
export const SHAPES: Readonly<Record<string, ReplacedAnswer>> = {
	'data null': { data: null },
	'no data': { without: ['data'] },
	'data {}': { data: {} },
	'data true': { data: true },
	'data false': { data: false },
	'data as a text': { data: 'done' },
	'a list under another name': { data: { list: [] } },
	records: { data: { records: [] } },
	'dataList null': { data: { dataList: null } },
	'dataList as an object': { data: { dataList: {} } },
	'an empty page beside a total of 5': { data: { dataList: [], total: 5 } },
	'entries without names': { data: { dataList: [{}, { name: 'x' }], total: 2 } },
	'rows that failed': { data: { databases: [{ database: 'orders', isSuccess: false }] } },
	'{}': { json: {} },
	'a login page in JSON': { json: { login: 'required' } },
	'a web page': { text: '<html>Sign in</html>', contentType: 'text/html' },
	nothing: { text: '' },
	'success null': { fields: { success: null } },
	'success 0': { fields: { success: 0, errorMessage: 'No' } },
	'success False': { fields: { success: 'False', errorMessage: 'No' } },
	'no success beside an error': { without: ['success'], fields: { errorCode: 'E1' } },
	'a code of its own': { without: ['success', 'data'], fields: { code: 40001, msg: 'No' } },
};

/** Tells whether an answer of the shape still says that all went well. */
export function saysWell({ data, fields, json, text, without = [] }: ReplacedAnswer): boolean {
	const isWhole = fields === undefined && json === undefined && text === undefined;
	const isNo = data === false || JSON.stringify(data ?? '').includes('"isSuccess":false');
	return isWhole && !isNo && !without.includes('success');
}
