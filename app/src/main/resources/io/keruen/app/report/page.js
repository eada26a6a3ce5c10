/* What the pages of reports share: figures, tables and charts. No network, no framework but ECharts (inlined above). */
'use strict';
const page = (() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = (id) => document.getElementById(id);
  const FONT = getComputedStyle(document.body).fontFamily;
  const INK = '#1b2430', SOFT = '#56616f', LINE = '#d9dee5';
  const GAIN = '#1c629f', LOSS = '#9c6c22', BEFORE = '#a3acb8';
  const PAPER = 680; // CSS pixels, inside the margins of A4 and Letter
  const charts = [];

  // ---- figures -----------------------------------------------------------------------------------------------------

  /** Three significant digits, thousands apart, minus sign of its own. */
  function figure(value, signed) {
    if (value === null || value === undefined) return 'no figure';
    const size = Math.abs(value);
    const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 2 : 3;
    const text = size.toLocaleString('en', {minimumFractionDigits: 0, maximumFractionDigits: digits});
    if (Number(text.replace(/,/g, '')) === 0) return '0';
    return (value < 0 ? '\u2212' : signed ? '+' : '') + text;
  }

  function withUnit(value, measure) {
    return value === null || value === undefined
      ? 'no figure' : figure(value, measure.signed) + (measure.unit ? ' ' + measure.unit : '');
  }

  /** Text of the program with minus signs, and no line break between a figure and its unit. */
  const typeset = (text) => text.replace(/(^|[\s(])-(?=\d)/g, '$1\u2212')
    .replace(/(\d|USD|World) (?=%|[dh]\b|billion|million|km\b|points\b|\d|Bank)/g, '$1\u00a0');

  /** How good a value is: positive is a gain. */
  const gainOf = (value, measure) => (measure.better === 'lower' ? -value : value);

  // ---- tables ------------------------------------------------------------------------------------------------------

  function cell(tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function tableCell(value, column) {
    if (value === null || value === '') return cell('td', column.type === 'text' ? '' : '\u2013', 'missing' + (column.type === 'text' ? '' : ' number'));
    if (column.type === 'text') {
      const td = cell('td', '');
      if (/^https?:\/\//.test(value)) {
        const link = cell('a', value.replace(/^https?:\/\/(www\.)?/, '').slice(0, 60));
        link.href = value;
        td.append(link);
      } else td.textContent = typeset(value);
      return td;
    }
    const text = column.plain ? String(value) : figure(value, column.signed);
    return cell('td', text, 'number');
  }

  /** A table that sorts by its headings, filters by a word and shows its first rows until asked for all. */
  function drawTable(host, table, shownAtFirst = 15) {
    host.replaceChildren();
    if (!table || table.rows.length === 0) {
      host.append(cell('p', 'There is nothing to show: ' + ((table && table.empty) || 'the study computes no such table.'), 'caption'));
      return;
    }
    const state = {sort: -1, down: true, all: table.rows.length <= shownAtFirst + 5, filter: ''};
    const tools = cell('div', '', 'table-tools');
    const count = cell('span', '');
    const more = cell('button', '');
    more.type = 'button';
    more.onclick = () => { state.all = !state.all; fill(); };
    if (table.rows.length > shownAtFirst + 5) {
      const search = document.createElement('input');
      search.type = 'search';
      search.placeholder = 'Filter rows';
      search.setAttribute('aria-label', 'Filter rows of this table');
      search.oninput = () => { state.filter = search.value.toLowerCase(); fill(); };
      tools.append(search, count, more);
      host.append(tools);
    }
    const element = document.createElement('table');
    const head = element.createTHead().insertRow();
    table.columns.forEach((column, index) => {
      const th = cell('th', '', column.type === 'text' ? '' : 'number');
      th.scope = 'col';
      th.title = column.description || '';
      const button = cell('button', column.label);
      button.type = 'button';
      button.onclick = () => {
        state.down = state.sort === index ? !state.down : column.type !== 'text';
        state.sort = index;
        fill();
      };
      th.append(button);
      if (column.unit) th.append(cell('span', column.unit, 'unit'));
      head.append(th);
    });
    const body = element.createTBody();
    const scroll = cell('div', '', 'scroll');
    scroll.append(element);
    host.append(scroll);

    function rows() {
      let chosen = table.rows;
      if (state.filter) {
        chosen = chosen.filter((row) => row.some((value) => String(value ?? '').toLowerCase().includes(state.filter)));
      }
      if (state.sort < 0) return chosen;
      const missingLast = (value) => (value === null || value === '' ? 1 : 0);
      return [...chosen].sort((a, b) => {
        const x = a[state.sort], y = b[state.sort];
        if (missingLast(x) !== missingLast(y)) return missingLast(x) - missingLast(y);
        const order = typeof x === 'number' ? x - y : String(x).localeCompare(String(y), 'en');
        return state.down ? -order : order;
      });
    }

    function fill() {
      const chosen = rows();
      const shown = state.all ? chosen : chosen.slice(0, shownAtFirst);
      body.replaceChildren(...shown.map((row) => {
        const tr = document.createElement('tr');
        row.forEach((value, index) => tr.append(tableCell(value, table.columns[index])));
        return tr;
      }));
      [...head.cells].forEach((th, index) => {
        if (index === state.sort) th.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
        else th.removeAttribute('aria-sort');
      });
      more.textContent = state.all ? 'Show fewer' : 'Show all';
      more.hidden = chosen.length <= shownAtFirst;
      count.textContent = shown.length.toLocaleString('en') + ' of ' + chosen.length.toLocaleString('en') + ' rows';
    }
    fill();
  }

  // ---- charts ------------------------------------------------------------------------------------------------------

  function chart(id) {
    const element = byId(id);
    const existing = echarts.getInstanceByDom(element);
    if (existing) return existing;
    const made = echarts.init(element, null, {renderer: id === 'map' ? 'canvas' : 'svg'});
    charts.push(made);
    return made;
  }

  const base = () => ({textStyle: {fontFamily: FONT, color: INK}, animation: false, aria: {enabled: true}});
  const tooltip = {confine: true, backgroundColor: '#fff', borderColor: '#b9c2cd', textStyle: {color: INK, fontSize: 13, fontFamily: FONT}};
  const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);

  function column(table, name) {
    return table.columns.findIndex((c) => c.name === name);
  }

  window.addEventListener('resize', () => charts.forEach((drawn) => drawn.resize()));
  // Charts do not follow the width of the paper by themselves; those with a picture of themselves are left out.
  window.addEventListener('beforeprint', () => charts.filter((drawn) => drawn.getDom().id !== 'map')
    .forEach((drawn) => drawn.resize({width: PAPER})));
  window.addEventListener('afterprint', () => charts.forEach((drawn) => drawn.resize({width: 'auto'})));

  return {data, byId, FONT, INK, SOFT, LINE, GAIN, LOSS, BEFORE, figure, withUnit, typeset, gainOf, cell, drawTable, chart,
    base, tooltip, escapeHtml, column};
})();
