// Whether npm can reach its registry, asked before npm tries for minutes.
import { CommandError } from '../programs/guarded';
import { npm } from './npm';

const UNREACHABLE =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b/;

/** Takes what npm wrote, returns whether it says that the network is the reason. */
export function blamesNetwork(output: string): boolean {
	return UNREACHABLE.test(output);
}

/**
 * Returns false only where npm says that nothing can be reached: a registry that answers, but knows
 * no ping, counts as reached.
 */
export async function reachesRegistry(cwd: string): Promise<boolean> {
	try {
		await npm(['ping', '--fetch-retries=0', '--fetch-timeout=15000'], cwd);
		return true;
	} catch (error) {
		return !(error instanceof CommandError && blamesNetwork(error.output));
	}
}
