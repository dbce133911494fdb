// What stands behind the tenants. Without an engine a tenant is what the cloud has of it in memory; with one,
// people can log in and work in it.
import type { Tenant } from '../cloud/model';

export interface Engine {
	/**
	 * Makes the database of a tenant hold the accounts, grants and databases that the tenant has, closes the
	 * sessions that were ended, and makes the tenant's sessions those that are open. Nothing for a tenant that
	 * has no database here.
	 */
	settle(tenant: Tenant): Promise<void>;
	stop(): Promise<void>;
}

/** Takes the tenants that the cloud starts with. Resolves when their databases take logins. */
export type StartEngine = (tenants: readonly Tenant[]) => Promise<Engine>;
