// The text of drawings on a phone: node legible-drawings.mjs PAGE ...
// Every text that is drawn has at least 11 pixels, lies within the page, and touches no other text of its drawing.
import { address, check, finish, go, launch, lookIn, openTab } from './browser.mjs';

const browser = await launch();
const tab = await openTab(browser);
for (const page of process.argv.slice(2)) {
    for (const mode of ['narrow', 'narrowest']) {
        await lookIn(tab, mode);
        await go(tab, address(page));
        await tab.waitForFunction(() => Array.from(document.querySelectorAll('[data-part]')).every(place => place.closest('details:not([open])')));
        const drawings = await tab.$$eval('.spark, .columns, .dots, .trend', all => all.map(drawing => Array.from(drawing.querySelectorAll('text, pre'))
            .map(text => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0)
            .map(({ text, box }) => ({
                words: text.textContent.slice(0, 40), left: box.left, right: box.right, top: box.top, bottom: box.bottom, isBlock: text.localName === 'pre',
                size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM ? text.getScreenCTM().a : 1),
            }))));
        check(drawings.length > 0, mode + ' has drawings');
        const width = await tab.evaluate(() => document.documentElement.clientWidth);
        for (const texts of drawings) {
            for (const { words, left, right, size } of texts) {
                check(size >= 10.99, mode + ': ' + words + ' has ' + size.toFixed(1) + ' pixels');
                check(left >= 0 && right <= width, mode + ': ' + words + ' is from ' + Math.round(left) + ' to ' + Math.round(right) + ' of ' + width + ' pixels');
            }
            const single = texts.filter(text => !text.isBlock);
            single.forEach((one, i) => single.slice(i + 1).forEach(other => check(one.right <= other.left + 1 || other.right <= one.left + 1
                || one.bottom <= other.top + 4 || other.bottom <= one.top + 4, mode + ': ' + one.words + ' touches ' + other.words)));
        }
    }
}
await browser.close();
finish();
