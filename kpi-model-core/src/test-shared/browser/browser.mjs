// What the checks of all pages share: a browser without a network, and a list of what went wrong.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** The browser on the path, or that of the variable CHROMIUM. */
function executable() {
    const found = (process.env.PATH || '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name))).find(existsSync);
    const path = process.env.CHROMIUM || found;
    if (!path) {
        throw new Error('No Chromium on the path: install it, or name it in the variable CHROMIUM.');
    }
    return path;
}

export const failures = [];
let checks = 0;

export function check(holds, what) {
    checks++;
    if (!holds) {
        failures.push(what);
        console.log('FAILED ' + what);
    }
}

/** Ends the process with the account of all checks. */
export function finish() {
    console.log(checks + ' checks, ' + failures.length + ' failed');
    process.exit(failures.length || !checks ? 1 : 0);
}

export const launch = () => puppeteer.launch({ executablePath: executable(), headless: true, args: ['--no-sandbox', '--disable-gpu'] });

/** A tab in which every error and every request for something else than the page itself is a failure. */
export async function openTab(browser) {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    tab.on('console', message => check(!['error', 'warn'].includes(message.type()), 'the console of ' + tab.url() + ': ' + message.text()));
    tab.on('pageerror', error => check(false, 'an error in ' + tab.url() + ': ' + error.message));
    tab.on('request', request => check(/^(file|blob|data|about):/.test(request.url()), 'a request of ' + tab.url() + ' for ' + request.url()));
    return tab;
}

export const address = file => pathToFileURL(file).href;

/** How a page is looked at. */
export const MODES = {
    wide: { width: 1400 },
    narrow: { width: 390 },
    narrowest: { width: 320 },
    dark: { width: 1400, scheme: 'dark' },
    forcedColors: { width: 1400, forced: 'active' },
    withoutProgram: { width: 1400, javaScript: false }
};

const sessions = new WeakMap();

/** One session for each tab: what two sessions emulate would be mixed. */
async function sessionOf(tab) {
    if (!sessions.has(tab)) {
        sessions.set(tab, await tab.createCDPSession());
    }
    return sessions.get(tab);
}

export async function lookIn(tab, mode) {
    const { width, scheme = 'light', forced = 'none', javaScript = true } = MODES[mode];
    await tab.setViewport({ width, height: 1000 });
    await (await sessionOf(tab)).send('Emulation.setEmulatedMedia',
        { features: [{ name: 'prefers-color-scheme', value: scheme }, { name: 'forced-colors', value: forced }] });
    await tab.setJavaScriptEnabled(javaScript);
}

/** Loads an address anew, also where only what follows the number sign differs. */
export async function go(tab, url) {
    await tab.goto('about:blank');
    await tab.goto(url);
}

/** Whether a page is as wide as the window; this is also seen without its program, which axe-core is not. */
export async function checkWidth(tab, what) {
    const { scroll, client } = await tab.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    check(scroll <= client, what + ' scrolls sideways: ' + scroll + ' in ' + client + ' pixels');
}

/**
 * What axe-core finds, minor findings aside, and sideways scrolling, folded and unfolded. What matches the selector of unseen elements is removed first:
 * axe-core would walk through all of them for nothing.
 */
export async function look(tab, what, unseen) {
    await checkWidth(tab, what);
    if (unseen) {
        await tab.evaluate(selector => document.querySelectorAll(selector).forEach(element => element.remove()), unseen);
    }
    await tab.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
    await checkWidth(tab, what + ' unfolded');
    const session = await sessionOf(tab);
    await session.send('Runtime.evaluate', { expression: AXE });
    // Forced colours are those of the system; axe-core sees those of the style sheet.
    const expression = 'axe.run({ rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } } })'
        + '.then(result => JSON.stringify(result.violations))';
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const violations = JSON.parse(answer.result.value);
    const grave = violations.filter(each => each.impact !== 'minor')
        .map(each => each.id + ', ' + each.nodes.length + ' times, such as ' + each.nodes[0].html.slice(0, 160) + ' ' + (each.nodes[0].any[0]?.message || ''));
    check(grave.length === 0, what + ': ' + grave.join('; '));
}
