// Looks at pages in every mode: node check-pages.mjs [--unseen SELECTOR] FILE[#VIEW] ...
// Each file is also read by two validators of HTML. What matches the selector is hidden in every view, and is not looked at.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { MODES, address, check, checkWidth, finish, go, launch, look, lookIn, openTab } from './browser.mjs';

const require = createRequire(import.meta.url);
const given = process.argv.slice(2);
const unseen = given[0] === '--unseen' ? given.splice(0, 2)[1] : '';
const views = given.map(argument => ({ file: argument.split('#')[0], view: argument.includes('#') ? '#' + argument.split('#')[1] : '' }));
/** What SVG 2 defines and the Nu checker does not know. */
const UNKNOWN_TO_NU = '.*(paint-order|vector-effect).*';
const files = [...new Set(views.map(({ file }) => file))];

const validator = new HtmlValidate(new FileSystemConfigLoader());
for (const file of files) {
    const report = await validator.validateFile(file);
    check(report.errorCount === 0, file + ': ' + report.results.flatMap(result => result.messages.map(message => message.ruleId + ' ' + message.message)).slice(0, 5).join('; '));
}
const vnu = join(dirname(require.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');
try {
    execFileSync('java', ['-jar', vnu, '--errors-only', '--format', 'gnu', '--filterpattern', UNKNOWN_TO_NU, ...files], { stdio: 'pipe' });
    check(true, 'the Nu checker');
} catch (refused) {
    check(false, 'the Nu checker: ' + String(refused.stderr).slice(0, 2000));
}

const browser = await launch();
const tab = await openTab(browser);
for (const mode of Object.keys(MODES)) {
    await lookIn(tab, mode);
    for (const { file, view } of views) {
        const what = file.split('/').pop() + view + ' ' + mode;
        await go(tab, address(file) + view);
        await (mode === 'withoutProgram' ? checkWidth(tab, what) : look(tab, what, unseen));
    }
}
await browser.close();
finish();
