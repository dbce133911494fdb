// The environment of an n8n process: only what it needs, so that the user's own n8n settings do not
// reach it, and nothing that makes it talk to the outside.
import path from 'node:path';
import type { Installation } from './install';
import { LOOPBACK } from '../programs/ports';

export interface Place {
	/** n8n keeps its state in the folder .n8n in here. */
	userFolder: string;
	port: number;
	/** Of the broker that hands code to n8n's task runner. */
	brokerPort: number;
	/** More settings of n8n, for this run. */
	env?: Record<string, string>;
}

const INHERITED = ['HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ'];

const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
};

/** Returns the environment variables for n8n at `place`. */
export function n8nEnvironment(installation: Installation, place: Place): NodeJS.ProcessEnv {
	const url = `http://${LOOPBACK}:${place.port}/`;
	return {
		...Object.fromEntries(INHERITED.map((name) => [name, process.env[name]])),
		PATH: [path.dirname(installation.node), process.env['PATH']].join(path.delimiter),
		...QUIET,
		N8N_USER_FOLDER: place.userFolder,
		N8N_ENCRYPTION_KEY: 'not-a-secret-local-instance-only',
		// The editor is served over plain http, where a browser keeps no secure cookie.
		N8N_SECURE_COOKIE: 'false',
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_HOST: LOOPBACK,
		N8N_PORT: String(place.port),
		N8N_EDITOR_BASE_URL: url,
		WEBHOOK_URL: url,
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: LOOPBACK,
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		...installation.version.env,
		...place.env,
	};
}
