// Every setting, in groups. README.md lists them; a test compares.
import { ACCOUNTS } from './accounts';
import { AUDIT } from './audit';
import { DIGEST } from './digest';
import { ENVELOPE } from './envelope';
import { IP_GROUPS } from './ipGroups';
import { LAG } from './lag';
import { LISTS } from './lists';
import { PRIVATE_LINKS } from './privateLinks';
import { REQUESTS } from './requests';
import { ROWS } from './rows';
import { SESSIONS } from './sessions';
import { STORED } from './stored';
import { TENANTS } from './tenants';
import { WRITES } from './writes';

export const SETTINGS = {
	digest: DIGEST,
	requests: REQUESTS,
	envelope: ENVELOPE,
	lists: LISTS,
	accounts: ACCOUNTS,
	rows: ROWS,
	tenants: TENANTS,
	privateLinks: PRIVATE_LINKS,
	ipGroups: IP_GROUPS,
	sessions: SESSIONS,
	audit: AUDIT,
	writes: WRITES,
	stored: STORED,
	lag: LAG,
};
