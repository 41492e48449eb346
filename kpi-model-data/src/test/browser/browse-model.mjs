// Uses the page of the model as people do: node browse-model.mjs PAGE FOLDER
// The selection that it makes is saved into the folder, as selection.json.
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { address, check, finish, go, launch, lookIn, openTab } from './browser.mjs';

const [page, folder] = process.argv.slice(2).map(path => resolve(path));
mkdirSync(folder, { recursive: true });
const browser = await launch();
const tab = await openTab(browser);
await lookIn(tab, 'wide');
await go(tab, address(page));

const text = selector => tab.$eval(selector, element => element.textContent);
const visible = selector => tab.$eval(selector, element => element.getClientRects().length > 0);
const focused = () => tab.evaluate(() => document.activeElement.id || document.activeElement.textContent);
await tab.bringToFront();
const press = async (...keys) => { for (const key of keys) { await tab.keyboard.press(key); } };
const give = async (selector, name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    await (await tab.$(selector)).uploadFile(file);
    await tab.waitForFunction(() => document.getElementById('message').textContent !== '', { timeout: 20000 });
    return text('#message');
};

// By keyboard alone: the skip link, search, a result, choosing, and a tile that opens and closes.
await press('Tab', 'Enter');
check(await focused() === 'main', 'the skip link leads to the content');
await press('/');
check(await focused() === 'search', 'a slash goes to the search field');
await tab.keyboard.type('eenzaam');
check((await tab.$$('#results-list li')).length > 2, 'search finds something by an everyday word');
await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
await tab.waitForFunction(() => location.hash.length > 1);
check(await visible('article.on'), 'a result leads to its article');
await press('Tab', 'Tab', 'Tab', 'Space');
check(await text('#basket-count') === '1', 'a KPI is chosen by keyboard: ' + await focused());
await press('Space');
check(await text('#basket-count') === '0', 'and is left out again');
await go(tab, address(page) + '#model');
await tab.focus('a.tile[href="#t-E4"]');
await press('Enter');
await tab.waitForFunction(() => document.getElementById('t-E4').classList.contains('on'));
check(await focused() === 't-E4', 'an opened tile has the focus');
await press('Escape');
await tab.waitForFunction(() => !document.getElementById('t-E4').classList.contains('on'));
await tab.waitForFunction(() => document.activeElement.classList.contains('tile'));
check(await tab.$eval('a.tile[href="#t-E4"]', tile => tile === document.activeElement), 'Escape goes back to the tile');

// Every article is shown at its address, in both ways of arriving.
const articles = await tab.$$eval('article.view', all => all.map(article => article.id));
for (const id of articles) {
    await tab.evaluate(place => { location.hash = '#' + place; }, id);
    await tab.waitForFunction(place => document.getElementById(place).classList.contains('on'), {}, id);
}
check(articles.length > 180, 'there are articles: ' + articles.length);
for (const odd of ['#nowhere', '#%E0%A4%A', '#constructor', '#E-4-1-3~nonsense;9z9', '#~~~;;;']) {
    await go(tab, address(page) + odd);
    check((await tab.$$('.view.on')).length === 1, 'the address ' + odd + ' shows one view');
}
await tab.evaluate(() => sessionStorage.clear());

// Filters.
await go(tab, address(page) + '#model');
await tab.click('#without-activities');
check(!await visible('#layer-A'), 'activities are left out');
await tab.click('#without-activities');
await tab.select('#status', 'OPEN');
check((await tab.$$eval('#model li[data-kpi]', rows => rows.filter(row => !row.hidden).map(row => row.dataset.kpi).join())) ===
    'I 6.1.2,I 6.2.1,I 7.2.1,A 32,A 33,A 34,A 36', 'the open definitions are those of the model');
await tab.select('#status', '');

// A selection with its questions, in the address too.
for (const id of ['I-4-1-3', 'E-4-1-3', 'A-4']) {
    await go(tab, address(page) + (await tab.evaluate(() => '#' + (location.hash.split('~')[1] || ''))).replace('#', '#' + id + '~'));
    await tab.click('#' + id + ' button.add');
}
check((await tab.evaluate(() => location.hash)).endsWith('~I-4-1-3,E-4-1-3,A-4;4a1,4a2,4a3,4a4'), 'the address carries the selection: ' + await tab.evaluate(() => location.hash));
check((await text('#basket-content')).includes('4 vragen aan deelnemers'), 'the questions of an indicator come with it');
await tab.evaluate(() => { location.hash = '#questions'; });
await tab.waitForFunction(() => document.getElementById('questions').classList.contains('on'));
await tab.click('section[data-section="3c"] > button');
await tab.click('li[data-item="2b2"] button');
await tab.click('li[data-item="4a4"] button');
const shared = await tab.evaluate(() => location.href);
check(shared.endsWith(';4a1,4a2,4a3,3c,2b2'), 'single questions and sections are chosen: ' + shared);

