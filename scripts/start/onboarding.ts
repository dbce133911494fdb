// The onboarding request that npm start sends, and what n8n answered.
import { randomInt } from 'node:crypto';
import { CALLER_HEADERS } from '../../n8n/callers';
import { SEED } from '../../sandbox';

export interface OnboardingRequest {
	instanceId: string;
	tenantId: string;
	userName: string;
	password: string;
	database: string;
	role: string;
	userAccount: string;
	addressId: string;
}

export interface Onboarding {
	url: string;
	request: OnboardingRequest;
	status: number;
	/** Parsed where it is JSON, text otherwise. */
	answer: unknown;
}

const WEBHOOK_PATH = '/webhook/onboard';

/** Takes the address of n8n, sends it one request as another program would. */
export async function sendOnboardingRequest(
	n8nUrl: string,
	webhookPath = WEBHOOK_PATH,
): Promise<Onboarding> {
	const url = n8nUrl + webhookPath;
	const request = onboardingRequest();
	const response = await fetch(url, {
		method: 'POST',
		headers: CALLER_HEADERS,
		body: JSON.stringify(request),
	});
	const text = await response.text();
	return { url, request, status: response.status, answer: parsed(text) };
}

function onboardingRequest(): OnboardingRequest {
	const { instanceId, tenantId, addressId } = SEED.mainInstance;
	return {
		instanceId,
		tenantId,
		userName: 'jane_doe',
		password: newPassword(),
		database: 'testdb',
		role: 'DML',
		userAccount: '123456789012',
		addressId,
	};
}

/** A password by the service's rule, a new one each time: it is printed nowhere. */
function newPassword(): string {
	const digits = Array.from({ length: 12 }, () => randomInt(10)).join('');
	return `Jane#${digits}`;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
