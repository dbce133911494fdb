// Yes and no, in the spellings that the sources have for them.

const YES: readonly unknown[] = [true, 1, '1', 'true', 'y', 'yes'];
const NO: readonly unknown[] = [false, 0, -1, '0', '-1', 'false', 'n', 'no', '', null];

/** Returns what a flag of the service means; undefined where it cannot be read. */
export function readFlag(value: unknown): boolean | undefined {
	const spelled = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (YES.includes(spelled)) return true;
	return NO.includes(spelled) ? false : undefined;
}
