// One run's way to the service: the credential, read once, and n8n's two ways to send.
import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import {
	CREDENTIAL_NAME,
	poolKeyOf,
	readCredential,
	type Credential,
} from '../../../credentials/signing/credential';
import type { NonceLease } from '../../../credentials/digest/nonceLease';
import { offerSigner } from '../../../credentials/signing/signers';
import { signRequest } from '../../../credentials/signing/signRequest';
import { KeyTrust } from './keyTrust';
import { Pace } from './pace';

export type ApiContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export interface Connection {
	readonly credential: Credential;
	/** Under which key of the pool the nonces of this credential wait. */
	readonly poolKey: string;
	/** What the run knows of the key. */
	readonly trust: KeyTrust;
	/** How fast the run sends. */
	readonly pace: Pace;
	/** Sends as it is. Resolves to n8n's full response; rejects when there is none. */
	readonly sendUnsigned: (options: IHttpRequestOptions) => Promise<unknown>;
	/** Sends signed with the lease's nonce. Resolves to n8n's full response; rejects when there is none. */
	readonly sendSigned: (options: IHttpRequestOptions, lease: NonceLease) => Promise<unknown>;
}

/** Decrypts the node's credential. Throws a CredentialError when one of its fields cannot be used. */
export async function connect(context: ApiContext): Promise<Connection> {
	const data = await context.getCredentials(CREDENTIAL_NAME);
	const credential = readCredential(data);
	return {
		credential,
		poolKey: poolKeyOf(credential),
		trust: new KeyTrust(),
		pace: new Pace(),
		sendUnsigned: unsignedSender(context),
		sendSigned: async (options, lease): Promise<unknown> => {
			// With a session n8n does not call preAuthentication, which would ask for a challenge
			// before every request. An object of its own for each request: its signer waits under it.
			const own = { ...data, session: 'signed by the node' };
			offerSigner(own, (request) => signRequest(request, credential, lease));
			return await context.helpers.httpRequestWithAuthentication.call(
				context,
				CREDENTIAL_NAME,
				options,
				{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_NAME, data: own } },
			);
		},
	};
}

function unsignedSender(context: ApiContext): Connection['sendUnsigned'] {
	return async (options): Promise<unknown> => {
		const abortSignal = cancelSignalOf(context);
		return await context.helpers.httpRequest({ ...options, ...(abortSignal && { abortSignal }) });
	};
}

/** Returns the signal that n8n gives when somebody stops the execution; undefined outside of one. */
export function cancelSignalOf(context: ApiContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
