// docs/scaling/docker-compose.yml and its Dockerfile, read as Docker would read them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Installation } from '../../../n8n/install';
import { CHECKOUT } from '../../../n8n/paths';

export interface Service {
	build?: string;
	image?: string;
	command?: string;
	environment?: Record<string, string>;
	volumes?: string[];
}

const FOLDER = path.join(CHECKOUT, 'docs', 'scaling');

/** Returns the services by name. Throws an Error where the file is not YAML. */
export async function readServices(installation: Installation): Promise<Map<string, Service>> {
	// n8n brings a YAML parser: this project needs none otherwise.
	const fromN8n = createRequire(path.join(path.dirname(installation.cli), '..', 'package.json'));
	const yaml = fromN8n('yaml') as { parse(text: string, options: object): unknown };
	const text = await readFile(path.join(FOLDER, 'docker-compose.yml'), 'utf8');
	const file = yaml.parse(text, { merge: true, strict: true }) as {
		services: Record<string, Service>;
	};
	return new Map(Object.entries(file.services));
}

/** Puts `value` in place of what the user has to set in .env. */
export function withSettings(
	environment: Record<string, string>,
	value: (name: string) => string,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).map(([name, text]) => [
			name,
			text.replace(/\$\{(\w+):\?[^}]*\}/g, (_, variable: string) => value(variable)),
		]),
	);
}

/** Returns the arguments that the Dockerfile gives to npm, with `nodePackage` as the package. */
export async function dockerfileNpmArguments(nodePackage: string): Promise<string[]> {
	const text = await readFile(path.join(FOLDER, 'Dockerfile'), 'utf8');
	const line = /^RUN npm (.+)$/m.exec(text)?.[1] ?? '';
	return line.split(' ').map((word) => (word === '"${NODE_PACKAGE}"' ? nodePackage : word));
}

/** Returns the release of n8n that the image is made from. */
export async function dockerfileRelease(): Promise<string | undefined> {
	const text = await readFile(path.join(FOLDER, 'Dockerfile'), 'utf8');
	return /^FROM \S+\/n8n:(\S+)$/m.exec(text)?.[1];
}

/** Returns where the Dockerfile puts the folder in which it ran npm. */
export async function dockerfileTarget(): Promise<string | undefined> {
	const text = await readFile(path.join(FOLDER, 'Dockerfile'), 'utf8');
	return /^COPY --from=package .*\/nodes (\S+)$/m.exec(text)?.[1];
}
