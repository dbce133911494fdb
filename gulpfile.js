// The parts of the build that are not the compiler's: dist starts empty, and gets the icons and codex files.
const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

exports.clean = () => rm('dist', { recursive: true, force: true });

exports.assets = () =>
	src('{credentials,nodes}/**/*.{svg,json}', { base: '.', encoding: false }).pipe(dest('dist'));
