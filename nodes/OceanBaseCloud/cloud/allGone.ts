// Whether several things were deleted, where the service does not answer for each of them.

/** Looks for each name, one after the other. Returns true if none is there any more, otherwise undefined. */
export async function allGone(
	names: readonly string[],
	isThere: (name: string) => Promise<boolean>,
): Promise<true | undefined> {
	for (const name of names) {
		if (await isThere(name)) return undefined;
	}
	return true;
}
