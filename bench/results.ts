// Everything that one run of the benchmark found out.
import type { RequestCounts } from './requests/count';
import type { LoadTime } from './single';
import type { Run } from './runContender';

export interface Results {
	/** ISO 8601. */
	readonly date: string;
	readonly machine: {
		readonly cpu: string;
		readonly cores: number;
		readonly memoryGiB: number;
		readonly system: string;
		/** Work that waited for a core, of other programs too: the load average over a minute. */
		readonly loadBefore: number;
		readonly loadAfter: number;
	};
	readonly versions: Readonly<Record<string, string>>;
	readonly roundTripMs: number;
	readonly requestCounts: RequestCounts;
	readonly runs: readonly Run[];
	readonly signersUs: Readonly<Record<string, number>>;
	readonly loading: LoadTime;
	readonly tarballBytes: number;
}
