// Failures as n8n shows them: what could not be done for whom, why, and what to do next.
import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	jsonParse,
	type JsonObject,
} from 'n8n-workflow';

import { CredentialError } from '../../../credentials/signing/credential';
import { ChallengeError } from '../../../credentials/digest/challenge';
import { UntrustedResponseError } from '../../../credentials/digest/nonceLease';
import { errorText, isErrorLike } from '../../../credentials/http/errorLike';
import { NetworkError, type NetworkProblem } from '../../../credentials/http/networkError';
import { dataObjectOf } from '../json';
import { explain, KEY_REFUSED, PROXY_ASKS } from './errorTable';
import { failureCodeOf } from './failureCode';
import {
	ExplainedFailure,
	InputError,
	KeyGivenUp,
	NonceRefused,
	ServiceFailure,
	UnclearOutcome,
	UnreadableAnswer,
	withoutFullStop,
} from '../transport/failures';
import { SECRET_NAME, STARS } from '../transport/redact';

/** The fields of a failed item, for a workflow that continues on fail: always all of them. */
export interface FailedItem extends IDataObject {
	error: string;
	/** What to do next. */
	hint: string;
	/** As the service says it. */
	errorCode: string | null;
	/** A code of this node. */
	reason: string;
	httpStatus: number | null;
	requestId: string | null;
}

interface Report {
	readonly reason: string;
	readonly nextStep: string;
	readonly service: Pick<FailedItem, 'errorCode' | 'httpStatus' | 'requestId'> & {
		errorMessage?: string;
	};
}

const NOTHING_FROM_SERVICE = { errorCode: null, requestId: null, httpStatus: null };

/**
 * Takes what was thrown and what was attempted, such as 'create the account "jane"'; undefined where n8n
 * says it, and shows nothing but the message, which then holds the next step as well. Returns n8n's error
 * for the item. Messages hold the service's words, ids and the HTTP status, never a secret.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	task: string | undefined,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	const shownNode = withoutSecrets(node);
	const reason = failureCodeOf(error);
	const report = reportOf(error);
	if (report === undefined) {
		const message = errorText(error);
		const hint = error instanceof InputError ? error.hint : undefined;
		const operationError = new NodeOperationError(shownNode, messageOf(task, message, hint), {
			itemIndex,
			...(hint !== undefined && { description: hint }),
		});
		operationError.context.data = { ...NOTHING_FROM_SERVICE, reason, hint: hint ?? '' };
		return operationError;
	}
	const { httpStatus } = report.service;
	const response: JsonObject = { message: report.reason };
	const nodeError = new NodeApiError(shownNode, response, {
		message: messageOf(task, report.reason, report.nextStep),
		description: describe(report),
		itemIndex,
		...(httpStatus !== null && { httpCode: String(httpStatus) }),
	});
	const { errorCode, requestId } = report.service;
	nodeError.context.data = { errorCode, requestId, httpStatus, reason, hint: report.nextStep };
	return nodeError;
}

function messageOf(task: string | undefined, reason: string, nextStep = ''): string {
	if (task !== undefined) return `Could not ${task}: ${reason}`;
	const sentence = withoutFullStop(reason.charAt(0).toUpperCase() + reason.slice(1));
	return nextStep === '' ? sentence : `${sentence}. ${nextStep}`;
}

/** Takes an error that `toNodeError` made, returns the fields of the failed item. */
export function toFailedItem(error: NodeApiError | NodeOperationError): FailedItem {
	const { errorCode, requestId, httpStatus, reason, hint } = dataObjectOf(error.context.data);
	return {
		error: error.message,
		hint: typeof hint === 'string' ? hint : (error.description ?? ''),
		errorCode: typeof errorCode === 'string' ? errorCode : null,
		reason: typeof reason === 'string' ? reason : 'InvalidInput',
		httpStatus: typeof httpStatus === 'number' ? httpStatus : null,
		requestId: typeof requestId === 'string' ? requestId : null,
	};
}

