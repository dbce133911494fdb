// What the operations on everything but accounts claim.
import { untruths } from './judge';
import { OTHER_WRITES } from './otherWrites';
import { testClaimsOf } from './testClaimsOf';

testClaimsOf(OTHER_WRITES, 3_000);

it('would see an untrue claim', () => {
	const seen = { before: ['a: x', 'b: y'], after: ['b: z'], about: 'a: ', isDone: false };

	expect(untruths({ ...seen, run: { error: undefined, items: [{ json: {} }] } })).toEqual([
		'claims {}',
		'nobody asked to take: b: y',
		'nobody asked for: b: z',
	]);
});
