// Whether two descriptions say the same. Pure.

/** Tells whether a listed description is the wanted one: services may keep spaces and letters in a form of their own. */
export function isSameDescription(listed: unknown, wanted: string): boolean {
	return essence(String(listed ?? '')) === essence(wanted);
}

function essence(description: string): string {
	return description.normalize('NFC').replace(/\s+/g, ' ').trim();
}
