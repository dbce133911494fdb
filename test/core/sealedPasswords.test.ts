// Generated passwords that only the holder of a private key can read.
import {
	constants,
	createHash,
	generateKeyPairSync,
	privateDecrypt,
	type KeyObject,
} from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { inMainTenant, runOperation } from './harness/cases';
import { callsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const sandbox = useSandbox();

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();

const run = async (operation: string, parameters: INodeParameters, others = {}) =>
	await runOperation(sandbox, inMainTenant(`tenantUser.${operation}`, parameters), {}, others);

const sealed = (key: string): INodeParameters => ({ passwordOutput: 'encrypted', publicKey: key });

const open = (json: IDataObject | undefined, key: KeyObject = privateKey) =>
	privateDecrypt(
		{ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
		Buffer.from(String(json?.encryptedPassword), 'base64'),
	).toString();

const has = (name: string, password: string) =>
	sandbox.cloud.hasPassword(instanceId, tenantId, name, password);

it.each<[string, INodeParameters, string]>([
	['create', { userName: 'jane' }, 'jane'],
	['create', { userName, ifExists: 'update', setPassword: true }, userName],
	['updatePassword', { userName }, userName],
])('%s puts out what only the private key opens', async (operation, parameters, name) => {
	const { error, items } = await run(operation, { ...parameters, ...sealed(spki) });

	expect(error).toBeUndefined();
	const password = open(items[0]?.json);
	expect(has(name, password)).toBe(true);
	expect(JSON.stringify(items)).not.toContain(password);
	expect(items[0]?.json).not.toHaveProperty('generatedPassword');
	expect(items[0]?.json.publicKeyFingerprint).toBe(
		createHash('sha256')
			.update(publicKey.export({ type: 'spki', format: 'der' }))
			.digest('hex'),
	);
});

it.each([
	['PKCS #1', publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
	['a JWK', JSON.stringify(publicKey.export({ format: 'jwk' }))],
	['a PEM in one line', spki.replaceAll('\n', ' ')],
	['a PEM with \\n', spki.replaceAll('\n', '\\n')],
	['spaces around it', `\n  ${spki}\n`],
])('takes %s', async (_what, key) => {
	const { error, items } = await run('create', { userName: 'jane', ...sealed(key) });

	expect(error).toBeUndefined();
	expect(has('jane', open(items[0]?.json))).toBe(true);
});

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey;

it.each<[string, INodeParameters, RegExp]>([
	['a key of 1024 bits', sealed(pem(small)), /Public Key has 1024 bits/],
	['a key of another kind', sealed(pem(curve)), /Public Key is not an RSA key/],
	['a key for signatures only', sealed(pem(pss)), /Public Key is not an RSA key/],
	['no key', { passwordOutput: 'encrypted' }, /Public Key is empty/],
	['a text', sealed('my key'), /Public Key cannot be read/],
	[
		'a private key',
		sealed(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
		/Public Key contains a private key/,
	],
	[
		'a private JWK',
		sealed(JSON.stringify(privateKey.export({ format: 'jwk' }))),
		/Public Key contains a private key/,
	],
	['a key that is not used', { publicKey: spki }, /Public Key is set, but Password Output/],
	[
		'an entered password',
		{ ...sealed(spki), generatePassword: false, password: 'ABCabc123@@' },
		/Password Output is Encrypted, but Generate Password is off/,
	],
])('refuses %s before anything is sent', async (_what, parameters, message) => {
	const { error } = await run('create', { userName: 'jane', ...parameters });

	expect(error?.message).toMatch(message);
	expect(JSON.stringify(error)).not.toContain('PRIVATE KEY');
	expect(sandbox.journal).toEqual([]);
});

it('comes out with an item that fails after the password was set', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserPassword' }, fault: 'cut-after' }],
	});
	const { items } = await run(
		'updatePassword',
		{ userName, ...sealed(spki) },
		{ onError: 'continueRegularOutput' },
	);

	expect(items[0]?.json.error).toBeDefined();
	expect(has(userName, open(items[0]?.json))).toBe(true);
});

describe('as a tool of an AI agent', () => {
	const tool = { typeName: 'n8n-nodes-oceanbase-cloud.oceanBaseCloudTool' };

	it('refuses a password in clear before anything is sent', async () => {
		const { items } = await run('create', { userName: 'jane' }, tool);

		expect(items[0]?.json.error).toMatch(/would be sent to the AI model/);
		expect(items[0]?.json.hint).toMatch(/Set Password Output to Encrypted/);
		expect(sandbox.journal).toEqual([]);
	});

	it('takes a sealed one', async () => {
		const { items } = await run('create', { userName: 'jane', ...sealed(spki) }, tool);

		expect(has('jane', open(items[0]?.json))).toBe(true);
	});
});

describe('Encryption Type', () => {
	const ciphertext = 'b64:q83vEjRWeJA='.repeat(8);

	it.each<[string, INodeParameters, string]>([
		['create', { userName: 'jane' }, 'CreateTenantUser'],
		['updatePassword', { userName }, 'ModifyTenantUserPassword'],
		['create', { userName, ifExists: 'update', setPassword: true }, 'ModifyTenantUserPassword'],
	])('%s sends ciphertext as it is', async (operation, parameters, call) => {
		await run(operation, {
			...parameters,
			generatePassword: false,
			password: ciphertext,
			additionalFields: { encryptionType: 'RSA' },
		});

		expect(callsTo(sandbox, call)[0]?.body).toMatchObject({ encryptionType: 'RSA' });
	});

	it.each(['create', 'updatePassword'])('%s generates none for it', async (operation) => {
		const { error } = await run(operation, {
			userName: 'jane',
			additionalFields: { otherApiFields: '{"encryptionType": "RSA"}' },
		});

		expect(error?.message).toMatch(/only for a password that you enter encrypted/);
		expect(sandbox.journal).toEqual([]);
	});
});
