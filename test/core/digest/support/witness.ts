// Watches an execution from all sides: what it signed, what it wrote to the console, what it left.
import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeType } from 'n8n-workflow';

import { OceanBaseCloud } from '../../../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { runNode, type NodeRun, type NodeRunOptions } from '../../harness/runNode';
import { leaksIn, textOf } from './leaks';

export interface Witnessed extends NodeRun {
	/** How many requests were signed. */
	readonly signatures: number;
	/** The names of the secrets that were found anywhere. */
	readonly leaks: readonly string[];
}

/**
 * Runs a node; looks for the credential's secrets and the given ones in everything it leaves. What
 * this package's node throws is looked at as it is thrown, before n8n makes its own of it.
 */
export async function witness(
	options: NodeRunOptions,
	secrets: Readonly<Record<string, string>> = {},
): Promise<Witnessed> {
	const written = watchConsole();
	const thrown: unknown[] = [];
	const ownNode = options.nodeType ? undefined : recordThrown(new OceanBaseCloud(), thrown);
	const result = await runNode({ ...options, ...(ownNode && { nodeType: ownNode }) });
	// Not the credentials: they stand for n8n's own, encrypted store.
	const { credentials, ...left } = result;
	const headers = credentials.signatures;
	const texts = [textOf(left), textOf(thrown), JSON.stringify(left.run), ...left.log, ...written()];
	const everything = texts.join('\n');
	const leaks = leaksIn(everything, {
		...secretsOf(options.credential, headers),
		...secrets,
	});
	return { ...left, credentials, signatures: headers.length, leaks };
}

function recordThrown(nodeType: INodeType, thrown: unknown[]): INodeType {
	const { description } = nodeType;
	return {
		description,
		async execute(this: IExecuteFunctions) {
			try {
				return (await nodeType.execute?.call(this)) ?? [];
			} catch (error) {
				thrown.push(error);
				throw error;
			}
		},
	};
}

function secretsOf(credential: ICredentialDataDecryptedObject, headers: readonly string[]) {
	const secret = String(credential.accessKeySecret);
	const realms = headers.map((header) => /realm="([^"]*)"/.exec(header)?.[1] ?? '');
	const keys = realms.flatMap((realm) =>
		['md5', 'sha256', 'sha512-256'].map((algorithm) =>
			createHash(algorithm)
				.update(`${String(credential.accessKeyId)}:${realm}:${secret}`)
				.digest('hex'),
		),
	);
	const responses = headers.map((header) => /response="(\w+)"/.exec(header)?.[1] ?? header);
	return {
		'the AccessKey Secret': secret,
		...named('HA1', keys),
		...named('the response', responses),
		...named('the Authorization header', headers),
	};
}

function named(name: string, values: readonly string[]): Record<string, string> {
	return Object.fromEntries(values.map((value, index) => [`${name} (${index + 1})`, value]));
}

/** Returns a function that ends the watch and returns what was written. */
function watchConsole(): () => string[] {
	const lines: string[] = [];
	const note = (...parts: unknown[]) => {
		lines.push(parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join(' '));
		return true;
	};
	const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const;
	const spies = [
		...methods.map((method) => jest.spyOn(console, method).mockImplementation(note)),
		jest.spyOn(process.stdout, 'write').mockImplementation(note),
		jest.spyOn(process.stderr, 'write').mockImplementation(note),
	];
	return () => {
		for (const spy of spies) spy.mockRestore();
		return lines;
	};
}
