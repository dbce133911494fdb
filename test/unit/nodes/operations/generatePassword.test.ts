// Generated passwords: they meet the rule, and each character is as likely as any other.
import { checkPassword } from '../../../../nodes/OceanBaseCloud/operations/tenantUser/accountRules';
import { generatePassword } from '../../../../nodes/OceanBaseCloud/operations/tenantUser/generatePassword';

const SAMPLE = 4000;
const passwords = Array.from({ length: SAMPLE }, generatePassword);

it('meets the rule of OceanBase Cloud, with 22 characters', () => {
	for (const password of passwords) {
		expect(checkPassword(password, 'jane')).toHaveLength(22);
	}
});

it('needs no escaping in a URI, in a shell or in JSON', () => {
	for (const password of passwords) expect(password).toMatch(/^[\w-]+$/);
});

it('starts with a letter, which neither a spreadsheet nor n8n takes for a formula', () => {
	for (const password of passwords) expect(password).toMatch(/^[A-Za-z]/);
});

it('is never the same twice', () => {
	expect(new Set(passwords).size).toBe(SAMPLE);
});

it('uses every allowed character about equally often', () => {
	const counts = new Map<string, number>();
	// Without the first, which is a letter always.
	for (const character of passwords.flatMap((password) => [...password.slice(1)])) {
		counts.set(character, (counts.get(character) ?? 0) + 1);
	}
	const expected = (SAMPLE * 21) / 64;

	expect(counts.size).toBe(64);
	for (const [character, count] of counts) {
		// Every password holds one of the two special characters, which makes these twice as frequent. Six
		// standard deviations on either side, and room for what the rule asks for.
		const share = '-_'.includes(character) ? 2 : 1;
		expect(count).toBeGreaterThan(expected * share * 0.75);
		expect(count).toBeLessThan(expected * share * 1.25);
	}
});
