// The rows in which the service lists what an account may do: one shape, whatever the spelling.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../../json';

/** Takes an account as the service describes it, returns it with its rows normalised. */
export function normalizeAccount(data: unknown): IDataObject {
	const { dataList, datalist, databases, ...account } = dataObjectOf(data);
	const rows = databases ?? dataList ?? datalist;
	if (!Array.isArray(rows)) return account;
	return { ...account, databases: rows.filter(isDataObject).map(normalizeRow) };
}

/** `Privileges` becomes `privileges`, and `withGrant` a boolean. */
function normalizeRow({ Privileges, withGrant, ...row }: IDataObject): IDataObject {
	return {
		...row,
		...(Privileges !== undefined && { privileges: Privileges }),
		...(withGrant !== undefined && { withGrant: isTrue(withGrant) }),
	};
}

function isTrue(value: unknown): boolean {
	return ![false, 0, '0', 'false', null, ''].some((no) => no === value);
}
