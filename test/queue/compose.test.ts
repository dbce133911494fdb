// What docs/scaling offers for Docker, checked as far as it can be without a container engine: the
// file's form, its variables against the installed n8n, and the place of the node.
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, type Installation } from '../../n8n/install';
import { buildPackage, packPackage } from '../../n8n/nodePackage';
import { npm } from '../../n8n/npm';
import { N8N_2 } from '../../n8n/versions';
import {
	dockerfileNpmArguments,
	dockerfileRelease,
	dockerfileTarget,
	readServices,
	withSettings,
	type Service,
} from './support/compose';
import { declaredVariables, nodeTypesIn, readConfig } from './support/insideN8n';
import { runFolder } from './support/runFolder';

const N8N_SERVICES = ['main', 'webhook', 'worker'];
const NODE_TYPES = ['oceanBaseCloud', 'oceanBaseCloudTrigger'];

let installation: Installation;
let services: Map<string, Service>;
let folder: string;

beforeAll(async () => {
	installation = await ensureInstalled(N8N_2);
	services = await readServices(installation);
	folder = await mkdtemp(path.join(runFolder(), 'compose-'));
});

const environmentOf = (service: string) =>
	withSettings(services.get(service)?.environment ?? {}, (name) =>
		name.endsWith('URL') ? 'https://n8n.example.com/' : `value of ${name}`,
	);

test('docker-compose.yml starts what queue mode needs, of one image', () => {
	expect([...services.keys()].sort()).toEqual([...N8N_SERVICES, 'postgres', 'redis'].sort());
	expect(N8N_SERVICES.map((name) => services.get(name)?.image)).toEqual(
		Array(3).fill('n8n-with-oceanbase-cloud'),
	);
	// A volume over ~/.n8n would hide the node that the image has there.
	expect(N8N_SERVICES.flatMap((name) => services.get(name)?.volumes ?? [])).toEqual([]);
});

test.each(N8N_SERVICES)('every variable of %s is one that n8n declares', async (service) => {
	const declared = await declaredVariables(installation);
	expect(declared.size).toBeGreaterThan(300);
	const names = Object.keys(services.get(service)?.environment ?? {});
	expect(names.length).toBeGreaterThan(10);
	expect(names.filter((name) => !declared.has(name))).toEqual([]);
});

test.each(N8N_SERVICES)('n8n takes the values of %s as they are meant', async (service) => {
	const { config, complaints } = await readConfig(installation, environmentOf(service), folder);
	expect(complaints).toBe('');
	expect(config).toEqual({
		mode: 'queue',
		type: 'postgresdb',
		postgresHost: 'postgres',
		postgresUser: 'n8n',
		redisHost: 'redis',
		redisPort: 6379,
		settings: { lockDuration: 60_000, lockRenewTime: 10_000, stalledInterval: 30_000 },
		recoveryMinutes: 5,
		health: service === 'worker',
		mainServesWebhooks: false,
	});
});

test('the commands are those that n8n has', () => {
	expect(services.get('webhook')?.command).toBe('webhook');
	expect(services.get('worker')?.command).toBe('worker --concurrency=10');
});

describe('the Dockerfile', () => {
	let nodes: string;

	beforeAll(async () => {
		await buildPackage();
		const { path: tarball } = await packPackage(folder);
		nodes = path.join(folder, 'nodes');
		await mkdir(nodes);
		await npm(await dockerfileNpmArguments(tarball), nodes);
	});

	test('is made from the release that everything here is tested with', async () => {
		expect(await dockerfileRelease()).toBe(N8N_2.name);
	});

	test('puts the node where every process of n8n finds it, under the name that workflows use', async () => {
		expect(await dockerfileTarget()).toBe('/home/node/.n8n/nodes');
		const names = NODE_TYPES.map((name) => `n8n-nodes-oceanbase-cloud.${name}`);
		expect(await nodeTypesIn(installation, 'community', nodes)).toEqual(names);
	});

	test('does not use N8N_CUSTOM_EXTENSIONS, with which the node has another name', async () => {
		const names = NODE_TYPES.map((name) => `CUSTOM.${name}`);
		expect(await nodeTypesIn(installation, 'custom', nodes)).toEqual(names);
	});
});