// n8n keeps the node with its parameters in the error, and with the execution in its database.
function withoutSecrets(node: INode): INode {
	const masked = JSON.stringify(node.parameters, (name, value: unknown) =>
		typeof value === 'string' && isSecret(name, value) ? STARS : value,
	);
	return { ...node, parameters: jsonParse(masked) };
}

// A collection that is given as a text has the names of its fields in it; a private key is one in any field.
function isSecret(name: string, value: string): boolean {
	if (SECRET_NAME.test(name) || PRIVATE_KEY.test(value)) return true;
	return /[{:]/.test(value) && SECRET_NAME.test(value);
}

/** In PEM (RFC 7468, section 10), and the member of a JWK that only a private one has (RFC 7518, section 6.3.2). */
const PRIVATE_KEY = /PRIVATE KEY-----|"d"\s*:/;

function reportOf(error: unknown): Report | undefined {
	if (error instanceof UnclearOutcome) {
		const report = reportOf(error.failure);
		return report && { ...report, reason: `${withoutFullStop(report.reason)}. ${error.message}` };
	}
	if (error instanceof ExplainedFailure) {
		const { reason, nextStep } = error;
		return { service: reportOf(error.failure)?.service ?? NOTHING_FROM_SERVICE, reason, nextStep };
	}
	if (error instanceof ServiceFailure) {
		const { errorCode = null, errorMessage, requestId, httpStatus } = error;
		return { ...explain(error), service: { errorCode, errorMessage, requestId, httpStatus } };
	}
	if (error instanceof UnreadableAnswer) {
		const { requestId, httpStatus } = error;
		return {
			reason: error.message,
			nextStep: 'Try again later, and check Site and Base URL in the credential',
			service: { errorCode: null, requestId, httpStatus },
		};
	}
	const nextStep = nextStepAfter(error);
	if (nextStep === undefined || !isErrorLike(error)) return undefined;
	return { reason: error.message, nextStep, service: NOTHING_FROM_SERVICE };
}

const CHECK_NETWORK =
	'Check Site and Base URL in the credential, and the network between n8n and OceanBase Cloud';

const NEXT_STEPS: Readonly<Partial<Record<NetworkProblem, string>>> = {
	busy: 'Try again later',
	blocked:
		"If the address is right, allow it in n8n's settings: N8N_SSRF_ALLOWED_HOSTNAMES or N8N_SSRF_ALLOWED_IP_RANGES",
	proxy: PROXY_ASKS.nextStep,
	untrusted:
		'Check Site and Base URL in the credential. If a proxy or a gateway uses its own certificate, start n8n with NODE_EXTRA_CA_CERTS set to its CA file',
};

function nextStepAfter(error: unknown): string | undefined {
	if (error instanceof NetworkError) {
		return NEXT_STEPS[error.problem] ?? CHECK_NETWORK;
	}
	if (error instanceof KeyGivenUp) return KEY_REFUSED.nextStep;
	if (error instanceof NonceRefused) {
		return 'Run the item again: it was not carried out. If it keeps failing, contact OceanBase Cloud support';
	}
	if (error instanceof CredentialError) return 'Open the OceanBase Cloud credential and correct it';
	if (error instanceof ChallengeError) {
		return 'Check Site, Base URL and Minimum Digest Algorithm in the credential';
	}
	if (error instanceof UntrustedResponseError) {
		return 'Somebody may be intercepting the connection between n8n and OceanBase Cloud: check the network before you continue';
	}
	return undefined;
}

function describe({ reason, nextStep, service }: Report): string {
	const { errorMessage, errorCode, httpStatus, requestId } = service;
	const words = withoutFullStop(errorMessage ?? '');
	const isSaid = words === '' || reason.includes(words);
	const ids = [
		errorCode,
		httpStatus && `HTTP ${httpStatus}`,
		requestId && `request ID ${requestId}`,
	].filter(Boolean);
	const sentences = [nextStep, !isSaid && `The service said: ${words}`].filter(Boolean);
	const text = sentences.map((sentence) => `${sentence}.`).join(' ');
	return [text, ids.length > 0 && `(${ids.join(', ')})`].filter(Boolean).join(' ');
}
