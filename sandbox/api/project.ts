// Settles for which project a call is.
import type { Cloud } from '../cloud/cloud';
import { SEED } from '../cloud/seedIds';
import { Refusal } from './refusal';

const PROJECTS: readonly string[] = [SEED.projectId, SEED.otherProjectId];

/** Without the header it is the project that the account passed last, as the service documents. */
export function projectOf(cloud: Cloud, account: string, header: string | undefined): string {
	if (!header) {
		const last = cloud.lastProject.get(account);
		if (last !== undefined) return last;
		throw new Refusal('missing-project', 'The header X-Ob-Project-Id is required.');
	}
	if (!PROJECTS.includes(header)) {
		throw new Refusal(
			'unknown-project',
			`Project ${header} is not accessible with this AccessKey.`,
		);
	}
	cloud.lastProject.set(account, header);
	return header;
}
