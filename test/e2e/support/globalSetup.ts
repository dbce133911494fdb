// One n8n for all e2e tests: it takes longer to start than most of them take to run.
import { openLocalInstance } from '../../../n8n/localInstance';
import { chosenVersion } from '../../../n8n/versions';
import { announce } from './runningN8n';
import { remember } from './toTearDown';

export default async function globalSetup(): Promise<void> {
	// All that n8n can log, as a test looks for secrets in it.
	const env = { N8N_LOG_LEVEL: 'debug' };
	const instance = await openLocalInstance({ version: chosenVersion(), env });
	remember(instance);
	announce({ url: instance.n8n.url, userFolder: instance.n8n.userFolder });
}
