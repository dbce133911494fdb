// Where things are: this checkout, and the cache that outlives a run.
import path from 'node:path';

export const CHECKOUT = path.join(__dirname, '..');

/**
 * The folder that installations and runs live in: .cache of this checkout, or what OBC_N8N_CACHE
 * names, so that CI and several checkouts can share 2.8 GB of n8n.
 */
export function cacheRoot(): string {
	const shared = process.env['OBC_N8N_CACHE'];
	return shared ? path.resolve(shared) : path.join(CHECKOUT, '.cache');
}
