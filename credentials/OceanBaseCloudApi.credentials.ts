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

import { poolKeyOf, readCredential } from './signing/credential';
import { credentialFields } from './credentialFields';
import { NonceLease } from './digest/nonceLease';
import { NoncePool } from './digest/noncePool';
import { offerChallenge, takeChallenge } from './signing/foreignRequests';
import { Leased, leasedOf } from './signing/leasedRequest';
import { askForChallenge } from './signing/askForChallenge';
import { signRequest } from './signing/signRequest';

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
		const challenge = await askForChallenge(
			async (options) => await this.helpers.httpRequest(options),
			readCredential(credentials),
		);
		offerChallenge(credentials, challenge);
		return {};
	}

	/**
	 * Signs a request: of this package's node with the nonce that the node leased, of any other node
	 * with the one that preAuthentication was given. Throws before anything is sent when the
	 * request goes to another server.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { lease, credential } = leasedOf(requestOptions) ?? leaseForOneRequest(credentials);
		return signRequest(requestOptions, credential, lease);
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
						'The AccessKey is right, but it has no access to this project: check the Project ID and the roles of the account that the key belongs to',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message:
						'OceanBase Cloud knows the AccessKey but refused the request: check the Project ID',
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

function leaseForOneRequest(credentials: ICredentialDataDecryptedObject): Leased {
	const credential = readCredential(credentials);
	const lease = new NonceLease(new NoncePool(), poolKeyOf(credential), credential.minimumAlgorithm);
	lease.learn(takeChallenge(credentials));
	return new Leased(lease, credential);
}
