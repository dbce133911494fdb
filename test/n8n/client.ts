// Speaks to a running n8n as its editor does, by its REST API.
import { setTimeout as sleep } from 'node:timers/promises';

const PUBLISH_TIMEOUT_MS = 30_000;
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

export interface Person {
	email: string;
	firstName: string;
	lastName: string;
	password: string;
}

export interface Credential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface StoredCredential extends Credential {
	id: string;
}

/** As n8n exports it. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

export interface WorkflowNode {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	[other: string]: unknown;
}

export interface StoredWorkflow extends Workflow {
	id: string;
	versionId: string;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

export interface Execution {
	id: string;
	workflowId: string;
	status: string;
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
		return await this.send({ method: 'POST', path: '/workflows', body: workflow });
	}

	/** Puts the stored state of a workflow into production: when this returns, its webhooks answer. */
	async publish(workflow: Pick<StoredWorkflow, 'id' | 'versionId'>): Promise<void> {
		const path = `/workflows/${workflow.id}`;
		const body = { versionId: workflow.versionId };
		await this.send({ method: 'POST', path: `${path}/activate`, body });

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

	/** Returns an execution as stored, its data as text in n8n's flattened form. */
	async getExecution(id: string): Promise<{ status: string; data: string }> {
		return await this.send({ method: 'GET', path: `/executions/${id}` });
	}

	/** Returns the newest hundred executions of all workflows, without their data. */
	async listExecutions(): Promise<Execution[]> {
		const page = await this.send<{ results: Execution[] }>({
			method: 'GET',
			path: '/executions?limit=100',
		});
		return page.results;
	}

	private async send<T>(request: Request): Promise<T> {
		const response = await fetch(`${this.url}/rest${request.path}`, {
			method: request.method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			...(request.body !== undefined && { body: JSON.stringify(request.body) }),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new N8nRequestError(`${request.method} ${request.path}`, response.status, text);
		}
		this.keepCookies(response);
		return (JSON.parse(text) as { data: T }).data;
	}

	private keepCookies(response: Response): void {
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
	}
}
