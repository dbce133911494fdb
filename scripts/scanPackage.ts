// npm run lint:package: scans the package as n8n's registry check does. Expects that dist is built.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packPackage, unpack } from '../n8n/nodePackage';
import { CHECKOUT } from '../n8n/paths';

interface ScanResult {
	passed: boolean;
	message?: string;
	details?: string;
}

/** The part of @n8n/scan-community-package that it exports without types. */
interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	analyzePackage(folder: string, patterns: string[]): Promise<ScanResult>;
}

// Its patterns for a published tarball; unlike those for the source they have no name there.
const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

async function main(): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'obc-scan-'));
	try {
		const tarball = await packPackage(folder);
		const unpacked = path.join(folder, 'package');
		await unpack(tarball.path, unpacked);
		console.log(`${tarball.files.length} files, ${tarball.size} bytes packed`);
		if (!tarball.files.some((file) => file.endsWith('.node.js'))) {
			throw new Error('The package holds no node: run "npm run build" first');
		}
		const findings = await scan(unpacked);
		for (const finding of findings) console.error(`✖ ${finding}`);
		if (findings.length > 0) process.exitCode = 1;
		else console.log("✔ n8n's scanner passes on the source and on the tarball");
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function scan(unpacked: string): Promise<string[]> {
	const scanner = await loadScanner();
	const legs = [
		{ name: 'source', folder: CHECKOUT, patterns: scanner.SOURCE_FILE_PATTERNS },
		{ name: 'tarball', folder: unpacked, patterns: TARBALL_FILE_PATTERNS },
	];
	const findings: string[] = [];
	for (const { name, folder, patterns } of legs) {
		const result = await scanner.analyzePackage(folder, patterns);
		// The scanner passes a folder in which it finds nothing to look at, with this message.
		if (result.passed && result.message === undefined) continue;
		findings.push(`${name}: ${result.message ?? ''}\n${result.details ?? ''}`);
	}
	return findings;
}

async function loadScanner(): Promise<Scanner> {
	const entry = '@n8n/scan-community-package/scanner/scanner.mjs';
	return (await import(entry)) as Scanner;
}

void main();
