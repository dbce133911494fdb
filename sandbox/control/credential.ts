// The values that n8n's credential asks for. They work nowhere else.
import { SEED } from '../cloud/seedIds';

export function credentialFor(baseUrl: string) {
	const { accessKey, projectId } = SEED;
	return { baseUrl, accessKeyId: accessKey.id, accessKeySecret: accessKey.secret, projectId };
}
