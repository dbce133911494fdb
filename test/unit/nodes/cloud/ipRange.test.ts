// IP addresses and ranges by their value.
import { isSameRanges, rangeValue } from '../../../../nodes/OceanBaseCloud/cloud/ipRange';

it.each([
	['10.0.0.1', '10.0.0.1/32'],
	['10.1.2.3/8', '10.0.0.0/8'],
	['0.0.0.0/0', '1.2.3.4/0'],
	['2001:DB8::1', '2001:db8:0:0:0:0:0:1/128'],
	['2001:db8:0:0::/32', '2001:db8::/32'],
	['::', '0:0:0:0:0:0:0:0'],
	['::ffff:10.0.0.1', '::ffff:a00:1'],
	[' 10.0.0.1 ', '10.0.0.1'],
])('%s is %s', (a, b) => {
	expect(rangeValue(a)).toBe(rangeValue(b));
});

it.each([
	['10.0.0.1', '10.0.0.2'],
	['10.0.0.0/8', '10.0.0.0/9'],
	['::1', '::2'],
	['::a00:1', '10.0.0.1'],
	['10.0.0.256', '10.0.0.255'],
	['10.0.0.1/33', '10.0.0.1'],
	['1::2::3', '1::3'],
	['1:2:3:4:5:6:7::8', '1:2:3:4:5:6:7:8'],
	['10.0.0.1/8/8', '10.0.0.1/8'],
])('%s is not %s', (a, b) => {
	expect(rangeValue(a)).not.toBe(rangeValue(b));
});

it('compares lists in any order, each range once', () => {
	expect(isSameRanges(['10.0.0.1', '::1'], ['0:0::1', '10.0.0.1/32'])).toBe(true);
	expect(isSameRanges(['10.0.0.1', '10.0.0.1/32'], ['10.0.0.1'])).toBe(true);
	expect(isSameRanges(['10.0.0.1'], ['10.0.0.1', '10.0.0.2'])).toBe(false);
	expect(isSameRanges([], [])).toBe(true);
});
