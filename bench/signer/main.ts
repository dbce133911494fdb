// Times header computation alone. Argument: the folder of the npm clients.
// Sends {names: microseconds for each}, the median of several rounds that take turns.
import { createHash } from 'node:crypto';

import { tell } from '../child';
import { median } from '../statistics';
import { signers, type Signer } from './candidates';

const SIGNATURES = 20_000;
const ROUNDS = 9;

/** What no digest of MD5 can do without: three hashes of texts as long as its own. */
const threeHashes: Signer = (index) => {
	const hash = (text: string) => createHash('md5').update(text).digest('hex');
	const ha1 = hash(`bench-access-key:OceanBase Cloud:${index}`);
	const ha2 = hash(`POST:/api/v2/instances/ob-bench/tenants/t-bench/tenantUsers/user_${index}`);
	return hash(`${ha1}:6f9dd1a3c7b04e1f8a5a90de0b9c2f14:00000001:${ha1}:auth:${ha2}`);
};

function microseconds(signer: Signer): number {
	const begun = performance.now();
	for (let index = 0; index < SIGNATURES; index += 1) signer(index);
	return ((performance.now() - begun) * 1000) / SIGNATURES;
}

const [clients = ''] = process.argv.slice(2);
const candidates = { ...signers(clients), 'three MD5 hashes': threeHashes };
const rounds = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round += 1) {
	for (const [name, signer] of Object.entries(candidates)) {
		const taken = microseconds(signer);
		// The first round is for the compiler.
		if (round > 0) rounds.set(name, [...(rounds.get(name) ?? []), taken]);
	}
}
tell(Object.fromEntries([...rounds].map(([name, taken]) => [name, median(taken)])));
process.on('disconnect', () => process.exit(0));
