// The addresses of an IP allowlist group.
import { parseSecurityIps } from '../../../../nodes/OceanBaseCloud/cloud/ipGroups';
import { readSecurityIps } from '../../../../nodes/OceanBaseCloud/operations/ipAllowlistGroup/securityIps';
import { fieldsOf } from '../../../../nodes/OceanBaseCloud/parameters/fields';

const read = (securityIps: string | string[]) => readSecurityIps(fieldsOf({ securityIps }));

it.each<[string, unknown]>([
	['commas', '10.0.0.1,10.0.0.2'],
	['commas and spaces', ' 10.0.0.1 , 10.0.0.2 '],
	['semicolons', '10.0.0.1;10.0.0.2'],
	['spaces', '10.0.0.1 10.0.0.2'],
	['line breaks', '10.0.0.1\r\n10.0.0.2\n'],
	['a list', ['10.0.0.1', ' 10.0.0.2 ']],
	['the text of a JSON list', '["10.0.0.1", "10.0.0.2"]'],
	['doubles', '10.0.0.1, 10.0.0.2, 10.0.0.1'],
])('reads addresses with %s', (_what, value) => {
	expect(parseSecurityIps(value)).toEqual(['10.0.0.1', '10.0.0.2']);
});

it.each([undefined, null, '', ' ', []])('reads no address from %j', (value) => {
	expect(parseSecurityIps(value)).toEqual([]);
});

it.each([
	'0.0.0.0',
	'255.255.255.255',
	'10.0.0.0/0',
	'10.0.0.0/8',
	'203.0.113.7/32',
	'::',
	'::1',
	'2001:db8::/32',
	'2001:DB8::1',
	'2001:db8:0:0:0:0:0:1/128',
	'::ffff:10.0.0.1',
	'::/0',
])('takes %s', (entry) => {
	expect(read(entry)).toEqual([entry]);
});

it.each([
	'10.0.0',
	'10.0.0.0.0',
	'10.0.0.256',
	'010.0.0.1',
	'10.0.0.1/33',
	'10.0.0.1/',
	'10.0.0.1/-1',
	'10.0.0.1/8/8',
	'10.0.0.1/a',
	'2001:db8::/129',
	'2001:db8',
	'1::2::3',
	'12345::',
	'::1%eth0',
	'[::1]',
	'example.com',
	'*',
	'%',
])('refuses %s', (entry) => {
	expect(() => read([entry])).toThrow(`"${entry}" is neither an IP address nor a CIDR block`);
});

it('takes 40 entries, doubles not counted, and no more', () => {
	const forty = Array.from({ length: 40 }, (_, index) => `10.0.0.${index}`);

	expect(read([...forty, ...forty])).toHaveLength(40);
	expect(() => read([...forty, '10.0.1.0'])).toThrow('41 IP addresses are given');
});
