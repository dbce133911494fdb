// Runs npm as a person would from a shell, even when npm itself started us.
import { run } from '../programs/guarded';

// What `npm run` and `npm start` hand down: the settings and place of this checkout, not the user's.
const HANDED_DOWN = /^npm_(lifecycle|package|config_(ignore_scripts|local_prefix|user_agent)$)/i;

/** Takes npm's arguments and the folder to run it in, returns its stdout. Throws a CommandError. */
export async function npm(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
	return await run({ file: 'npm', args, cwd, env: { ...ownEnvironment(), ...env } });
}

function ownEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !HANDED_DOWN.test(name));
	return Object.fromEntries(kept);
}
