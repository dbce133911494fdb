// Speaks to a running n8n as its editor does, by its REST API.
import { setTimeout as sleep } from 'node:timers/promises';
import type {
	Credential,
	CredentialTest,
	DataTable,
	DataTableRow,
	Execution,
	ListPage,
	ListSearch,
	NewDataTable,
	Person,
	StoredCredential,
	StoredWorkflow,
	Workflow,
} from './types';

export type * from './types';

const PUBLISH_TIMEOUT_MS = 30_000;
/** The editor's own requests take n8n a moment; the longest asks the cloud for a list. */
const ANSWER_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** n8n refused a request. */
export class N8nRequestError extends Error {
	constructor(
		request: string,
		readonly status: number,
		readonly body: string,
	) {
		super(`n8n answered ${request} with HTTP ${status}: ${body.slice(0, 1000)}`);
		this.name = 'N8nRequestError';
	}
}

interface Request {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	path: string;
	body?: unknown;
}

export class N8nClient {
	private cookie = '';

	/** Takes the address of the editor, without a slash at the end. */
	constructor(readonly url: string) {}

	/** Makes the first user of a new n8n, and logs in as that user. */
	async setUpOwner(owner: Person): Promise<void> {
		await this.send({ method: 'POST', path: '/owner/setup', body: owner });
	}

	async logIn(person: Pick<Person, 'email' | 'password'>): Promise<void> {
		const body = { emailOrLdapLoginId: person.email, password: person.password };
		await this.send({ method: 'POST', path: '/login', body });
	}

	/** Stores a credential, returns it with its id. */
	async createCredential(credential: Credential): Promise<StoredCredential> {
		const stored = await this.send<{ id: string }>({
			method: 'POST',
			path: '/credentials',
			body: credential,
		});
		return { ...credential, id: stored.id };
	}

	/** Returns, as text, what the editor gets of a stored credential. */
	async readCredential(id: string): Promise<string> {
		const path = `/credentials/${id}?includeData=true`;
		return JSON.stringify(await this.send({ method: 'GET', path }));
	}

	/** Does what the Test button of a stored credential does. */
	async testCredential(credential: StoredCredential): Promise<CredentialTest> {
		const body = { credentials: credential };
		return await this.send({ method: 'POST', path: '/credentials/test', body });
	}

	async createWorkflow(workflow: Workflow): Promise<StoredWorkflow> {
		// 1.x refuses a workflow that does not say so itself.
		const body = { ...workflow, active: false };
		return await this.send({ method: 'POST', path: '/workflows', body });
	}

	async readWorkflow(id: string): Promise<StoredWorkflow> {
		return await this.send({ method: 'GET', path: `/workflows/${id}` });
	}

	/** Returns the newest hundred workflows, without their nodes. */
	async listWorkflows(): Promise<Array<Pick<StoredWorkflow, 'id' | 'name'>>> {
		return await this.send({ method: 'GET', path: '/workflows?take=100&sortBy=updatedAt:desc' });
	}

	/** Puts the stored state of a workflow into production: when this returns, its webhooks answer. */
	async publish(workflow: Pick<StoredWorkflow, 'id' | 'versionId'>): Promise<void> {
		const path = `/workflows/${workflow.id}`;
		const { versionId } = workflow;
		if ((await this.majorVersion()) < 2) {
			// It has no drafts: a workflow is active or not, and is so when this has returned.
			await this.send({ method: 'PATCH', path, body: { versionId, active: true } });
			return;
		}
		await this.send({ method: 'POST', path: `${path}/activate`, body: { versionId } });

		const deadline = Date.now() + PUBLISH_TIMEOUT_MS;
		for (;;) {
			const publication = await this.send<{ status: string }>({
				method: 'GET',
				path: `${path}/publication-status`,
			});
			if (publication.status === 'published') return;
			if (publication.status !== 'in_progress' || Date.now() > deadline) {
				throw new Error(`n8n did not publish the workflow: ${JSON.stringify(publication)}`);
			}
			await sleep(POLL_MS);
		}
	}

