// Dry Run: what an operation would do, without doing it.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { AccountChange } from '../cloud/plan/accountChange';
import { stateInItem } from '../cloud/plan/accountState';

export const dryRunField: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description:
		'Whether to only show what would change, without changing anything. The output has action, changes, before and after.',
};

/** Returns what an operation would do to an account, as an item holds it. */
export function plannedAccountItem(userName: string, change: AccountChange): IDataObject {
	const { action, changes, before, after } = change;
	return plannedItem({
		userName,
		action,
		changes: [...changes],
		before: stateInItem(before),
		after: stateInItem(after),
	});
}

/** Returns an item that says what would be done. */
export function plannedItem(planned: IDataObject): IDataObject {
	return { ...planned, dryRun: true };
}
