// Reads the command line of `npm run sandbox`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { Chosen } from './dialects/dialects';
import { DIALECTS, dialectName } from './dialects/named';
import { readDialect } from './dialects/readDialect';
import { readScenario } from './faults/readScenario';
import type { Scenario } from './faults/scenario';

const DEFAULT_PORT = 8787;

export const HELP = `
The local OceanBase Cloud: npm run sandbox -- [options]

  --port NUMBER      Listen on this port, or on the next free one (${DEFAULT_PORT}). 0: any free port
  --dialect NAME     Use this dialect. If given several times, the last one wins where they differ.
                     A name that ends in .json is a file with settings
  --engine mariadb   Put a MariaDB server behind each MySQL tenant, where the accounts can log in
                     (Debian's package mariadb-server)
  --scenario FILE    Load faults from a file
  --help             Show this text

Dialects: ${Object.keys(DIALECTS).join(', ')}
All settings are listed in sandbox/README.md.

The digest check is strict. For clients that quote qop and algorithm, leave the algorithm
out or cannot repeat an opaque with quotes in it, as Python's requests and Ruby's
net-http-digest_auth do, start it with --dialect relaxedDigest.
`;

export interface CommandLine {
	readonly help: boolean;
	/** 0: any free port. */
	readonly port: number;
	readonly engine?: 'mariadb';
	/** The last one counts. */
	readonly dialect: readonly Chosen[];
	readonly scenario?: Scenario;
}

/** Takes the arguments after the program's name. Throws if one of them is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
	const { values } = parseArgs({
		args: [...args],
		options: {
			port: { type: 'string' },
			dialect: { type: 'string', multiple: true },
			engine: { type: 'string' },
			scenario: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	const { engine, scenario } = values;
	return {
		help: values.help ?? false,
		port: portOf(values.port),
		dialect: (values.dialect ?? []).flatMap(choicesOf),
		...(engine !== undefined && { engine: engineNamed(engine) }),
		...(scenario !== undefined && { scenario: readScenario(jsonOf(scenario)) }),
	};
}

function portOf(text: string | undefined): number {
	if (text === undefined) return DEFAULT_PORT;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
	if (port <= 65535) return port;
	throw new Error(`--port must be a number from 0 to 65535, not ${text}`);
}

function engineNamed(name: string): 'mariadb' {
	if (name === 'mariadb') return name;
	throw new Error(`--engine must be mariadb, not ${name}`);
}

function choicesOf(name: string): Chosen[] {
	return name.endsWith('.json') ? readDialect(jsonOf(name)) : [dialectName(name)];
}

function jsonOf(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
