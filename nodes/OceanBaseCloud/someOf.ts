// Many texts in one message: the first few of them, and how many more there are.

const SHOWN = 5;

/** Returns the first texts, and "and 3 more" where that is not all. */
export function someOf(texts: readonly string[]): string {
	const more = texts.length > SHOWN ? [`and ${texts.length - SHOWN} more`] : [];
	return [...texts.slice(0, SHOWN), ...more].join('; ');
}
