// Searching, choosing and one view at a time, over the HTML of the page. Nothing is fetched, and nothing is sent.
(function () {
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const get = id => document.getElementById(id);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const ids = Object.keys(data.kpis);
const itemIds = Object.keys(data.items);
const sections = Array.from(new Set(itemIds.map(id => data.items[id].section).filter(Boolean)));

// ---- words and elements

/** A sentence of the page with values filled in; the first value decides between singular and plural. */
function say(key, ...values) {
    const pair = data.words[key].split(' | ');
    const sentence = pair.length > 1 && values[0] !== 1 ? pair[1] : pair[0];
    return sentence.replace(/\{(\d)\}/g, (all, index) => values[index]);
}

/** An element; attributes that are null or false are left out, and children are elements or texts. */
function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
        if (value !== null && value !== false) {
            element.setAttribute(key, value === true ? '' : value);
        }
    }
    element.append(...children.flat().filter(child => child !== null && child !== ''));
    return element;
}

const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const squash = text => fold(text).replace(/[^a-z0-9]/g, '');
const link = id => make('a', {href: '#' + data.kpis[id].at}, make('b', {class: 'id'}, id), ' ', data.kpis[id].name);
const idLink = id => make('a', {href: '#' + data.kpis[id].at, class: 'id'}, id);

function announce(message) {
    get('status-line').textContent = message;
}

/** What a file or an address led to, where everybody sees it. */
function report(lines) {
    get('message').replaceChildren(...lines.map(line => make('p', null, line)));
}

// ---- the selection

let selection = empty();
/** Questions that came with an indicator, and go with it. */
let brought = new Set();
/** The fields that an application has; null as long as no list was loaded. */
let present = null;

function empty() {
    return {name: '', scope: {}, kpis: [], items: [], targets: [], monitoring: {from: '', until: '', moments: []}, agreements: [], variants: []};
}

const chosen = () => ids.filter(id => selection.kpis.includes(id));
const isAsked = item => selection.items.includes(item) || selection.items.includes(data.items[item].section);
const asked = () => itemIds.filter(isAsked);
const isIndicator = id => data.kpis[id].layer === 'E';

function choose(id) {
    selection.kpis.push(id);
    if (isIndicator(id)) {
        data.kpis[id].items.filter(item => data.items[item].for === 'PARTICIPANT' && !isAsked(item)).forEach(item => {
            selection.items.push(item);
            brought.add(item);
        });
    }
}

function drop(id) {
    selection.kpis = selection.kpis.filter(other => other !== id);
    const needed = new Set(chosen().filter(isIndicator).flatMap(other => data.kpis[other].items));
    selection.items = selection.items.filter(item => !brought.has(item) || needed.has(item));
    selection.targets = selection.targets.filter(target => target.kpi !== id);
}

function ask(item) {
    if (sections.includes(item)) {
        selection.items = selection.items.filter(other => !data.items[other] || data.items[other].section !== item);
    }
    selection.items.push(item);
    brought.delete(item);
}

/** Leaves out a question or a section. Of a section that was chosen as a whole, the other questions stay. */
function leave(item) {
    const section = data.items[item] ? data.items[item].section : null;
    if (section && selection.items.includes(section)) {
        selection.items = selection.items.filter(other => other !== section);
        selection.items.push(...itemIds.filter(other => other !== item && data.items[other].section === section));
    } else {
        selection.items = selection.items.filter(other => other !== item);
    }
}

function toggle(what) {
    if (data.kpis[what]) {
        const taken = selection.kpis.includes(what);
        (taken ? drop : choose)(what);
        announce(say(taken ? 'removed' : 'added', what, selection.kpis.length));
    } else {
        const taken = data.items[what] ? isAsked(what) : selection.items.includes(what);
        (taken ? leave : ask)(what);
        announce(say(taken ? 'notAsked' : 'asked', what, asked().length));
    }
    fillForm();
    changed();
}

/** What a set of KPIs needs: numbers of fields, where a field that one needs for its main figure is no longer optional. */
function needs(kpis) {
    const main = new Set(kpis.flatMap(id => data.kpis[id].main));
    const optional = new Set(kpis.flatMap(id => data.kpis[id].optional).filter(field => !main.has(field)));
    return {main, optional};
}

const without = (set, other) => Array.from(set).filter(value => !other.has(value));

// ---- the selection as a file and as an address

