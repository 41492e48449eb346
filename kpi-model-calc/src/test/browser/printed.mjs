// A report on paper: node printed.mjs PAGE ...
// The overview takes one page, and each KPI one page at most, also with many groups. Every text that is drawn has at least 6.4 points.
import { address, check, finish, go, launch, openTab } from './browser.mjs';

const MILLIMETRE = 96 / 25.4;
const POINT = 96 / 72;
// A4 within the margins of the style sheet.
const WIDTH = Math.floor(182 * MILLIMETRE);
const HEIGHT = 265 * MILLIMETRE;

const browser = await launch();
const tab = await openTab(browser);
await tab.setViewport({ width: WIDTH, height: Math.floor(HEIGHT) });
await tab.emulateMediaType('print');
for (const page of process.argv.slice(2)) {
    await go(tab, address(page));
    await tab.waitForFunction(() => Array.from(document.querySelectorAll('[data-part]')).every(place => place.closest('details:not([open])')));
    const { overview, width, kpis, texts } = await tab.evaluate(() => ({
        overview: document.querySelector('.kpis').getBoundingClientRect().top + scrollY,
        width: document.documentElement.scrollWidth,
        kpis: Array.from(document.querySelectorAll('.kpi'), kpi => ({ id: kpi.id, height: kpi.getBoundingClientRect().height })),
        texts: Array.from(document.querySelectorAll('svg text, svg pre')).filter(text => text.getBoundingClientRect().width > 0)
            .map(text => ({ words: text.textContent.slice(0, 40), size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM ? text.getScreenCTM().a : 1) }))
    }));
    check(overview <= HEIGHT, 'the overview takes ' + Math.round(overview / MILLIMETRE) + ' mm');
    check(width <= WIDTH, 'the page takes ' + Math.round(width / MILLIMETRE) + ' mm in width');
    check(kpis.length > 0 && texts.length > 0, 'there are KPIs and drawings');
    for (const { id, height } of kpis) {
        check(height <= HEIGHT, id + ' takes ' + Math.round(height / MILLIMETRE) + ' mm');
    }
    for (const { words, size } of texts) {
        check(size >= 6.4 * POINT, words + ' has ' + (size / POINT).toFixed(1) + ' points');
    }
    // What follows the KPIs takes a page: those without a figure.
    const pages = Buffer.from(await tab.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g).length;
    check(pages <= kpis.length + 2, kpis.length + ' KPIs take ' + pages + ' pages');
}
await browser.close();
finish();
