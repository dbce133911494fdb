// One account with a password, and the proof that no failure shows it.
import { createParameters } from '../../harness/localCloud';
import type { NodeRunOptions } from '../../harness/runNode';
import { witness } from './witness';

export const PASSWORD = 'Zq7#Zq7#Zq7#';
export const SECRETS = { 'the password of the account': PASSWORD };

/** The password is computed, so that it does not stand in the workflow itself. */
export const silentParameters = (options: object = {}) =>
	createParameters({
		userName: 'jane',
		generatePassword: false,
		password: '={{ "Zq7#".repeat(3) }}',
		options: { maxTries: 1, ...options },
	});

/** Every way in which an item that fails is stored. */
const ON_ERROR = [undefined, 'continueRegularOutput', 'continueErrorOutput'] as const;

/**
 * Runs the create, once for each way to store a failed item; asserts that it fails with such words, and
 * that no secret is found anywhere, after at least so many signatures.
 */
export async function expectSilence(
	words: RegExp,
	run: Pick<NodeRunOptions, 'credential'> & Partial<NodeRunOptions>,
	signatures = 1,
): Promise<void> {
	for (const onError of ON_ERROR) {
		const { error, items, errorItems, leaks, ...witnessed } = await witness(
			{
				parameters: silentParameters(),
				...run,
				...(onError && { onError }),
			},
			SECRETS,
		);
		const failed = error?.message ?? [...items, ...errorItems][0]?.json.error;
		expect(failed).toMatch(words);
		expect(leaks).toEqual([]);
		// What was looked for had been there.
		expect(witnessed.signatures).toBeGreaterThanOrEqual(signatures);
	}
}
