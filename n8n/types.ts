// What n8n's REST API takes and gives, as far as the tests need it.

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

/** What the editor asks a picker's list for. */
export interface ListSearch {
	nodeType: string;
	/** The list method's name. */
	method: string;
	credential: StoredCredential;
	/** The node's parameters as they stand. */
	parameters: Record<string, unknown>;
	filter?: string;
	paginationToken?: string;
}

export interface ListPage {
	results: Array<{ name: string; value: string }>;
	paginationToken?: string;
}

export interface NewDataTable {
	name: string;
	columns: ReadonlyArray<{ name: string; type: 'string' | 'number' | 'boolean' | 'date' }>;
}

export interface DataTable {
	id: string;
	projectId: string;
}

/** A row's columns, and what n8n adds to them. */
export interface DataTableRow {
	id: number;
	createdAt: string;
	[column: string]: unknown;
}