// The form, and the file that it saves.
await tab.evaluate(() => { location.hash = '#selection'; });
await tab.waitForFunction(() => document.getElementById('selection').classList.contains('on'));
for (const [name, value] of [['name', 'Eenzame ouderen <b>2026</b>'], ['service', 'ouderenwerk'], ['targetGroup', '75+'], ['intendedEffect', 'minder eenzaam'], ['project', 'Koffie & kaart']]) {
    await tab.type('#form input[name="' + name + '"]', value);
}
const set = (selector, value) => tab.$eval(selector, (field, given) => {
    field.value = given;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
}, value);
await tab.click('button[data-new="target"]');
await set('#targets [name="kpi"]', 'E 4.1.3');
await set('#targets [name="value"]', '62,5');
check((await text('#part-review')).includes('E 4.1.3 heeft geen datum'), 'a target without a date is found');
await set('#targets [name="by"]', '2099-12-31');
await set('#form [name="from"]', '2099-01-01');
await set('#form [name="until"]', '2099-12-31');
await tab.click('button[data-new="moment"]');
await set('#moments [name="moment"]', '2100-06-30');
check((await text('#part-review')).includes('2100-06-30 ligt buiten de periode'), 'a moment outside the period is found');
await set('#moments [name="moment"]', '2099-06-30');
await tab.click('button[data-new="agreement"]');
for (const [name, value] of [['about', 'A 4'], ['who', 'intaker'], ['what', 'beide datums'], ['when', 'dezelfde dag']]) {
    await set('#agreements [name="' + name + '"]', value);
}
const session = await browser.target().createCDPSession();
await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(folder, 'downloads'), browserContextId: tab.browserContext().id });
await tab.click('#save');
let saved = [];
for (let tries = 0; tries < 100 && !saved.length; tries++) {
    await new Promise(resolve => setTimeout(resolve, 100));
    try {
        saved = readdirSync(join(folder, 'downloads')).filter(name => name.endsWith('.json'));
    } catch (notYet) {
        saved = [];
    }
}
check(saved.length === 1, 'the selection is saved as a file');
renameSync(join(folder, 'downloads', saved[0]), join(folder, 'selection.json'));

// What the address holds is there in another tab; what the file holds comes back whole.
const other = await openTab(browser);
await go(other, shared);
check(await other.$eval('#basket-count', count => count.textContent) === '3', 'a shared address brings the selection');
await go(other, address(page) + '#selection');
await other.evaluate(() => sessionStorage.clear());
await go(other, address(page) + '#selection');
await (await other.$('#open')).uploadFile(join(folder, 'selection.json'));
await other.waitForFunction(() => document.getElementById('message').textContent !== '');
check(await other.$eval('#form input[name="project"]', field => field.value) === 'Koffie & kaart', 'the scope comes back');
check(await other.$eval('#targets [name="value"]', field => field.value) === '62.5', 'the target comes back');
check(await other.$eval('#agreements [name="who"]', field => field.value) === 'intaker', 'the agreement comes back');

// What is unknown or no selection is reported.
let said = await give('#open', 'unknown.json', JSON.stringify({ format: 1, edition: 'pre-2025', kpis: ['i4.1.3', 'K 1', '<img src=x>'], items: ['4a', '99z1'] }));
check(said.includes('K 1') && said.includes('99z1') && said.includes('<img src=x>') && said.includes('pre-2025'), 'unknown ids and another edition are reported: ' + said);
check(await text('#basket-count') === '1', 'what is known is taken');
for (const [name, content] of [['list.json', '[]'], ['broken.json', '{'], ['null.json', 'null'], ['other.json', '{"format":2}']]) {
    await tab.$eval('#message', message => message.replaceChildren());
    check((await give('#open', name, content)).includes('geen selectiebestand'), name + ' is refused');
}

// What an application has, in three forms.
for (const [name, content] of [
    ['fields.txt', 'figure.kpi\nfigure.area\nno.such\n'],
    ['fields.csv', 'record;field\nfigure;kpi\n"figure";"area"\n'],
    ['fields.json', '{"figure":["kpi","area"]}']]) {
    await tab.$eval('#message', message => message.replaceChildren());
    said = await give('#have', name, content);
    check(said.includes('2 bekende velden'), name + ': ' + said);
    check(said.includes('no.such') === (name === 'fields.txt'), name + ' reports what is unknown');
}
check((await text('#part-have')).includes('figure.value'), 'a missing field is listed');
said = await give('#open', 'nulls.json', JSON.stringify({ format: 1, edition: '2025', kpis: ['A 4', ...Array(200000).fill('Z 9')],
    targets: [null, 3, { kpi: 'A 4', value: '0x10' }], agreements: [null, []], variants: [null] }));
check(said.includes('Z 9') && said.length < 2000, 'rows that are none are left out, and not every unknown id is listed');
check(await text('#basket-count') === '1' && (await text('#part-review')).includes('A 4'), 'a value that is no number is reported');
check((await tab.pdf({ format: 'A4' })).length > 20000, 'the selection prints');
await browser.close();
finish();
