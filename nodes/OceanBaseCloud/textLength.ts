// How long a text is for people and for the service, which count characters and no halves of them.

/** Returns the number of Unicode code points. */
export function textLength(text: string): number {
	return [...text].length;
}
