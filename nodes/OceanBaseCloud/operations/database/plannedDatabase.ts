// What a Dry Run says of a database.
import type { IDataObject } from 'n8n-workflow';

import { plannedItem } from '../dryRun';

/** Takes what is there and what would be; undefined for nothing. Returns the item. */
export function plannedDatabaseItem(
	databaseName: string,
	before: IDataObject | undefined,
	after: IDataObject | undefined,
): IDataObject {
	const isChange = before !== after;
	return plannedItem({
		databaseName,
		action: isChange ? (after === undefined ? 'delete' : 'create') : 'none',
		changes: isChange
			? [after === undefined ? 'is deleted with all data in it' : 'is created']
			: [],
		before: before ?? null,
		after: after ?? null,
	});
}
