// The list of accounts that the examples of access as code work with: as a file, and how it is sent.
import { CALLER } from '../../../n8n/callers';

export const COLUMNS = 'userName,userType,description,userStatus,database,role';

/** Returns the text of a CSV file with these rows. */
export function csv(rows: readonly string[]): string {
	return `${[COLUMNS, ...rows].join('\n')}\n`;
}

export interface ListAnswer {
	status: number;
	body: { status?: string; planId?: string; plan?: string; error?: string };
}

/** Sends a file to the webhook of the example, returns what it answers. */
export async function sendList(url: string, file: string): Promise<ListAnswer> {
	const body = new FormData();
	body.append('file', new Blob([file], { type: 'text/csv' }), 'accounts.csv');
	const response = await fetch(url, { method: 'POST', body, headers: CALLER });
	return { status: response.status, body: (await response.json()) as ListAnswer['body'] };
}
