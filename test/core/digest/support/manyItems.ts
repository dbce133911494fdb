// Many items at once, through the node under test in the real n8n-core.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { allowlistParameters } from '../../harness/localCloud';
import { runNode, type NodeRun } from '../../harness/runNode';

export const COUNT = 200;
export const CONCURRENCY = 10;

/** The first of a run is read back at once, the others together when all have been sent. */
export const LOOKS = 2;

export interface ManyItems {
	readonly count?: number;
	readonly concurrency?: number;
	/** What the account numbers start with, to tell runs apart. */
	readonly prefix?: string;
	/** Another process's `runNode`. */
	readonly run?: typeof runNode;
}

const accounts = ({ count = COUNT, prefix = '1' }: ManyItems): string[] =>
	Array.from({ length: count }, (_unused, index) => `${prefix}${100000 + index}`);

/** Adds as many users to an allowlist, each a call of its own, a failed call not tried again. */
export async function runManyItems(
	credential: ICredentialDataDecryptedObject,
	how: ManyItems = {},
): Promise<NodeRun> {
	const { concurrency = CONCURRENCY, run = runNode } = how;
	return await run({
		credential,
		items: accounts(how).map((account) => ({ account })),
		parameters: allowlistParameters({
			userAccount: '={{ $json.account }}',
			options: { concurrency, maxTries: 1 },
		}),
	});
}

/** Asserts that every item succeeded, in its place. */
export function expectAllToSucceed({ items, error }: NodeRun, how: ManyItems = {}): void {
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.userAccount)).toEqual(accounts(how));
}
