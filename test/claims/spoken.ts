// Where a dialect makes the service hold or tell something else than what was written.
import type { DialectName } from '../../sandbox';

/** Brings what was told in a dialect, and in the documented one, to the same spelling. */
export const SPOKEN: Readonly<Partial<Record<DialectName, (told: string) => string>>> = {
	/** A single address is stored with its prefix. */
	foldedNames: (told) => told.replaceAll('203.0.113.7"', '203.0.113.7/32"'),
};
