// The list of accounts that the examples of access as code work with: as a file, and how it is sent.
import { CALLER } from '../../../n8n/callers';
import { SEED } from '../../../sandbox';

const { userName, lockedUserName } = SEED.mainInstance;

export const COLUMNS = 'userName,userType,description,userStatus,database,role';

/** The accounts of the main tenant, and one that a test has made. */
export const AS_IT_IS = [
	`${userName},Normal,payment tests,,testdb,DML`,
	'left_behind,Normal,reports,,orders,ReadOnly',
	`${lockedUserName},Normal,,LOCKED,orders,ReadWrite`,
];

/** Creates one account, gives another one a role, and leaves a third one out. */
export const CHANGED = [
	`${userName},,,,testdb,DML`,
	`${userName},,,,orders,ReadOnly`,
	'jane_doe,,monthly reports,,analytics,ReadOnly',
];

/** Returns the text of a CSV file with these rows. */
export function csv(rows: readonly string[]): string {
	return `${[COLUMNS, ...rows].join('\n')}\n`;
}

/** Who sends it. */
export const PERSON = 'jane@example.com';

export interface ListAnswer {
	status: number;
	body: { status?: string; planId?: string; plan?: string; error?: string };
}

/** Sends a file to the webhook of the example, returns what it answers. */
export async function sendList(url: string, file: string): Promise<ListAnswer> {
	const body = new FormData();
	body.append('file', new Blob([file], { type: 'text/csv' }), 'accounts.csv');
	const from = `${url}?requestedBy=${PERSON}`;
	const response = await fetch(from, { method: 'POST', body, headers: CALLER });
	return { status: response.status, body: (await response.json()) as ListAnswer['body'] };
}
