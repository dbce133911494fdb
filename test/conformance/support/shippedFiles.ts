// The files that the package is built from, as they lie in the checkout.
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { CHECKOUT } from '../../../n8n/paths';

/** Returns paths from the checkout, with slashes on every system. */
export function shippedFiles(): string[] {
	return ['credentials', 'nodes'].flatMap((folder) =>
		readdirSync(path.join(CHECKOUT, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(CHECKOUT, path.join(entry.parentPath, entry.name)))
			.map((file) => file.split(path.sep).join('/')),
	);
}
