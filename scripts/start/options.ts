// What can be said to npm start.
import { parseArgs } from 'node:util';

export interface StartOptions {
	/** Check and end, and do not leave the editor open. */
	once: boolean;
	/** Of the editor, if it is free. */
	port: number;
}

export const USAGE = `npm start -- [--once] [--port PORT]

  --once       Check everything and end: with 0 only if every step did what it should
  --port PORT  Where the editor is to listen (default 5678, or the next free port if it is taken)
  --help       Show this text`;

const DEFAULT_PORT = '5678';

/** Returns the options, or undefined where help is asked for. Throws an Error that says what is wrong. */
export function readStartOptions(args: string[]): StartOptions | undefined {
	const { values } = parseArgs({
		args,
		options: {
			once: { type: 'boolean', default: false },
			port: { type: 'string', default: DEFAULT_PORT },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return undefined;
	const port = Number(values.port);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return { once: values.once, port };
	throw new Error(`--port has to be a number from 1 to 65535, and is "${values.port}"`);
}
