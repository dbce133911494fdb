// Times what n8n does to load the package, in a fresh process. Argument: the package's folder. Sends
// {workflowMs, packageMs}: n8n-workflow, which every package shares, and the package itself.
import { createRequire } from 'node:module';
import path from 'node:path';

import { tell } from '../child';

const requirePackage = createRequire(path.join(process.argv[2] ?? '', 'package.json'));

function timeToLoad(load: () => void): number {
	const begun = performance.now();
	load();
	return performance.now() - begun;
}

const manifest: { n8n: { nodes: string[]; credentials: string[] } } =
	requirePackage('./package.json');
const workflowMs = timeToLoad(() => requirePackage('n8n-workflow'));
const packageMs = timeToLoad(() => {
	for (const file of [...manifest.n8n.credentials, ...manifest.n8n.nodes]) {
		// n8n makes an instance of every class as it loads it.
		const loaded: Record<string, new () => unknown> = requirePackage(`./${file}`);
		for (const type of Object.values(loaded)) new type();
	}
});
tell({ workflowMs, packageMs });
process.on('disconnect', () => process.exit(0));
