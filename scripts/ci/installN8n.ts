// Installs each n8n that tests run in: the time limit of a test run is then for tests alone.
import { ensureInstalled } from '../../n8n/install';
import { VERSIONS } from '../../n8n/versions';

async function main(): Promise<void> {
	for (const version of VERSIONS) await ensureInstalled(version);
}

void main();