	/** Takes a workflow out of production. */
	async unpublish({ id, versionId }: Pick<StoredWorkflow, 'id' | 'versionId'>): Promise<void> {
		const path = `/workflows/${id}`;
		if ((await this.majorVersion()) < 2) {
			await this.send({ method: 'PATCH', path, body: { versionId, active: false } });
		} else {
			await this.send({ method: 'POST', path: `${path}/deactivate`, body: {} });
		}
	}

	/** Makes a data table in the person's own project, where new workflows are, too. */
	async createDataTable(table: NewDataTable): Promise<DataTable> {
		const project = await this.send<{ id: string }>({ method: 'GET', path: '/projects/personal' });
		const path = `/projects/${project.id}/data-tables`;
		return await this.send({ method: 'POST', path, body: table });
	}

	/** Returns the newest hundred rows of a data table, the oldest of them first. */
	async listRows({ id, projectId }: DataTable): Promise<DataTableRow[]> {
		const query = new URLSearchParams({ take: '100', sortBy: 'id:desc' });
		const path = `/projects/${projectId}/data-tables/${id}/rows?${query}`;
		const { data } = await this.send<{ data: DataTableRow[] }>({ method: 'GET', path });
		return data.reverse();
	}

	/** Does what the editor's Execute button does for a trigger that needs no event from outside. */
	async run(workflow: StoredWorkflow, trigger: string): Promise<string> {
		const path = `/workflows/${workflow.id}/run`;
		// 1.x runs what it is sent, 2.x what it has stored: here both are the same.
		const body = { workflowData: workflow, triggerToStartFrom: { name: trigger } };
		const started = await this.send<{ executionId: string }>({ method: 'POST', path, body });
		return started.executionId;
	}

	/** Does what the editor does to fill the list of a picker: one page of it. */
	async searchList(search: ListSearch): Promise<ListPage> {
		const { nodeType, method, credential, parameters, ...page } = search;
		const body = {
			path: 'parameters',
			methodName: method,
			nodeTypeAndVersion: { name: nodeType, version: 1 },
			currentNodeParameters: parameters,
			credentials: { [credential.type]: { id: credential.id, name: credential.name } },
			...page,
		};
		const path = '/dynamic-node-parameters/resource-locator-results';
		return await this.send({ method: 'POST', path, body });
	}

	/** Returns an execution as stored, its data as text in n8n's flattened form. */
	async getExecution(id: string): Promise<{ status: string; data: string }> {
		return await this.send({ method: 'GET', path: `/executions/${id}` });
	}

	/** Returns the text of a file that a node has put out, by the id under which n8n keeps it. */
	async readFile(id: string): Promise<string> {
		const query = new URLSearchParams({ id, action: 'download' });
		return await this.sendForText({ method: 'GET', path: `/binary-data?${query}` });
	}

	/** Returns the newest hundred executions of a workflow, or of all, without their data. */
	async listExecutions(workflow?: Pick<StoredWorkflow, 'id'>): Promise<Execution[]> {
		const filter = workflow && JSON.stringify({ workflowId: workflow.id });
		const query = new URLSearchParams({ limit: '100', ...(filter && { filter }) });
		const page = await this.send<{ results: Execution[] }>({
			method: 'GET',
			path: `/executions?${query}`,
		});
		return page.results;
	}

	private async majorVersion(): Promise<number> {
		const { versionCli } = await this.send<{ versionCli: string }>({
			method: 'GET',
			path: '/settings',
		});
		return Number.parseInt(versionCli, 10);
	}

	private async send<T>(request: Request): Promise<T> {
		return (JSON.parse(await this.sendForText(request)) as { data: T }).data;
	}

	private async sendForText(request: Request): Promise<string> {
		const response = await fetch(`${this.url}/rest${request.path}`, {
			method: request.method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
			...(request.body !== undefined && { body: JSON.stringify(request.body) }),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new N8nRequestError(`${request.method} ${request.path}`, response.status, text);
		}
		this.keepCookies(response);
		return text;
	}

	private keepCookies(response: Response): void {
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
	}
}
