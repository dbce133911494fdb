// What every request works with, for as long as the server runs.
import type { Cloud } from './cloud/cloud';
import type { Listings } from './cloud/listings';
import type { Tenant } from './cloud/model';
import type { Dialects } from './dialects/dialects';
import type { Verifier } from './digest/verifier';
import type { Edits } from './edits/edits';
import type { Era } from './era';
import type { Faults } from './faults/faults';
import type { JournalEntry } from './journal/journal';

export interface Backstage {
	readonly cloud: Cloud;
	readonly listings: Listings;
	readonly dialects: Dialects;
	readonly verifier: Verifier;
	readonly faults: Faults;
	readonly edits: Edits;
	/** Makes the database behind a tenant and the tenant the same; nothing without an engine. */
	readonly settle: (tenant: Tenant) => Promise<void>;
	readonly journal: JournalEntry[];
	readonly invalidateNonces: () => void;
	/** Told when a request is done with. */
	readonly onDone: (entry: JournalEntry) => void;
	/** Ends every wait at a reset, and when the server closes. */
	readonly era: Era;
}
