// The digest check for clients that do not keep RFC 7616 to the letter.
import { SEED, type Dialect } from '../../../../sandbox';
import { tenantPath } from '../support/api';
import { getChallenge, sign, type Signature } from '../support/digestClient';
import { send } from '../support/http';
import { useSandbox } from '../support/sandbox';

const TARGET = `${tenantPath()}/tenantUsers?requestId=r%201`;

const sandbox = useSandbox();
const speak = (digest: Partial<Dialect['digest']>) => sandbox().setDialect({ digest });

async function outcomeOf(
	edit: (header: string) => string,
	signature: Partial<Signature> = {},
): Promise<string | undefined> {
	const challenge = await getChallenge(sandbox());
	const Authorization = edit(sign(challenge, { uri: TARGET, ...signature }));
	const headers = { Authorization, 'X-Ob-Project-Id': SEED.projectId };
	await send(sandbox(), { target: TARGET, headers });
	return sandbox().journal.at(-1)?.outcome;
}

const asItIs = (header: string) => header;
const replacing = (from: string | RegExp, to: string) => (header: string) =>
	header.replace(from, to);

describe('the relaxed digest', () => {
	it.each([
		['a header that is right', asItIs],
		['qop in quotes', replacing('qop=auth', 'qop="auth"')],
		['algorithm in quotes', replacing('=MD5', '="MD5"')],
		['nc in quotes', replacing('nc=00000001', 'nc="00000001"')],
		['no algorithm', replacing(' algorithm=MD5,', '')],
	])('passes %s', async (_, edit) => {
		speak({ form: 'relaxed' });
		expect(await outcomeOf(edit)).toBe('DescribeTenantUsers');
	});

	it('passes nc in capitals', async () => {
		speak({ form: 'relaxed' });
		expect(await outcomeOf(asItIs, { nc: '0000000A' })).toBe('DescribeTenantUsers');
	});

	it.each([
		['a wrong response', replacing(/response="\w/, 'response="x'), 'bad-response-form'],
		['another response', replacing('cnonce="cafe"', 'cnonce="beef"'), 'wrong-key'],
		['another algorithm', replacing('=MD5', '=SHA-256'), 'wrong-algorithm'],
		['uri without its query', replacing('?requestId=r%201', ''), 'uri-mismatch'],
		['no nc', replacing(' nc=00000001,', ''), 'missing-parameter'],
		['another opaque', replacing('region=eu', 'region=us'), 'wrong-opaque'],
	])('refuses %s all the same', async (_, edit, outcome) => {
		speak({ form: 'relaxed' });
		expect(await outcomeOf(edit)).toBe(outcome);
	});

	it('wants an algorithm named where MD5 is not offered', async () => {
		speak({ form: 'relaxed' });
		sandbox().digest.algorithms = ['SHA-256'];
		expect(await outcomeOf(replacing(' algorithm=MD5,', ''))).toBe('wrong-algorithm');
	});
});

describe('the opaque', () => {
	it.each([
		['awkward', 'opaque="region=eu, cell=\\"a\\\\b\\"; k=="'],
		['plain', 'opaque="5ccc069c403ebaf9f0171e9517f40e41"'],
	] as const)('can be %s, and must come back', async (opaque, parameter) => {
		speak({ opaque });
		const { headers } = await send(sandbox(), { target: TARGET });
		expect(headers['www-authenticate']).toContain(parameter);
		expect(await outcomeOf(asItIs)).toBe('DescribeTenantUsers');
		expect(await outcomeOf(replacing(/, opaque=.*$/, ''))).toBe('wrong-opaque');
	});

	it('can be absent, and must not come back', async () => {
		speak({ opaque: 'absent' });
		const { headers } = await send(sandbox(), { target: TARGET });
		expect(headers['www-authenticate']).not.toContain('opaque');
		expect(await outcomeOf(replacing(/, opaque=.*$/, ''))).toBe('DescribeTenantUsers');
		expect(await outcomeOf(asItIs)).toBe('wrong-opaque');
	});
});
