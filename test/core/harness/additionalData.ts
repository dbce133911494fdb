// What n8n's server gives to an execution: credentials from the test, hooks without handlers, no database.
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { ICredentialsHelper, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

/** Takes where credentials come from, returns the additional data of an execution. */
export function additionalData(
	credentialsHelper: ICredentialsHelper,
): IWorkflowExecuteAdditionalData {
	const notPartOfTheseTests = () => {
		throw new Error('Not part of these tests');
	};
	const hooks = new ExecutionLifecycleHooks('manual', 'execution', {
		id: 'workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: [],
		connections: {},
		activeVersionId: null,
	});
	return {
		credentialsHelper,
		hooks,
		executeWorkflow: notPartOfTheseTests,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: notPartOfTheseTests,
		logAiEvent: () => {},
		currentNodeExecutionIndex: 0,
		restApiUrl: 'http://127.0.0.1/',
		instanceBaseUrl: 'http://127.0.0.1/',
		formBaseUrl: 'http://127.0.0.1/',
		formWaitingBaseUrl: 'http://127.0.0.1/',
		formTestBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/',
		webhookWaitingBaseUrl: 'http://127.0.0.1/',
		webhookTestBaseUrl: 'http://127.0.0.1/',
		mcpBaseUrl: 'http://127.0.0.1/',
		mcpTestBaseUrl: 'http://127.0.0.1/',
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
	};
}
