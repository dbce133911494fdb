// Grants in words, compared by what they mean.
import { wordsBeside } from '../../../../nodes/OceanBaseCloud/trigger/grantWords';

it.each<[string, string[], string[]]>([
	['order', ['DML on a', 'DDL on b'], ['DDL on b', 'DML on a']],
	['the case of roles and names', ['DML on Orders'], ['dml on orders']],
	['the order, case and spacing of privileges', ['other (a,B c) on x'], ['other (b  C, A) on x']],
])('says nothing about %s', (_what, words, others) => {
	expect(wordsBeside(words, others)).toEqual([]);
});

it('tells names apart where a list has both', () => {
	expect(wordsBeside(['DML on a', 'DML on A'], ['DML on a'])).toEqual(['DML on A']);
});

it('returns what the others do not say', () => {
	expect(wordsBeside(['DML on a', 'other (x) on b'], ['DDL on a', 'other (y) on b'])).toEqual([
		'DML on a',
		'other (x) on b',
	]);
});
