// What the benchmark needs on disk, all of it in the cache: n8n, the package as npm packs it, the
// compiled programs, the npm digest clients, and a certificate that is made for each run.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { ensureInstalled } from '../n8n/install';
import { buildPackage, packPackage, unpack } from '../n8n/nodePackage';
import { npm } from '../n8n/npm';
import { cacheRoot, CHECKOUT } from '../n8n/paths';
import { N8N_2 } from '../n8n/versions';

const run = promisify(execFile);

/** Paths are absolute. */
export interface Place {
	/** The Node that n8n runs on. */
	readonly node: string;
	readonly n8nVersion: string;
	/** The compiled programs of bench. */
	readonly programs: string;
	/** This package, as npm packs it. */
	readonly packageFolder: string;
	readonly tarballBytes: number;
	readonly clients: string;
	readonly home: string;
	readonly key: string;
	readonly certificate: string;
	readonly checkout: string;
}

/** Builds and unpacks everything. Installs n8n first if it is not there. */
export async function preparePlace(): Promise<Place> {
	const installation = await ensureInstalled(N8N_2);
	const folder = path.join(cacheRoot(), 'bench');
	const place = {
		node: installation.node,
		n8nVersion: installation.version.name,
		programs: path.join(folder, 'build', path.relative(CHECKOUT, __dirname)),
		packageFolder: path.join(folder, 'package'),
		clients: path.join(folder, 'clients'),
		home: path.join(folder, 'home'),
		key: path.join(folder, 'key.pem'),
		certificate: path.join(folder, 'certificate.pem'),
		checkout: CHECKOUT,
	};
	await mkdir(place.home, { recursive: true });
	await linkModules(path.join(installation.folder, 'node_modules'), folder);
	const [tarballBytes] = await Promise.all([
		packInto(folder, place.packageFolder),
		compilePrograms(folder),
		installClients(place.clients),
		makeCertificate(place.key, place.certificate),
	]);
	return { ...place, tarballBytes };
}

/** Everything below `folder` finds n8n's own packages first: both contenders use the same n8n-core. */
async function linkModules(modules: string, folder: string): Promise<void> {
	const link = path.join(folder, 'node_modules');
	await rm(link, { force: true });
	await symlink(modules, link);
}

async function packInto(folder: string, packageFolder: string): Promise<number> {
	await buildPackage();
	const tarball = await packPackage(folder);
	await rm(packageFolder, { recursive: true, force: true });
	await unpack(tarball.path, packageFolder);
	await rm(tarball.path);
	return tarball.size;
}

async function compilePrograms(folder: string): Promise<void> {
	const compiler = path.join(CHECKOUT, 'node_modules', 'typescript', 'bin', 'tsc');
	const outDir = path.join(folder, 'build');
	await rm(outDir, { recursive: true, force: true });
	await run(process.execPath, [compiler, '--project', __dirname, '--outDir', outDir]);
}

async function installClients(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(path.join(__dirname, 'clients', file), path.join(folder, file));
	}
	await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], folder);
}

async function makeCertificate(key: string, certificate: string): Promise<void> {
	const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
	const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const files = ['-keyout', key, '-out', certificate];
	await run('openssl', ['req', '-x509', ...newKey, '-days', '2', ...subject, ...files]);
}
