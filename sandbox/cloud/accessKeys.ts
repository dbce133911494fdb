// The access keys that the sandbox knows. As on the real service, one account has up to two.
import type { AccessKey } from '../digest/accessKey';
import { SEED } from './seedIds';

export const ACCESS_KEYS: readonly AccessKey[] = [
	{ ...SEED.accessKey, account: 'main', enabled: true },
	{ ...SEED.secondAccessKey, account: 'main', enabled: true },
	{ ...SEED.disabledAccessKey, account: 'former', enabled: false },
];
