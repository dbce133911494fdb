// Every list behind a picker, under the name that its property gives.
import { searchAccounts } from './account';
import { searchAddresses } from './address';
import { searchDatabases } from './database';
import { searchInstances } from './instance';
import { searchIpGroups } from './ipGroup';
import { searchTenants } from './tenant';

/** The lists of the node. */
export const listSearch = {
	searchAccounts,
	searchAddresses,
	searchDatabases,
	searchInstances,
	searchIpGroups,
	searchTenants,
};

/** The lists of the trigger. */
export const triggerListSearch = { searchInstances, searchTenants };
