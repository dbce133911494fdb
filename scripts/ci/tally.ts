// Counts what jest really ran, from the report that it wrote with --json.
// Takes the report's path and the names of the suites (folders of test/) that must have run. Prints
// "PASSED FAILED" on stdout and the reasons on stderr. No report, a file that could not run and a
// suite or file without a single executed test count as one failure each.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '../../n8n/paths';

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	testResults: Array<{
		name: string;
		message: string;
		assertionResults: Array<{ status: string }>;
	}>;
}

type FileResult = Report['testResults'][number];

function main([reportPath = '', ...suites]: string[]): void {
	const report = readReport(reportPath);
	const complaints = report ? complaintsAbout(report, suites) : [`jest wrote no ${reportPath}`];
	for (const complaint of complaints) console.error(`✖ ${complaint}`);
	const failed = (report?.numFailedTests ?? 0) + complaints.length;
	console.log(`${report?.numPassedTests ?? 0} ${failed}`);
}

function readReport(file: string): Report | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return undefined;
	}
}

function complaintsAbout(report: Report, suites: string[]): string[] {
	const ran = report.testResults.filter((file) => executed(file) > 0);
	const idle = report.testResults.filter((file) => executed(file) === 0);
	const idleSuites = suites.filter((suite) => !ran.some((file) => suiteOf(file) === suite));
	return [
		...idle.map((file) => `${file.name} ran no test`),
		...idleSuites.map((suite) => `The suite ${suite} ran no test`),
	];
}

function executed(file: FileResult): number {
	return file.assertionResults.filter(({ status }) => status === 'passed' || status === 'failed')
		.length;
}

function suiteOf(file: FileResult): string | undefined {
	return path.relative(path.join(CHECKOUT, 'test'), file.name).split(path.sep)[0];
}

main(process.argv.slice(2));
