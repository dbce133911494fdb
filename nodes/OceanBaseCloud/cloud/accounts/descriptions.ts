// Descriptions of accounts and databases: how long they may be, and whether two of them say the same. Pure.

/** In Unicode code points. */
export const MAX_DESCRIPTION_LENGTH = 256;

/** Tells whether a listed description is the wanted one: services may keep spaces and letters in a form of their own. */
export function isSameDescription(listed: unknown, wanted: string): boolean {
	return essence(String(listed ?? '')) === essence(wanted);
}

function essence(description: string): string {
	return description.normalize('NFC').replace(/\s+/g, ' ').trim();
}
