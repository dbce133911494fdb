// The onboarding request that npm start sends, and what n8n answered.
import { CALLER_HEADERS } from '../../n8n/callers';
import { newKeyPair, type KeyPair } from '../../n8n/keyPair';
import { SEED } from '../../sandbox';

export interface OnboardingRequest {
	/** Who asks. */
	requestedBy: string;
	instanceId: string;
	tenantId: string;
	userName: string;
	/** Of whoever gets the password. */
	publicKey: string;
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
	/** As the holder of the private key reads it; undefined where the answer holds none. */
	password: string | undefined;
}

export const WEBHOOK_PATH = '/webhook/onboard';

/** Takes the address of n8n, sends it one request as another program would. */
export async function sendOnboardingRequest(
	n8nUrl: string,
	webhookPath = WEBHOOK_PATH,
): Promise<Onboarding> {
	const url = n8nUrl + webhookPath;
	const { publicKey, open } = newKeyPair();
	const request = onboardingRequest(publicKey);
	const response = await fetch(url, {
		method: 'POST',
		headers: CALLER_HEADERS,
		body: JSON.stringify(request),
	});
	const text = await response.text();
	const answer = parsed(text);
	return { url, request, status: response.status, answer, password: opened(answer, open) };
}

/** Returns the request of npm start, for a holder of this key. */
export function onboardingRequest(publicKey: string): OnboardingRequest {
	const { instanceId, tenantId, addressId } = SEED.mainInstance;
	return {
		requestedBy: 'jane@example.com',
		instanceId,
		tenantId,
		userName: 'jane_doe',
		publicKey,
		database: 'testdb',
		role: 'DML',
		userAccount: '123456789012',
		addressId,
	};
}

function opened(answer: unknown, open: KeyPair['open']): string | undefined {
	const { encryptedPassword } = Object(answer) as Record<string, unknown>;
	return encryptedPassword === undefined ? undefined : open(encryptedPassword);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
