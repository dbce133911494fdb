// The configuration of a private Apache: digest with mod_auth_digest in several modes, each below a
// path of its own, in front of another server.
import { createHash } from 'node:crypto';

const MODULES = [
	'mpm_event',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_user',
	'auth_digest',
	'headers',
	'proxy',
	'proxy_http',
];

/** Where Debian keeps the modules. */
export const MODULES_FOLDER = '/usr/lib/apache2/modules';

/** Legal, and awkward on purpose. */
const REALM = 'OceanBase Cloud, API = test';

/** Paths, and what mod_auth_digest does with nonces below them. */
const MODES = {
	/** Nonces live long, and nobody counts. */
	plain: [],
	/** Refuses every nc that is not above the last one. */
	strict: ['AuthDigestNcCheck On'],
	/** A lifetime of 0: every nonce is good for one request. */
	once: ['AuthDigestNonceLifetime 0'],
	/** A nonce lives for a second, and nc counts. */
	short: ['AuthDigestNonceLifetime 1', 'AuthDigestNcCheck On'],
} as const satisfies Record<string, readonly string[]>;

export type ApacheMode = keyof typeof MODES;

export interface ApacheSite {
	readonly folder: string;
	readonly port: number;
	/** What stands behind it, without a slash at the end. */
	readonly upstream: string;
	/** Who gets in, below every path. */
	readonly key: { readonly id: string; readonly secret: string };
}

/** Returns the text of the password file. */
export function apacheUsers({ key: { id, secret } }: ApacheSite): string {
	const user = `${id}:${REALM}`;
	return `${user}:${createHash('md5').update(`${user}:${secret}`).digest('hex')}\n`;
}

/** Returns the text of the configuration file. */
export function apacheConfig(site: ApacheSite): string {
	const { folder, port } = site;
	return [
		`ServerRoot ${folder}`,
		`DefaultRuntimeDir ${folder}`,
		`PidFile ${folder}/pid`,
		'ServerName 127.0.0.1',
		`Listen 127.0.0.1:${port}`,
		`ErrorLog ${folder}/error.log`,
		'LogFormat "%m %s" short',
		`CustomLog ${folder}/access.log short`,
		'Mutex pthread default',
		'StartServers 1',
		'ThreadsPerChild 64',
		'MaxRequestWorkers 64',
		...MODULES.map((name) => `LoadModule ${name}_module ${MODULES_FOLDER}/mod_${name}.so`),
		// Only root may, and has to, work as somebody else.
		...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
		'AuthDigestShmemSize 1M',
		...Object.entries(MODES).flatMap(([mode, directives]) => location(site, mode, directives)),
		'',
	].join('\n');
}

function location(site: ApacheSite, mode: string, directives: readonly string[]): string[] {
	return [
		`<Location /${mode}>`,
		'AuthType Digest',
		`AuthName "${REALM}"`,
		'AuthDigestProvider file',
		`AuthUserFile ${site.folder}/users`,
		...directives,
		'Require valid-user',
		'RequestHeader unset Authorization',
		`ProxyPass ${site.upstream} disablereuse=on`,
		'</Location>',
	];
}
