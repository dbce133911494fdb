// Puts into dist what tsc does not: the icons and the codex file of the node.
const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const assets = () =>
	src(['credentials/**/*.svg', 'nodes/**/*.{svg,json}'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

module.exports = { assets, clean };
