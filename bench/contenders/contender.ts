// What a contender is to the process that measures it.
import type { Job } from '../jobs';

export interface Contender {
	/** Does a few operations as another user: code gets compiled, and no nonce is left for the run. */
	readonly warmUp: () => Promise<void>;
	readonly run: () => Promise<Done>;
	/** Whether the work is done by child processes, so that their CPU time counts. */
	readonly isOutside?: boolean;
}

export interface Done {
	readonly succeeded: number;
	/** What the first operation that failed said. */
	readonly complaint?: string;
	/** What is to be kept until memory is read. */
	readonly kept: unknown;
}

export type ContenderFactory = (job: Job) => Contender;

export const WARM_UP_OPERATIONS = 30;

/** Returns the name of the account that an operation is for. */
export function userName(index: number): string {
	return `user_${String(index).padStart(5, '0')}`;
}

/** Path of the accounts, below the server's URL. */
export const LIST_PATH = '/api/v2/instances/ob-bench/tenants/t-bench/tenantUsers';

/** Path of a role update, below the server's URL. */
export function pathFor(name: string): string {
	return `${LIST_PATH}/${name}/authorization`;
}

export const BODY = JSON.stringify({
	modifyType: 'UPDATE',
	userRole: [{ database: 'testdb', role: 'DML' }],
});