/** A number as people write it, with a comma or a point for decimals; NaN for every other text. */
function number(text) {
    return /^-?[0-9]+([.,][0-9]+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
}

function file() {
    const kept = rows => rows.map(row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
    const monitoring = {};
    ['from', 'until'].filter(key => selection.monitoring[key]).forEach(key => { monitoring[key] = selection.monitoring[key]; });
    const moments = selection.monitoring.moments.filter(Boolean);
    if (moments.length) {
        monitoring.moments = moments;
    }
    const result = {format: 1, edition: data.edition};
    if (selection.name) {
        result.name = selection.name;
    }
    const scope = kept([selection.scope])[0];
    if (Object.keys(scope).length) {
        result.scope = scope;
    }
    result.kpis = chosen();
    result.items = selection.items.slice();
    const targets = kept(selection.targets).filter(target => target.kpi && target.value !== undefined)
        .map(target => ({...target, value: number(target.value)})).filter(target => Number.isFinite(target.value));
    const agreements = kept(selection.agreements).filter(agreement => agreement.about);
    if (targets.length) {
        result.targets = targets;
    }
    if (monitoring.from && monitoring.until) {
        result.monitoring = monitoring;
    }
    if (agreements.length) {
        result.agreements = agreements;
    }
    if (selection.variants.length) {
        result.variants = selection.variants;
    }
    return result;
}

const bySquashedId = known => new Map(known.map(id => [squash(id), id]));
const knownKpis = bySquashedId(ids);
const knownItems = bySquashedId(itemIds.concat(sections));
const asText = value => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const asList = value => Array.isArray(value) ? value : [];
const objectsIn = value => asList(value).filter(each => each !== null && typeof each === 'object' && !Array.isArray(each));

/** Takes over what a file says. What this edition does not know is left out and reported. */
function take(tree) {
    const messages = [];
    if (tree === null || typeof tree !== 'object' || Array.isArray(tree) || tree.format !== 1) {
        report([say('file.none')]);
        return;
    }
    if (tree.edition !== data.edition) {
        messages.push(say('file.edition', asText(tree.edition), data.edition));
    }
    const unknown = [];
    const known = (list, table) => {
        const found = asList(list).map(id => [id, table.get(squash(asText(id)))]);
        found.filter(([, id]) => !id).forEach(([id]) => unknown.push(asText(id)));
        return Array.from(new Set(found.map(([, id]) => id).filter(Boolean)));
    };
    const next = empty();
    next.name = asText(tree.name);
    ['service', 'targetGroup', 'intendedEffect', 'project'].forEach(key => { next.scope[key] = asText((tree.scope || {})[key]); });
    next.kpis = known(tree.kpis, knownKpis);
    next.items = known(tree.items, knownItems);
    for (const target of objectsIn(tree.targets)) {
        const [kpi] = known([target.kpi], knownKpis);
        if (kpi) {
            next.targets.push({kpi, component: asText(target.component), direction: target.direction === 'AT_MOST' ? 'AT_MOST' : 'AT_LEAST',
                value: asText(target.value), by: asText(target.by), note: asText(target.note)});
        }
    }
    const monitoring = tree.monitoring || {};
    next.monitoring = {from: asText(monitoring.from), until: asText(monitoring.until), moments: asList(monitoring.moments).map(asText)};
    next.agreements = objectsIn(tree.agreements).map(agreement =>
        Object.fromEntries(['about', 'who', 'what', 'when'].map(key => [key, asText(agreement[key])])));
    next.variants = objectsIn(tree.variants);
    selection = next;
    brought = new Set();
    if (unknown.length) {
        messages.push(say('file.unknown', unknown.length, unknown.slice(0, 20).join(', ')));
    }
    messages.push(say('file.taken', selection.kpis.length));
    fillForm();
    changed();
    report(messages);
}

function save() {
    const address = URL.createObjectURL(new Blob([JSON.stringify(file(), null, 2) + '\n'], {type: 'application/json'}));
    const anchor = make('a', {href: address, download: (squash(selection.name) || 'kpi') + '-' + data.edition + '.json'});
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    report([say('file.saved')].concat(leftOut()));
}

/** What was filled in only in part, so that the file does not have it. */
function leftOut() {
    const {from, until, moments} = selection.monitoring;
    const saved = file();
    return [
        selection.targets.length > (saved.targets || []).length ? say('file.withoutTargets') : '',
        (from || until || moments.some(Boolean)) && !saved.monitoring ? say('file.withoutPeriod') : '',
        selection.agreements.some(agreement => !agreement.about && (agreement.who || agreement.what || agreement.when)) ? say('file.withoutAgreements') : ''
    ].filter(Boolean);
}

function readFile(input, use) {
    const chosenFile = input.files[0];
    if (!chosenFile) {
        return;
    }
    chosenFile.text().then(use);
    input.value = '';
}

const code = () => selection.kpis.length || selection.items.length
    ? chosen().map(id => data.kpis[id].at).join(',') + (selection.items.length ? ';' + selection.items.join(',') : '')
    : '';

/** Takes over the KPIs and questions of an address; what else was typed stays. */
function takeCode(given) {
    const [kpis, items] = given.split(';');
    const split = (text, table) => (text || '').split(',').filter(Boolean).map(id => [id, table.get(squash(id))]);
    const found = split(kpis, knownKpis);
    const questions = split(items, knownItems);
    const unknown = found.concat(questions).filter(([, id]) => !id).map(([id]) => id);
    selection.kpis = Array.from(new Set(found.map(([, id]) => id).filter(Boolean)));
    selection.items = Array.from(new Set(questions.map(([, id]) => id).filter(Boolean)));
    brought = new Set();
    report(unknown.length ? [say('file.unknown', unknown.length, unknown.join(', '))] : []);
}

const STORE = 'kpi-model-selection-' + data.edition;

/** Keeps what was typed while the page is reloaded; a browser may forbid it, and then it is lost. */
function keep() {
    try {
        sessionStorage.setItem(STORE, JSON.stringify(selection));
    } catch (forbidden) {
        // The address and the saved file still hold the selection.
    }
}

function recall() {
    try {
        const kept = JSON.parse(sessionStorage.getItem(STORE));
        if (kept) {
            selection = {...empty(), ...kept};
        }
    } catch (forbidden) {
        selection = empty();
    }
}

// ---- views and addresses

let page = 'model';

function place() {
    let hash = location.hash.slice(1);
    try {
        hash = decodeURIComponent(hash);
    } catch (malformed) {
        hash = '';
    }
    const [name, given] = hash.split('~');
    return {name: name || 'model', given};
}

function keepAddress() {
    const suffix = code() ? '~' + code() : '';
    try {
        if (location.hash || suffix) {
            history.replaceState({own: true}, '', '#' + page + suffix);
        }
    } catch (forbidden) {
        // The selection is not in the address then.
    }
    const other = get('other-language');
    if (other) {
        other.setAttribute('href', other.getAttribute('href').split('#')[0] + '#' + page + suffix);
    }
}

/** The view that shows a place, and the element to go to in it. */
function target(name) {
    const element = get(name);
    if (!element) {
        return {view: get('model'), element: get('model')};
    }
    const view = element.closest('.view');
    return view ? {view, element} : {view: get('model'), element: get('model')};
}

function show(name, byUser) {
    page = get(name) || name === 'all' ? name : 'model';
    const every = page === 'all';
    const {view, element} = target(page);
    all('.view').forEach(each => each.classList.toggle('on', every || each === view));
    all('.group').forEach(group => group.classList.toggle('on', every || group === element));
    all('a.tile').forEach(tile => {
        const opens = tile.dataset.opens;
        tile.setAttribute('aria-expanded', String(opens === page));
        tile.setAttribute('href', opens === page ? '#model' : '#' + opens);
    });
    all('header.top nav a').forEach(anchor => {
        const here = anchor.getAttribute('href') === '#' + view.id;
        anchor.toggleAttribute('aria-current', here);
        if (here) {
            anchor.setAttribute('aria-current', 'page');
        }
    });
    const heading = view.querySelector('h2');
    document.title = (page === 'model' || !heading ? '' : heading.textContent.trim() + ' – ') + data.words.title;
    if (byUser) {
        element.focus({preventScroll: true});
        if (element === view) {
            scrollTo(0, 0);
        } else {
            element.scrollIntoView({block: 'nearest'});
        }
    }
}

function arrive() {
    const {name, given} = place();
    if (given !== undefined && given !== code() && !(history.state && history.state.own)) {
        takeCode(given);
        fillForm();
        changed();
    }
    get('search').value = '';
    show(name, true);
    keepAddress();
}

// ---- search and filters

const filters = {status: '', activities: true};
const passes = id => (!filters.status || data.kpis[id].status === filters.status) && (filters.activities || data.kpis[id].layer !== 'A');

/** What is searched, made on first use. */
let index = null;

function searchable() {
    if (!index) {
        index = ids.map(id => {
            const article = get(data.kpis[id].at);
            const name = article.querySelector('h2').textContent;
            const printed = article.querySelector('blockquote').textContent;
            return {id, at: data.kpis[id].at, name: fold(name + ' ' + data.kpis[id].name), text: fold(printed), ours: fold(data.kpis[id].search || ''),
                squashed: squash(id), label: article.querySelector('h2 span[lang]')};
        }).concat(itemIds.map(id => {
            const label = data.items[id].text || say('noText');
            return {id, at: data.items[id].at, name: fold(data.items[id].text || ''), text: '', ours: '', squashed: squash(id),
                label: make('span', {lang: data.items[id].text ? 'nl' : null}, label)};
        }));
    }
    return index;
}

/** How well an entry fits: 0 by its id, 1 by its name, 2 by its text, 3 by our search words, and 9 not at all. */
function rank(entry, parts, whole) {
    if (entry.squashed === whole) {
        return 0;
    }
    const within = text => parts.every(part => text.includes(part));
    if (entry.squashed.startsWith(whole) && /\d/.test(whole)) {
        return 1;
    }
    if (within(entry.name)) {
        return 1;
    }
    if (within(entry.name + ' ' + entry.text)) {
        return 2;
    }
    return within(entry.name + ' ' + entry.text + ' ' + entry.ours) ? 3 : 9;
}

function search(query) {
    const parts = fold(query).split(/\s+/).filter(Boolean);
    if (!parts.length) {
        show(page, false);
        return;
    }
    const found = searchable()
        .filter(entry => !data.kpis[entry.id] || passes(entry.id))
        .map(entry => ({entry, rank: rank(entry, parts, squash(query))}))
        .filter(hit => hit.rank < 9)
        .sort((one, other) => one.rank - other.rank);
    all('.view').forEach(view => view.classList.toggle('on', view.id === 'results'));
    get('results-list').replaceChildren(...found.map(({entry, rank: fit}) => make('li', null,
        make('b', {class: 'id'}, entry.id),
        make('span', null, make('a', {href: '#' + entry.at}, entry.label.cloneNode(true)), fit === 3 ? make('small', null, ' ' + say('found.ours')) : ''),
        addButton(entry.id))));
    get('results-count').textContent = found.length ? say('found', found.length) : say('found.none');
    announce(get('results-count').textContent);
    refreshButtons();
}

/** Follows the arrows from the search field through its results. */
function moveInResults(event) {
    const stops = [get('search'), ...all('#results-list a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at >= 0 && next && get('results').classList.contains('on')) {
        event.preventDefault();
        next.focus();
    }
}

function filter() {
    filters.status = get('status').value;
    filters.activities = !get('without-activities').checked;
    all('#model li[data-kpi]').forEach(row => { row.hidden = !passes(row.dataset.kpi); });
    const activities = get('layer-A');
    if (activities) {
        activities.hidden = !filters.activities;
    }
    countTiles();
    renderBasket();
}

function countTiles() {
    all('a.tile').forEach(tile => {
        const rows = all('li[data-kpi]', get(tile.dataset.opens));
        const shown = rows.filter(row => !row.hidden).length;
        const taken = rows.filter(row => selection.kpis.includes(row.dataset.kpi)).length;
        tile.querySelector('.count').textContent =
            (shown === rows.length ? say('kpis', shown) : say('kpisOf', shown, rows.length)) + (taken ? ', ' + say('taken', taken) : '');
    });
}

// ---- buttons

function addButton(what) {
    return make('button', {type: 'button', class: 'add', 'data-add': what}, make('span', null), make('span', {class: 'vh'}, ' ' + what));
}

function refreshButtons() {
    all('button[data-add]').forEach(button => {
        const what = button.dataset.add;
        const on = data.kpis[what] ? selection.kpis.includes(what) : data.items[what] ? isAsked(what) : selection.items.includes(what);
        if (button.classList.contains('add')) {
            button.toggleAttribute('data-on', on);
            button.firstElementChild.textContent = say((data.kpis[what] ? 'choose' : 'ask') + (on ? '.done' : ''));
        }
    });
    all('.picture a').forEach(node => {
        const id = node.querySelector('b').textContent;
        node.classList.toggle('picked', selection.kpis.includes(id) || Boolean(data.items[id]) && isAsked(id));
    });
}

function dropButton(what) {
    return make('button', {type: 'button', class: 'remove', 'data-add': what}, make('span', {'aria-hidden': 'true'}, '×'), make('span', {class: 'vh'}, say('remove', what)));
}

// ---- what a selection amounts to

function suggestions(most) {
    const taken = chosen();
    if (!taken.length) {
        return [];
    }
    const found = new Map();
    const add = (id, reason) => {
        if (!taken.includes(id) && passes(id) && !found.has(id)) {
            found.set(id, reason);
        }
    };
    taken.filter(id => data.kpis[id].layer === 'I').forEach(id => data.kpis[id].links.forEach(indicator => add(indicator, say('why.effect', id))));
    taken.filter(isIndicator).forEach(id => data.kpis[id].links.forEach(impact => add(impact, say('why.impact', id))));
    const questions = new Set(asked());
    if (questions.size) {
        ids.filter(isIndicator).filter(id => data.kpis[id].items.length && data.kpis[id].items.filter(item => data.items[item].for === 'PARTICIPANT')
            .every(item => questions.has(item))).forEach(id => add(id, say('why.questions')));
    }
    const fields = needs(taken);
    ids.filter(id => data.kpis[id].layer === 'A' || data.kpis[id].layer === 'K').filter(id => data.kpis[id].main.length
        && data.kpis[id].main.every(field => fields.main.has(field))).forEach(id => add(id, say('why.fields')));
    const layers = new Set(taken.map(id => data.kpis[id].layer));
    return Array.from(found)
        .map(([id, reason]) => ({id, reason}))
        .sort((one, other) => Number(layers.has(data.kpis[one.id].layer)) - Number(layers.has(data.kpis[other.id].layer)))
        .slice(0, most);
}

/** The findings of a selection, each with its way out. */
function review() {
    const taken = chosen();
    const findings = [];
    const count = taken.length;
    if (count < data.advised.least) {
        findings.push(say('few', data.advised.least - count));
    } else if (count > data.advised.most) {
        findings.push(say('many', count - data.advised.most));
    }
    if (count > 1 && new Set(taken.map(id => data.kpis[id].layer)).size === 1) {
        findings.push(say('oneLayer'));
    }
    taken.filter(isIndicator).filter(id => !data.kpis[id].items.some(isAsked)).forEach(id => findings.push(say('review.noQuestion', id, data.kpis[id].items.join(', '))));
    taken.filter(id => data.kpis[id].status === 'OPEN').forEach(id => findings.push(say('review.open', id)));
    taken.filter(id => data.kpis[id].layer === 'I').forEach(id => {
        const lonely = data.kpis[id].items.filter(item => !data.items[item].indicators.length && !isAsked(item));
        if (lonely.length) {
            findings.push(say('review.lonely', id, lonely.join(', ')));
        }
    });
    const useless = asked().filter(item => !data.items[item].indicators.some(id => taken.includes(id)) && !data.items[item].impact.some(id => taken.includes(id)));
    if (useless.length) {
        const uses = Array.from(new Set(useless.flatMap(item => data.items[item].indicators)));
        findings.push(say('review.useless', useless.length, useless.join(', '), uses.join(', ')));
    }
    return findings.concat(reviewTargets(), reviewPeriod());
}

function reviewTargets() {
    const findings = [];
    const today = new Date().toISOString().slice(0, 10);
    for (const target of selection.targets.filter(each => each.kpi)) {
        const value = number(target.value);
        const figures = data.kpis[target.kpi].figures;
        const figure = figures.find(([key]) => key === target.component) || figures[0];
        if (target.value === '' || !Number.isFinite(value)) {
            findings.push(say('review.noValue', target.kpi));
        } else if (figure[2] === 'PERCENT' && (value < 0 || value > 100)) {
            findings.push(say('review.percent', target.kpi, target.value));
        }
        if (!target.by) {
            findings.push(say('review.noDate', target.kpi));
        } else if (target.by < today) {
            findings.push(say('review.past', target.kpi, target.by));
        }
    }
    return findings;
}

function reviewPeriod() {
    const {from, until, moments} = selection.monitoring;
    const findings = [];
    if (from && until && until < from) {
        findings.push(say('review.period', from, until));
    }
    moments.filter(moment => moment && (from && moment < from || until && moment > until)).forEach(moment => findings.push(say('review.moment', moment)));
    return findings;
}

/** The five letters of SMART: which are met, and what the others lack. */
function smart() {
    const {scope, monitoring, agreements, targets} = selection;
    const count = chosen().length;
    return [
        ['S', Boolean(scope.service && scope.targetGroup && scope.intendedEffect)],
        ['M', count > 0 && !chosen().some(id => data.kpis[id].status === 'OPEN')],
        ['A', agreements.some(agreement => agreement.who && agreement.what)],
        ['R', count > 0 && count <= data.advised.most],
        ['T', Boolean(monitoring.from && monitoring.until) && targets.every(target => target.by)]
    ].map(([letter, met]) => make('li', null, make('b', null, letter), ' ', say('smart.' + letter), ': ', say(met ? 'smart.met' : 'smart.' + letter + '.lacking')));
}

function facts() {
    const taken = chosen();
    const fields = needs(taken);
    const types = new Set([...fields.main, ...fields.optional].map(field => data.fields[field].type));
    const questions = {PARTICIPANT: [], PROFESSIONAL: []};
    asked().forEach(item => questions[data.items[item].for].push(item));
    const silent = asked().filter(item => !data.items[item].text).length;
    const lines = [
        say('facts.PARTICIPANT', questions.PARTICIPANT.length),
        questions.PROFESSIONAL.length ? say('facts.PROFESSIONAL', questions.PROFESSIONAL.length) : '',
        silent ? say('facts.silent', silent) : '',
        say('facts.main', fields.main.size, types.size),
        fields.optional.size ? say('facts.optional', fields.optional.size) : '',
        say('facts.choices', new Set(taken.flatMap(id => data.kpis[id].choices)).size)
    ];
    if (present) {
        lines.push(say('facts.missing', missing(taken).length));
    }
    return make('ul', {class: 'facts'}, lines.filter(Boolean).map(line => make('li', null, line)));
}

const missing = taken => Array.from(needs(taken).main).filter(field => !present.has(data.fields[field].name));

/** What a KPI adds to the selection, or what leaving it out saves. */
function cost(id) {
    const others = chosen().filter(other => other !== id);
    const before = needs(others);
    const after = needs(others.concat(id));
    const main = without(after.main, before.main).filter(field => !before.optional.has(field)).length;
    const optional = without(after.optional, before.optional).length;
    const questions = isIndicator(id) ? data.kpis[id].items.filter(item => data.items[item].for === 'PARTICIPANT'
        && !others.filter(isIndicator).some(other => data.kpis[other].items.includes(item))).length : 0;
    const parts = [say('cost.main', main)];
    if (optional) {
        parts.push(say('cost.optional', optional));
    }
    if (isIndicator(id)) {
        parts.push(say('cost.questions', questions));
    }
    const sentence = say(selection.kpis.includes(id) ? 'cost.saves' : 'cost.adds', parts.join(', '));
    const lacking = present ? missing([id]).map(field => data.fields[field].name) : [];
    return sentence + (present ? ' ' + (lacking.length ? say('cost.lacking', lacking.join(', ')) : say('cost.complete')) : '');
}

// ---- what is drawn

const layerName = layer => say('layer.' + layer);

function meter(count) {
    const bar = make('div', {class: 'meter', 'aria-hidden': 'true'});
    for (let i = 1; i < 19; i++) {
        bar.append(make('i', {class: (i <= count ? 'full' : '') + (i > data.advised.least - 1 && i <= data.advised.most ? ' advised' : '')}));
    }
    return bar;
}

function suggestionList(most) {
    return suggestions(most).map(({id, reason}) => make('li', null, make('span', null, link(id), make('small', null, ' ' + reason)), addButton(id)));
}

function renderBasket() {
    const taken = chosen();
    const count = taken.length;
    get('basket-count').textContent = count;
    get('bar-count').textContent = say('kpis', count);
    if (!count && !selection.items.length) {
        get('basket-content').replaceChildren(make('p', null, say('basket.empty')));
        return;
    }
    const advice = count < data.advised.least ? say('few', data.advised.least - count) : count > data.advised.most ? say('many', count - data.advised.most) : say('enough');
    const layers = ['I', 'E', 'A', 'K'].filter(layer => ids.some(id => data.kpis[id].layer === layer));
    const list = taken.map(id => make('li', null, link(id), dropButton(id)));
    const hints = suggestionList(3);
    get('basket-content').replaceChildren(
        meter(count),
        make('p', null, advice),
        make('p', {class: 'spread'}, layers.map(layer => layerName(layer) + ' ' + taken.filter(id => data.kpis[id].layer === layer).length).join(' · ')),
        make('ul', {class: 'picked'}, list),
        facts(),
        make('p', {class: 'actions'}, make('a', {href: '#selection', class: 'button'}, say('basket.whole'))),
        ...(hints.length ? [make('h3', null, say('suggestions')), make('ul', {class: 'hints'}, hints)] : []));
}

function renderPage() {
    const taken = chosen();
    const fill = (part, ...children) => get('part-' + part).replaceChildren(...children.flat());
    fill('kpis', taken.length
        ? make('ul', {class: 'picked'}, taken.map(id => make('li', null, make('span', null, link(id), make('small', null, ' ' + cost(id))), dropButton(id))))
        : make('p', null, say('basket.empty')));
    fill('questions', questionLists(taken));
    fill('review', make('ul', null, smart()), make('ul', {class: 'findings'}, review().map(finding => make('li', null, finding))));
    const fields = needs(taken);
    fill('fields', fieldLists(fields));
    fill('choices', choiceList(taken));
    const hints = suggestionList(10);
    fill('suggestions', hints.length ? make('ul', {class: 'hints'}, hints) : make('p', null, say('suggestions.none')));
    fill('have', haveLines(taken));
}

function questionLists(taken) {
    const row = (item, on) => make('li', null,
        make('span', null, make('a', {href: '#' + data.items[item].at}, make('b', {class: 'id'}, item), ' ',
            data.items[item].text ? make('span', {lang: 'nl'}, data.items[item].text) : say('noText'))),
        on ? dropButton(item) : addButton(item));
    const parts = [];
    for (const whom of ['PARTICIPANT', 'PROFESSIONAL']) {
        const ofThese = itemIds.filter(item => data.items[item].for === whom);
        const on = ofThese.filter(isAsked);
        const off = ofThese.filter(item => !isAsked(item) && data.items[item].indicators.some(id => taken.includes(id)));
        parts.push(make('h4', null, say('questions.' + whom, on.length)));
        if (on.length) {
            parts.push(make('ul', {class: 'picked'}, on.map(item => row(item, true))));
        }
        if (off.length) {
            parts.push(make('p', {class: 'note'}, say('questions.off', off.length)), make('ul', {class: 'picked off'}, off.map(item => row(item, false))));
        }
    }
    return parts;
}

function fieldLists(fields) {
    const types = new Map();
    const add = (field, optional) => {
        const {type} = data.fields[field];
        types.set(type, (types.get(type) || []).concat({...data.fields[field], optional}));
    };
    fields.main.forEach(field => add(field, false));
    fields.optional.forEach(field => add(field, true));
    if (!types.size) {
        return [make('p', null, say('fields.none'))];
    }
    return Array.from(types).map(([type, of]) => make('div', {class: 'type'}, make('h4', null, type[0].toUpperCase() + type.slice(1)), make('ul', null, of.map(field => make('li', null,
        field.label, ' ', make('code', null, field.name), field.optional ? ' ' + say('fields.optional') : '',
        present && !field.optional ? ' ' + say(present.has(field.name) ? 'fields.present' : 'fields.missing') : '')))));
}

function choiceList(taken) {
    const choices = new Map();
    taken.forEach(id => data.kpis[id].choices.forEach(choice => choices.set(choice, (choices.get(choice) || []).concat(id))));
    return choices.size
        ? make('ul', null, Array.from(choices).map(([choice, of]) => make('li', null, make('b', null, data.choices[choice].what), ': ', data.choices[choice].supply,
            make('small', null, ' (' + of.join(', ') + ')'))))
        : make('p', null, say('choices.none'));
}

function haveLines(taken) {
    if (!present) {
        return [];
    }
    const lacking = missing(taken);
    const lines = [make('p', null, say('have.read', present.size)), make('p', null, say('have.missing', lacking.length))];
    if (lacking.length) {
        lines.push(make('ul', null, lacking.map(field => make('li', null, make('code', null, data.fields[field].name), ' ', data.fields[field].label,
            make('small', null, ' (' + taken.filter(id => data.kpis[id].main.includes(field)).join(', ') + ')')))));
    }
    return lines;
}

function changed() {
    refreshButtons();
    countTiles();
    renderBasket();
    renderPage();
    refreshButtons();
    all('p[data-cost]').forEach(line => { line.textContent = selection.kpis.length ? cost(line.dataset.cost) : ''; });
    keepAddress();
    keep();
}

// ---- the form

const form = get('form');

function fillForm() {
    form.elements.name.value = selection.name;
    ['service', 'targetGroup', 'intendedEffect', 'project'].forEach(key => { form.elements[key].value = selection.scope[key] || ''; });
    form.elements.from.value = selection.monitoring.from;
    form.elements.until.value = selection.monitoring.until;
    get('targets').replaceChildren(...selection.targets.map(newTarget));
    get('moments').replaceChildren(...selection.monitoring.moments.map(moment => newRow('moment', {moment})));
    get('agreements').replaceChildren(...selection.agreements.map(agreement => newRow('agreement', agreement)));
}

function newRow(kind, values) {
    const row = get('new-' + kind).content.firstElementChild.cloneNode(true);
    Object.entries(values).forEach(([key, value]) => { row.querySelector('[name=' + key + ']').value = value; });
    return row;
}

function newTarget(values) {
    const row = newRow('target', {});
    const [kpis, components] = ['kpi', 'component'].map(name => row.querySelector('[name=' + name + ']'));
    kpis.append(...chosen().map(id => make('option', {value: id}, id + ' ' + data.kpis[id].name)));
    kpis.value = values.kpi || '';
    fillComponents(kpis.value, components);
    ['component', 'direction', 'value', 'by', 'note'].filter(key => values[key]).forEach(key => { row.querySelector('[name=' + key + ']').value = values[key]; });
    return row;
}

/** The main figure is meant where none is named, so its option has no value. */
function fillComponents(id, components) {
    components.replaceChildren(...(data.kpis[id] ? data.kpis[id].figures : []).map(([key, label], index) => make('option', {value: index ? key : ''}, label)));
}

const rowsOf = id => all('.one', get(id)).map(row => Object.fromEntries(all('[name]', row).map(field => [field.name, field.value.trim()])));

function readForm() {
    const value = name => form.elements[name].value.trim();
    selection.name = value('name');
    ['service', 'targetGroup', 'intendedEffect', 'project'].forEach(key => { selection.scope[key] = value(key); });
    selection.targets = rowsOf('targets');
    selection.monitoring = {from: value('from'), until: value('until'), moments: rowsOf('moments').map(row => row.moment)};
    selection.agreements = rowsOf('agreements');
    get('part-review').replaceChildren(make('ul', null, smart()), make('ul', {class: 'findings'}, review().map(finding => make('li', null, finding))));
    keep();
}

// ---- what an application has

const fieldNames = new Map(data.fields.map(field => [squash(field.name), field.name]));

/** The names in a list of fields: lines, the first or first two columns of a CSV file, or JSON as a list of names or an object of lists by record. */
function namesIn(content) {
    try {
        const tree = JSON.parse(content);
        if (Array.isArray(tree)) {
            return tree.map(each => typeof each === 'object' && each ? asText(each.name || each.record + '.' + each.field) : asText(each));
        }
        return Object.entries(tree).flatMap(([type, fields]) => asList(fields).map(field => type + '.' + asText(field)));
    } catch (noJson) {
        return content.split(/\r?\n/).map(line => line.split(/[;,\t]/).map(cell => cell.trim().replace(/^["']|["']$/g, '')))
            .filter(cells => cells[0]).map(([first, second]) => first.includes('.') || !second ? first : first + '.' + second);
    }
}

function takeFields(content) {
    const names = namesIn(content).filter(Boolean);
    present = new Set(names.map(name => fieldNames.get(squash(name))).filter(Boolean));
    const unknown = Array.from(new Set(names.filter(name => !fieldNames.has(squash(name)))));
    changed();
    report([say('have.read', present.size)].concat(unknown.length ? [say('have.unknown', unknown.length, unknown.slice(0, 20).join(', '))] : []));
}

// ---- events

function click(event) {
    const button = event.target.closest('button, summary');
    if (!button) {
        return;
    }
    if (button.dataset.add) {
        const list = button.closest('ul');
        toggle(button.dataset.add);
        if (!document.contains(button)) {
            (document.contains(list) ? list : get('basket').contains(document.activeElement) ? get('basket') : target(page).element).focus({preventScroll: true});
        }
    } else if (button.dataset.new) {
        const kind = button.dataset.new;
        const row = kind === 'target' ? newTarget({}) : newRow(kind, {});
        get(kind + 's').append(row);
        row.querySelector('input, select').focus();
        readForm();
    } else if (button.classList.contains('remove') && button.closest('.one')) {
        const list = button.closest('.one').parentElement;
        button.closest('.one').remove();
        list.parentElement.querySelector('button[data-new]').focus();
        readForm();
    }
}

function key(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        get('search').focus();
    } else if (event.key === 'Escape') {
        if (get('results').classList.contains('on')) {
            get('search').value = '';
            show(page, true);
        } else if (page.startsWith('t-')) {
            const opened = page;
            location.hash = '#model';
            setTimeout(() => all('a.tile').find(tile => tile.dataset.opens === opened).focus(), 0);
        }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        moveInResults(event);
    } else if (event.key === 'Enter' && event.target === get('search')) {
        const first = get('results-list').querySelector('a');
        if (first && get('results').classList.contains('on')) {
            first.click();
        }
    }
}

function begin() {
    all('a.tile').forEach(tile => {
        tile.dataset.opens = tile.getAttribute('href').slice(1);
        tile.setAttribute('aria-controls', tile.dataset.opens);
    });
    all('.group').forEach(group => group.append(make('p', null, make('a', {href: '#model', class: 'button'}, say('close')))));
    all('#model li[data-kpi]').forEach(row => row.append(addButton(row.dataset.kpi)));
    all('#questions li[data-item]').forEach(row => row.append(addButton(row.dataset.item)));
    all('section[data-section] h4').forEach(heading => heading.after(addButton(heading.parentElement.dataset.section)));
    all('article.view').forEach(article => article.querySelector('h2').after(make('p', {class: 'actions'}, addButton(article.dataset.kpi || article.dataset.item))));
    document.addEventListener('click', click);
    document.addEventListener('keydown', key);
    get('search').addEventListener('input', event => search(event.target.value));
    get('status').addEventListener('change', filter);
    get('without-activities').addEventListener('change', filter);
    form.addEventListener('input', readForm);
    form.addEventListener('change', event => {
        if (event.target.name === 'kpi') {
            fillComponents(event.target.value, event.target.closest('.one').querySelector('[name=component]'));
            readForm();
        }
    });
    form.addEventListener('submit', event => event.preventDefault());
    get('save').addEventListener('click', save);
    get('open').addEventListener('change', event => readFile(event.target, content => {
        let tree = null;
        try {
            tree = JSON.parse(content);
        } catch (noJson) {
            tree = null;
        }
        take(tree);
    }));
    get('have').addEventListener('change', event => readFile(event.target, takeFields));
    get('print').addEventListener('click', () => print());
    get('share').addEventListener('click', () => {
        keepAddress();
        report([say('share'), make('code', null, location.href)]);
        if (navigator.clipboard) {
            navigator.clipboard.writeText(location.href).then(() => report([say('share.copied'), make('code', null, location.href)]), () => {});
        }
    });
    get('clear').addEventListener('click', () => {
        if (confirm(say('clear'))) {
            selection = empty();
            brought = new Set();
            fillForm();
            changed();
            report([]);
        }
    });
    document.querySelector('a.skip').addEventListener('click', event => {
        event.preventDefault();
        get('main').focus();
    });
    addEventListener('hashchange', arrive);
    recall();
    const {name, given} = place();
    if (given !== undefined && given !== code()) {
        takeCode(given);
    }
    show(name, false);
    fillForm();
    changed();
}

begin();
})();
