// The executions that n8n has saved, from its tables, each with the request that it was for. n8n keeps
// that request with an execution that ends by itself, and replaces it by the error where the worker
// died. So it is noted when the execution begins.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Postgres } from './postgres';

export interface SavedExecution {
	id: string;
	status: string;
	/** Of the onboarding request that started it. */
	userName: string;
}

/** In these states an execution is still going to do something, or should be. */
const UNDER_WAY = ['new', 'running', 'waiting', 'unknown'];
const POLL_MS = 1_000;

/** Starts to note which request an execution is for. */
export async function noteRequests({ query }: Postgres): Promise<void> {
	await query(`
		CREATE TABLE execution_request ("executionId" integer, "userName" text);
		CREATE FUNCTION note_request() RETURNS trigger LANGUAGE plpgsql AS
			$$ BEGIN
				INSERT INTO execution_request
					VALUES (NEW."executionId", substring(NEW.data from '"([a-z]+_\\d{4})"'));
				RETURN NULL;
			END $$;
		CREATE TRIGGER note_request AFTER INSERT ON execution_data
			FOR EACH ROW EXECUTE FUNCTION note_request();`);
}

/** Returns all executions of a workflow, oldest first. */
export async function savedExecutions(
	{ query }: Postgres,
	workflowId: string,
): Promise<SavedExecution[]> {
	const rows = await query(
		`SELECT e.id, e.status, r."userName"
		 FROM execution_entity e LEFT JOIN execution_request r ON r."executionId" = e.id
		 WHERE e."workflowId" = '${workflowId}' ORDER BY e.id`,
	);
	return rows.map(([id = '', status = '', userName = '']) => ({ id, status, userName }));
}

/** Waits until n8n calls no execution under way, returns them all. Throws an Error at the deadline. */
export async function settledExecutions(
	postgres: Postgres,
	workflowId: string,
	timeoutMs: number,
): Promise<SavedExecution[]> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const executions = await savedExecutions(postgres, workflowId);
		const open = executions.filter(({ status }) => UNDER_WAY.includes(status));
		if (open.length === 0) return executions;
		if (Date.now() > deadline) {
			throw new Error(`n8n still calls these executions under way: ${JSON.stringify(open)}`);
		}
		await sleep(POLL_MS);
	}
}

/** Counts executions by status, for people. */
export function byStatus(executions: SavedExecution[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { status } of executions) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}
