// The credential, as a user would enter it, for a local OceanBase Cloud.
import { SEED } from '../sandbox';
import type { Credential } from './client';

/** Takes the address of a sandbox, returns the credential of its first AccessKey. */
export function sandboxCredential(url: string): Credential {
	return {
		name: 'Local OceanBase Cloud',
		type: 'oceanBaseCloudApi',
		data: {
			site: 'custom',
			baseUrl: url,
			accessKeyId: SEED.accessKey.id,
			accessKeySecret: SEED.accessKey.secret,
			projectId: SEED.projectId,
		},
	};
}
