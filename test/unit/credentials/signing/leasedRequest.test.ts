// What the node hands to `authenticate` along with a request: there for signing, and invisible.
import { inspect } from 'node:util';

import { readCredential } from '../../../../credentials/signing/credential';
import { Leased, leasedOf, withLeased } from '../../../../credentials/signing/leasedRequest';
import { signRequest } from '../../../../credentials/signing/signRequest';
import { challengeOf, freshLease } from '../digest/support/lease';

const SECRET = 'the-secret-of-the-key';
const credential = readCredential({
	site: 'international',
	accessKeyId: 'id',
	accessKeySecret: SECRET,
	projectId: 'p1',
});
const request = () =>
	withLeased({ url: '/' }, new Leased(freshLease(challengeOf('n')), credential));

it('comes back from the request, and from a copy of it as n8n makes one', () => {
	const options = request();

	expect(leasedOf(options)?.credential).toBe(credential);
	expect(leasedOf({ ...options })?.lease.isReady).toBe(true);
});

it('is not there in a request of another node, nor in one that only looks like it', () => {
	expect(leasedOf({ url: '/' })).toBeUndefined();
	const [symbol] = Object.getOwnPropertySymbols(request());
	if (!symbol) throw new Error('The lease does not travel under a symbol');
	expect(leasedOf({ url: '/', [symbol]: { credential } })).toBeUndefined();
});

it('shows the secret to nothing that prints a request, signed or not', () => {
	const options = request();
	const { lease } = leasedOf(options) ?? new Leased(freshLease(challengeOf('n')), credential);
	const signed = signRequest(options, credential, lease);

	for (const each of [options, signed, leasedOf(options)]) {
		const printed = inspect(each, { depth: Infinity, showHidden: true, getters: false });
		expect(printed + JSON.stringify(each)).not.toContain(SECRET);
	}
});
