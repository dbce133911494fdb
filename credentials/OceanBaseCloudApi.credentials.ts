// The credential: AccessKey, project and site, and how n8n signs requests with them.
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

import { credentialFields } from './credentialFields';
import { NonceLease } from './digest/nonceLease';
import { NoncePool } from './digest/noncePool';
import { askForChallenge, type SendUnsigned } from './signing/askForChallenge';
import { poolKeyOf, readCredential, type Credential } from './signing/credential';
import { offerSigner, takeSigner, type Signer } from './signing/signers';
import { signRequest } from './signing/signRequest';
import { withWayOut } from './signing/wayOut';

export class OceanBaseCloudApi implements ICredentialType {
	name = 'oceanBaseCloudApi';

	displayName = 'OceanBase Cloud API';

	icon: Icon = {
		light: 'file:../nodes/OceanBaseCloud/oceanBaseCloud.svg',
		dark: 'file:../nodes/OceanBaseCloud/oceanBaseCloud.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-oceanbase-cloud/n8n-nodes-oceanbase-cloud#credential';

	properties: INodeProperties[] = credentialFields;

	/**
	 * Asks the server for a challenge. Returns no `session`, so n8n stores nothing and asks again
	 * before the next request. Throws a CredentialError or a NetworkError: both are safe to show.
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const credential = readCredential(credentials);
		const send: SendUnsigned = async (options) => await this.helpers.httpRequest(options);
		const challenge = await askForChallenge(send, credential).catch((error: unknown) => {
			throw withWayOut(error);
		});
		offerSigner(credentials, signerForOneRequest(credential, challenge));
		return {};
	}

	/**
	 * Signs a request with the signer that this package's node offered for it, or, for any other node,
	 * preAuthentication. Throws before anything is sent when the request goes to another server.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return takeSigner(credentials)(requestOptions);
	}

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ $credentials.site === "custom" ? $credentials.baseUrl : $credentials.site === "china" ? "https://api-cloud-cn.oceanbase.com" : "https://api-cloud.oceanbase.com" }}',
			url: '/api/v2/instances',
			qs: { pageNumber: 1, pageSize: 1, requestId: 'n8n-credential-test' },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'OceanBase Cloud refused the AccessKey: check AccessKey ID and AccessKey Secret, and that the key is enabled',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'The AccessKey is valid, but has no access to this project: check the Project ID, and that the account of the key has a role in the project',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message:
						'OceanBase Cloud accepted the AccessKey but refused the request: check the Project ID',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'The API was not found at this address: check Site and Base URL',
				},
			},
		],
	};
}

/** Counts each nonce where the server gives the same one to several requests. No nonce waits in it. */
const nonces = new NoncePool();

function signerForOneRequest(credential: Credential, challenge: string | undefined): Signer {
	return (options) => {
		const lease = new NonceLease(nonces, poolKeyOf(credential), credential.minimumAlgorithm);
		lease.takeChallenge(challenge);
		return signRequest(options, credential, lease);
	};
}
