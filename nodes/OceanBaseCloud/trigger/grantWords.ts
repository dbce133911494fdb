// Grants in words, as snapshots hold them, compared by what they mean: order and case of letters are no change.

/**
 * Returns those of the words that say something which the others do not. Two databases whose names differ in
 * case only are told apart.
 */
export function wordsBeside(words: readonly string[], others: readonly string[]): string[] {
	const isExact = [words, others].some(
		(list) => new Set(list.map(folded)).size < new Set(list.map(canonical)).size,
	);
	const meaning = isExact ? canonical : folded;
	const known = new Set(others.map(meaning));
	return words.filter((word) => !known.has(meaning(word)));
}

function folded(words: string): string {
	return canonical(words).toLowerCase();
}

const CUSTOM = /^(\S+) \((.*)\) on (.*)$/;

/** Privileges are a set: sorted, in capitals, with single spaces. */
function canonical(words: string): string {
	const [, role, privileges, place] = CUSTOM.exec(words) ?? [];
	if (role === undefined || privileges === undefined || place === undefined) return words;
	const sorted = privileges
		.split(',')
		.map((word) => word.trim().replace(/\s+/g, ' ').toUpperCase())
		.sort();
	return `${role} (${sorted.join(',')}) on ${place}`;
}
