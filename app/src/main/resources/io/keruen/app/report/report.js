/* Draws the report of a run from the data of the page. */
'use strict';
(() => {
  const {data, byId, FONT, INK, SOFT, LINE, GAIN, LOSS, BEFORE, figure, withUnit, typeset, gainOf, cell, drawTable, chart,
    base, tooltip, escapeHtml, column} = page;
  // Blue and brown differ for every kind of colour blindness; a shade means the same size on both sides.
  const GAINS = ['#e3eef8', '#c6ddf0', '#9cc5e5', '#6da8d6', '#3f86c0', '#1c629f'];
  const LOSSES = ['#f6ead2', '#ecd6a8', '#dcb874', '#c29347', '#9c6c22', '#754a0d'];
  const ABOUT_ZERO = '#f7f7f5';
  const MISSING = '#dfe2e6';
  const CENTRE = {lat: 38, lon: 72}; // of the map's projection
  let scenario = data.scenarios[0];

  /** Bars of the countries with the largest effect in one measure, gains and losses. */
  function drawCountries(measure, host, note) {
    const table = scenario.tables[measure.table];
    const value = column(table, measure.column), name = column(table, measure.name_column);
    const rows = table.rows.filter((row) => typeof row[value] === 'number')
      .sort((a, b) => gainOf(b[value], measure) - gainOf(a[value], measure));
    byId(note).textContent = rows.length > 25
      ? 'The 20 countries that gain most and the 5 that lose most, as far as there are any; all others are in the table.' : '';
    const losers = rows.filter((row) => gainOf(row[value], measure) < 0).slice(-5);
    const chosen = [...rows.filter((row) => gainOf(row[value], measure) >= 0).slice(0, 20), ...losers];
    byId(host).style.height = 90 + chosen.length * 21 + 'px';
    const drawn = chart(host);
    drawn.resize();
    drawn.setOption({
      ...base(),
      title: {text: measure.label + (measure.unit ? ', ' + measure.unit : ''), left: 0, textStyle: {fontSize: 15, fontWeight: 600, fontFamily: FONT}},
      grid: {left: 8, right: 70, top: 40, bottom: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
      tooltip: {...tooltip, trigger: 'item', formatter: (p) => escapeHtml(p.name) + '<br><b>' + withUnit(p.value, measure) + '</b>'},
      xAxis: {type: 'value', inverse: measure.better === 'lower', axisLabel: {color: SOFT, hideOverlap: true, formatter: (v) => figure(v, measure.signed)}, splitLine: {lineStyle: {color: LINE}}},
      yAxis: {type: 'category', inverse: true, data: chosen.map((row) => row[name]), axisTick: {show: false}, axisLine: {show: false},
        axisLabel: {color: INK, fontSize: 13, interval: 0}},
      series: [{
        type: 'bar', barCategoryGap: '28%',
        data: chosen.map((row) => ({value: row[value], itemStyle: {color: gainOf(row[value], measure) >= 0 ? GAIN : LOSS}
        })),
        label: {show: true, position: 'right', color: INK, fontSize: 12, formatter: (p) => figure(p.value, measure.signed)},
      }],
    }, true);
  }

  /** Hours of each corridor before and after. */
  function drawCorridors() {
    const table = scenario.tables.corridors;
    const host = byId('corridor-chart');
    host.hidden = !table || table.rows.length === 0;
    if (host.hidden) return;
    const [name, modes, before, after] = ['corridor', 'modes', 'hours_before', 'hours_after'].map((c) => column(table, c));
    const rows = table.rows.filter((row) => typeof row[before] === 'number' && typeof row[after] === 'number').slice(0, 40);
    const label = (row) => row[name] + (row[modes] === 'land' ? ', by land' : ', any mode');
    host.style.height = 100 + rows.length * 36 + 'px';
    const drawn = chart('corridor-chart');
    drawn.resize();
    const days = (hours) => hours / 24;
    const bar = (title, index, colour) => ({
      name: title, type: 'bar', data: rows.map((row) => days(row[index])), itemStyle: {color: colour}, barGap: '5%',
      label: {show: true, position: 'right', fontSize: 11, color: INK, formatter: (p) => figure(p.value)},
    });
    drawn.setOption({
      ...base(),
      title: {text: 'Time door to door, days', left: 0, textStyle: {fontSize: 15, fontWeight: 600, fontFamily: FONT}},
      legend: {top: 28, left: 0, itemWidth: 14, itemHeight: 10, textStyle: {fontFamily: FONT}},
      grid: {left: 8, right: 60, top: 60, bottom: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
      tooltip: {...tooltip, trigger: 'axis', axisPointer: {type: 'shadow'}, valueFormatter: (v) => figure(v) + ' days'},
      xAxis: {type: 'value', axisLabel: {color: SOFT}, splitLine: {lineStyle: {color: LINE}}},
      yAxis: {type: 'category', inverse: true, data: rows.map(label), axisTick: {show: false}, axisLine: {show: false},
        axisLabel: {color: INK, fontSize: 13, lineHeight: 14, interval: 0, width: Math.min(330, host.clientWidth * 0.42), overflow: 'break'}},
      series: [bar('before', before, BEFORE), bar('after', after, GAIN)],
    }, true);
  }

  /** Histogram of one measure over the cities. */
  function drawCities() {
    const table = scenario.tables.cities, measure = data.city_measure;
    const index = table ? column(table, measure.column) : -1;
    const host = byId('city-chart');
    const values = index < 0 ? [] : table.rows.map((row) => row[index]).filter((v) => typeof v === 'number').sort((a, b) => a - b);
    host.hidden = values.length === 0;
    if (host.hidden) return;
    const edges = symmetric(limitsFor(Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1])), 9))
      .filter((edge, i, all) => (all[i + 1] ?? Infinity) > values[0] && (all[i - 1] ?? -Infinity) < values[values.length - 1]);
    const bins = edges.slice(1).map((edge, i) => ({
      low: edges[i], high: edge,
      count: values.filter((v) => v >= edges[i] && (v < edge || (i === edges.length - 2 && v === edge))).length,
    }));
    const label = (bin) => figure(bin.low, true) + ' to ' + figure(bin.high, true);
    const colour = (bin) => (bin.low < 0 && bin.high > 0 ? BEFORE : gainOf(bin.low + bin.high, measure) > 0 ? GAIN : LOSS);
    chart('city-chart').setOption({
      ...base(),
      title: {text: 'Number of cities by ' + lowerFirst(measure.label) + ', ' + measure.unit, left: 0,
        textStyle: {fontSize: 15, fontWeight: 600, fontFamily: FONT}},
      grid: {left: 8, right: 20, top: 56, bottom: 30, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
      tooltip: {...tooltip, trigger: 'item', formatter: (p) => label(bins[p.dataIndex]) + ' ' + measure.unit + '<br><b>'
        + figure(p.value) + ' cities</b>'},
      xAxis: {type: 'category', data: bins.map(label), name: measure.unit, nameLocation: 'middle', nameGap: 74,
        axisLabel: {color: SOFT, interval: 0, rotate: 40}},
      yAxis: {type: 'value', axisLabel: {color: SOFT}, splitLine: {lineStyle: {color: LINE}}},
      series: [{type: 'bar', data: bins.map((bin) => ({value: bin.count, itemStyle: {color: colour(bin)}})), barCategoryGap: '8%',
        label: {show: true, position: 'top', color: INK, fontSize: 12, formatter: (p) => figure(p.value)}}],
    }, true);
  }

  const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  /** Limits 1, 2, 5, 10, ... of which the last is the first that is not below the largest value. */
  function limitsFor(largest, count) {
    const limits = [];
    let power = Math.floor(Math.log10(largest || 1)) + 1;
    for (; limits.length < count + 3; power--) {
      for (const n of [10, 5, 2]) limits.unshift(Number((n * 10 ** (power - 1)).toPrecision(1)));
    }
    const top = limits.findIndex((limit) => limit >= largest);
    return limits.slice(Math.max(0, top - count + 1), top + 1);
  }

  const symmetric = (limits) => [...limits.map((limit) => -limit).reverse(), ...limits];

  // ---- map ---------------------------------------------------------------------------------------------------------

  /** Lambert azimuthal equal-area around the middle of the map: areas can be compared. */
  const projection = (() => {
    const rad = Math.PI / 180, lat0 = CENTRE.lat * rad, lon0 = CENTRE.lon * rad;
    return {
      project([lon, lat]) {
        const p = lat * rad, d = lon * rad - lon0;
        const k = Math.sqrt(2 / (1 + Math.sin(lat0) * Math.sin(p) + Math.cos(lat0) * Math.cos(p) * Math.cos(d)));
        return [k * Math.cos(p) * Math.sin(d), -k * (Math.cos(lat0) * Math.sin(p) - Math.sin(lat0) * Math.cos(p) * Math.cos(d))];
      },
      unproject([x, up]) {
        const y = -up, r = Math.hypot(x, y);
        if (r === 0) return [lon0 / rad, lat0 / rad];
        const c = 2 * Math.asin(Math.min(1, r / 2));
        return [
          (lon0 + Math.atan2(x * Math.sin(c), r * Math.cos(lat0) * Math.cos(c) - y * Math.sin(lat0) * Math.sin(c))) / rad,
          Math.asin(Math.cos(c) * Math.sin(lat0) + y * Math.sin(c) * Math.cos(lat0) / r) / rad,
        ];
      },
    };
  })();

  /** Google polyline algorithm, latitude first; to [lon, lat] points. */
  function decode(text) {
    const points = [];
    const scale = data.map.precision;
    let lat = 0, lon = 0, at = 0;
    const next = () => {
      let shift = 0, bits = 0, byte;
      do {
        byte = text.charCodeAt(at++) - 63;
        bits |= (byte & 31) << shift;
        shift += 5;
      } while (byte >= 32);
      return bits & 1 ? ~(bits >> 1) : bits >> 1;
    };
    while (at < text.length) {
      lat += next();
      lon += next();
      points.push([lon * scale, lat * scale]);
    }
    return points;
  }

  /** Lines in the flat form that ECharts draws fast: number of points, then the points. */
  function flat(lines) {
    const numbers = [];
    lines.forEach((text) => {
      const points = decode(text);
      numbers.push(points.length);
      points.forEach((point) => numbers.push(point[0], point[1]));
    });
    return Float64Array.from(numbers);
  }

  function background(name, layer, z) {
    return {
      name, type: 'lines', coordinateSystem: 'geo', polyline: true, large: true, largeThreshold: 0, silent: true, z,
      progressive: 0, data: flat(layer.lines), lineStyle: {color: layer.colour, width: layer.width, opacity: layer.opacity},
    };
  }

  function programme(group) {
    const lines = [];
    data.map.programme.filter((project) => project.group === group.name).forEach((project) => {
      project.lines.forEach((text) => lines.push({name: project.name, coords: decode(text), project}));
    });
    return {
      name: group.name, type: 'lines', coordinateSystem: 'geo', polyline: true, z: 5, data: lines,
      lineStyle: {color: group.colour, width: group.width, type: group.dashed ? [6, 3] : 'solid', opacity: 1, cap: 'round'},
      emphasis: {lineStyle: {width: group.width + 3}},
      tooltip: {formatter: (p) => aboutProject(p.data.project)},
    };
  }

  /** Crossings and terminals that the projects of a group change. */
  function programmePoints(group) {
    const points = data.map.programme.filter((project) => project.group === group.name)
      .flatMap((project) => project.points.map((point) => ({name: project.name, value: point, project})));
    return {
      name: group.name, type: 'scatter', coordinateSystem: 'geo', z: 6, symbol: 'diamond', symbolSize: 9, data: points,
      itemStyle: {color: group.colour, borderColor: '#fff', borderWidth: 1},
      tooltip: {formatter: (p) => aboutProject(p.data.project)},
    };
  }

  const aboutProject = (project) => '<b>' + escapeHtml(project.name) + '</b><br>' + escapeHtml(project.about);

  /** Classes with round limits, the same for gains (blue) and losses (brown); those that hold nothing are left out. */
  function classes(values, measure) {
    const gains = values.map((v) => gainOf(v, measure));
    const limits = limitsFor(Math.max(...gains.map(Math.abs)), GAINS.length);
    const nothing = limits[0] / 10;
    const side = (colours, sign) => limits.map((max, i) => ({size: [i === 0 ? nothing : limits[i - 1], max], color: colours[i], sign}));
    const pieces = [
      ...side(GAINS, 1).reverse().map((p) => ({...p, min: p.size[0], max: p.size[1]})),
      {min: -nothing, max: nothing, color: ABOUT_ZERO},
      ...side(LOSSES, -1).map((p) => ({...p, min: -p.size[1], max: -p.size[0]})),
    ].filter((p) => gains.some((v) => v >= p.min && v <= p.max));
    return pieces.map(({min, max, color}) => {
      const [a, b] = measure.better === 'lower' ? [-min, -max] : [min, max];
      const [first, second] = Math.abs(a) <= Math.abs(b) ? [a, b] : [b, a];
      return {min, max, color, label: min < 0 && max > 0 ? 'about 0' : figure(first, measure.signed) + ' to ' + figure(second, measure.signed)};
    });
  }

  /** Colours countries, or cities if the measure is theirs. */
  function drawMap(measure) {
    const ofCities = measure === data.city_measure;
    const table = scenario.tables[ofCities ? 'countries' : measure.table];
    const iso = column(table, 'iso3'), value = column(table, measure.column);
    const byIso = new Map(ofCities ? [] : table.rows.filter((row) => typeof row[value] === 'number').map((row) => [row[iso], row[value]]));
    const shown = ofCities ? scenario.cities.map((city) => city.value) : [...byIso.values()];
    const about = (name, raw) => '<b>' + escapeHtml(name) + '</b><br>' + (raw !== undefined
      ? escapeHtml(measure.label) + ': ' + withUnit(raw, measure) : 'not in the study');
    const phone = byId('map').clientWidth < 600;
    chart('map').setOption({
      visualMap: {
        type: 'piecewise', seriesIndex: ofCities ? 1 : 0, pieces: classes(shown, measure), outOfRange: {color: MISSING}, dimension: ofCities ? 2 : undefined,
        left: phone ? 4 : 12, bottom: phone ? 4 : 12, orient: 'vertical', itemWidth: phone ? 12 : 18, itemHeight: phone ? 9 : 12, itemGap: phone ? 1 : 3,
        backgroundColor: 'rgba(255,255,255,.88)', padding: phone ? 4 : 8, textStyle: {fontFamily: FONT, fontSize: phone ? 10 : 12, color: INK},
        text: [measure.unit, ''], textGap: 4, showLabel: true,
      },
      series: [{
        name: 'effect', type: 'map', map: 'outlines', geoIndex: 0,
        data: data.map.outlines.features.map((f) => {
          const v = byIso.get(f.properties.iso3);
          return {name: f.properties.name, value: v === undefined ? NaN : gainOf(v, measure), raw: v};
        }),
        tooltip: {formatter: (p) => (ofCities ? '<b>' + escapeHtml(p.name) + '</b>' : about(p.name, p.data ? p.data.raw : undefined))},
      }, {
        name: 'cities', type: 'scatter', coordinateSystem: 'geo', z: 4, symbolSize: 7,
        data: ofCities ? [...scenario.cities].sort((a, b) => Math.abs(a.value) - Math.abs(b.value))
          .map((city) => ({name: city.name, value: [city.lon, city.lat, gainOf(city.value, measure)], raw: city.value})) : [],
        itemStyle: {borderColor: '#5b6673', borderWidth: 0.5, opacity: 1},
        tooltip: {formatter: (p) => about(p.name, p.data.raw)},
      }],
    });
    byId('map-caption').textContent = 'Colour: ' + lowerFirst(measure.label) + (measure.unit ? ', ' + measure.unit : '')
      + ', in “' + scenario.title + '” against the baseline. Blue is a gain, brown a loss; '
      + (ofCities ? 'each dot is a city.' : 'grey: not in the study.') + ' Equal-area projection. ' + data.map.credit;
  }

  function initMap() {
    echarts.registerMap('outlines', data.map.outlines);
    const groups = data.map.groups.filter((group) => data.map.programme.some((project) => project.group === group.name));
    const layers = [
      ...data.map.background.filter((layer) => layer.lines.length).map((layer, i) => background(layer.name, layer, 2 + i * 0.1)),
      ...groups.map(programme),
      ...groups.map(programmePoints),
    ];
    chart('map').setOption({
      ...base(),
      aria: {enabled: false},
      tooltip: {...tooltip, trigger: 'item'},
      legend: {show: false, data: layers.map((layer) => layer.name)},
      geo: {
        map: 'outlines', projection, roam: 'move', scaleLimit: {min: 0.8, max: 40}, layoutCenter: ['51%', '58%'], layoutSize: '172%',
        itemStyle: {areaColor: MISSING, borderColor: '#ffffff', borderWidth: 0.7},
        emphasis: {itemStyle: {areaColor: null, borderColor: INK, borderWidth: 1.2}, label: {show: false}},
        select: {disabled: true}, label: {show: false},
      },
      series: [{name: 'effect', type: 'map', map: 'outlines', geoIndex: 0, data: []},
        {name: 'cities', type: 'scatter', coordinateSystem: 'geo', data: []}, ...layers],
    });
    const host = byId('layers');
    [...data.map.background, ...groups].filter((layer) => !layer.lines || layer.lines.length).forEach((layer) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = true;
      box.onchange = () => chart('map').dispatchAction({type: 'legendToggleSelect', name: layer.name});
      const swatch = cell('span', '', 'swatch');
      swatch.style.borderTop = Math.max(2, layer.width) + 'px ' + (layer.dashed ? 'dashed ' : 'solid ') + layer.colour;
      label.append(box, swatch, layer.name);
      host.append(label);
    });
    const zoomBy = (factor) => () => {
      const map = chart('map');
      map.dispatchAction({type: 'geoRoam', componentType: 'geo', geoIndex: 0, zoom: factor, originX: map.getWidth() / 2, originY: map.getHeight() / 2});
    };
    byId('zoom-in').onclick = zoomBy(1.5);
    byId('zoom-out').onclick = zoomBy(1 / 1.5);
    byId('zoom-reset').onclick = () => chart('map').setOption({geo: {zoom: 1, center: null}});
  }

  // ---- the page ----------------------------------------------------------------------------------------------------

  function drawSummary() {
    byId('cards').replaceChildren(...scenario.cards.map((card) => {
      const element = cell('div', '', 'card');
      element.append(cell('p', card.label, 'label'), cell('p', typeset(card.value), 'value'), cell('p', typeset(card.note), 'note'));
      return element;
    }));
    byId('words').replaceChildren(...scenario.words.map((words) => cell('p', typeset(words))));
    byId('reasons').replaceChildren(...scenario.reasons.map((words) => cell('p', typeset(words))));
  }

  const mapMeasures = [...data.measures, data.city_measure];

  function currentMeasure() {
    return mapMeasures[Number(byId('measure').value) || 0];
  }

  /** The bars are of countries, whatever the map shows. */
  function drawMeasure() {
    const measure = currentMeasure();
    drawMap(measure);
    drawCountries(measure === data.city_measure
      ? data.measures.find((other) => other.column === measure.column) : measure, 'country-chart', 'country-note');
  }

  /** Real income by economy, if trade models were asked. */
  function drawTrade() {
    const measure = data.measures.find((one) => one.table === 'trade');
    const traded = scenario.tables.trade.rows.length > 0;
    document.querySelectorAll('#trade, a[href="#trade"]').forEach((element) => { element.hidden = !traded; });
    if (traded) drawCountries(measure, 'trade-chart', 'trade-note');
  }

  function drawScenario() {
    drawSummary();
    drawMeasure();
    drawTrade();
    drawCorridors();
    drawCities();
    document.querySelectorAll('[data-table]').forEach((host) => {
      const name = host.dataset.table;
      drawTable(host, scenario.tables[name] || data.tables[name], Number(host.dataset.rows) || undefined);
    });
  }

  function fillSelect(select, titles, onchange) {
    select.replaceChildren(...titles.map((title, index) => {
      const option = cell('option', title);
      option.value = index;
      return option;
    }));
    select.onchange = onchange;
  }

  fillSelect(byId('measure'), mapMeasures.map((measure) => lowerFirst(measure.label)
    + (measure === data.city_measure ? ', city by city' : ', by country')), drawMeasure);
  fillSelect(byId('scenario'), data.scenarios.map((s) => s.title), () => {
    scenario = data.scenarios[Number(byId('scenario').value)];
    drawScenario();
  });
  const compared = data.scenarios.some((one) => one.reasons.length > 0);
  document.querySelectorAll('#compare, a[href="#compare"]').forEach((element) => { element.hidden = !compared; });
  document.querySelector('.scenario-choice').hidden = data.scenarios.length < 2;
  byId('trust-text').append(...data.trust.map((words) => cell('p', words)));
  initMap();
  drawScenario();
  // The map is printed as a picture of itself.
  window.addEventListener('beforeprint', () => {
    const picture = chart('map').renderToCanvas({pixelRatio: 2, backgroundColor: '#ffffff'});
    picture.removeAttribute('style'); // ECharts makes it to lie on its chart
    byId('map-picture').replaceChildren(picture);
  });
})();
