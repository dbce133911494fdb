// Several names in one parameter.
import { readNames } from '../../../../nodes/OceanBaseCloud/parameters/names';

it.each<[string, unknown, string[]]>([
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
	expect(readNames(value, 'Names')).toEqual(names);
});

it.each([undefined, null, '', ' , ', [], [' '], '[]'])('refuses the empty %j', (value) => {
	expect(() => readNames(value, 'Names')).toThrow('Names is empty');
});

it.each([{}, [{}], [null], [['jane']], true, '[{"a": 1}]'])(
	'refuses %j, which is no name',
	(value) => {
		expect(() => readNames(value, 'Names')).toThrow('Names holds something that is no name');
	},
);
