// Several names in one parameter.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { fieldsOf } from '../../../../nodes/OceanBaseCloud/parameters/fields';
import { readNames } from '../../../../nodes/OceanBaseCloud/parameters/names';

const field: INodeProperties = { displayName: 'Names', name: 'names', type: 'string', default: '' };
const read = (names: IDataObject[string]) => readNames(fieldsOf({ names }), field);

it.each<[string, IDataObject[string], string[]]>([
	['one name', 'jane', ['jane']],
	['names with commas', ' jane, joe ,', ['jane', 'joe']],
	['a list', ['jane', ' joe '], ['jane', 'joe']],
	['the text of a JSON list', '["jane","joe"]', ['jane', 'joe']],
	['a number', 1001, ['1001']],
	['numbers', [1001, 1002], ['1001', '1002']],
	['doubles', 'jane,jane', ['jane']],
	['a name with a comma, in a list', ['doe, jane'], ['doe, jane']],
	['a text that only looks like JSON', '[jane', ['[jane']],
])('reads %s', (_what, value, names) => {
	expect(read(value)).toEqual(names);
});

it.each<IDataObject[string]>([undefined, null, '', ' , ', [], [' '], '[]'])(
	'refuses the empty %j',
	(value) => {
		expect(() => read(value)).toThrow('Names is empty');
	},
);

it.each<IDataObject[string]>([{}, [{}], [null], [['jane']], true, '[{"a": 1}]'])(
	'refuses %j, which is no name',
	(value) => {
		expect(() => read(value)).toThrow('Names contains something that is not a name');
	},
);
