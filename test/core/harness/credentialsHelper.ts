// Stands where n8n's server keeps credentials: hands out what a test gives it, and calls the credential
// type the way n8n's own CredentialsHelper does. What is tested, the credential type, is the real one.
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
} from 'n8n-workflow';

export class TestCredentialsHelper extends ICredentialsHelper {
	/** How often n8n would have written the credential to its database. */
	updates = 0;

	/** How often a credential was decrypted. */
	decryptions = 0;

	/** The Authorization header of each request that was signed, in order. */
	readonly signatures: string[] = [];

	constructor(
		private readonly type: ICredentialType,
		private readonly byId: ReadonlyMap<string, ICredentialDataDecryptedObject>,
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		if (typeof this.type.authenticate !== 'function')
			throw new Error('authenticate is no function');
		const signed = await this.type.authenticate(credentials, requestOptions);
		this.signatures.push(String(signed.headers?.Authorization));
		return signed;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const expirable = this.type.properties.find(({ typeOptions }) => typeOptions?.expirable);
		if (!expirable || !this.type.preAuthentication) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await this.type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined) return undefined;
		this.updates += 1;
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Encrypted credentials are not part of these tests');
	}

	async getDecrypted(
		_additionalData: unknown,
		{ id }: INodeCredentialsDetails,
	): Promise<ICredentialDataDecryptedObject> {
		this.decryptions += 1;
		const data = this.byId.get(id ?? '');
		if (!data) throw new Error(`The test has no credential with the id ${id}`);
		return { ...data };
	}

	async updateCredentials(): Promise<void> {
		this.updates += 1;
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		this.updates += 1;
	}

	getCredentialsProperties(): INodeProperties[] {
		return this.type.properties;
	}
}
