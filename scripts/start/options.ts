// What can be said to npm start.
import { parseArgs } from 'node:util';

export interface StartOptions {
	/** Check and end, and do not leave the editor open. */
	once: boolean;
	/** Of the editor, if it is free. */
	port: number;
}

export const USAGE = `npm start -- [--once] [--port PORT]

  --once       check everything and end: with 0 only if every step did what it should
  --port PORT  where the editor shall be (default 5678; another one if it is taken)`;

const DEFAULT_PORT = '5678';

/** Returns the options, or undefined where the arguments are not ours or ask for help. */
export function readStartOptions(args: string[]): StartOptions | undefined {
	try {
		const { values } = parseArgs({
			args,
			options: {
				once: { type: 'boolean', default: false },
				port: { type: 'string', default: DEFAULT_PORT },
			},
		});
		const port = Number(values.port);
		const valid = Number.isInteger(port) && port > 0 && port < 65_536;
		return valid ? { once: values.once, port } : undefined;
	} catch {
		return undefined;
	}
}
