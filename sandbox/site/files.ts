// The files of the page, as they are in the folder `page`. None of another folder can be asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import type { Answer } from '../http/answer';
import { POLICY } from './policy';

const FOLDER = join(__dirname, '..', 'page');

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

/** Takes the name of a file, gives undefined where the page has none of this name. */
export function pageFile(name: string): Answer | undefined {
	const type = TYPES[extname(name)];
	if (type === undefined || !readdirSync(FOLDER).includes(name)) return undefined;
	const headers = { ...POLICY, 'Content-Type': type };
	return { status: 200, headers, body: readFileSync(join(FOLDER, name)) };
}
