/* Draws the league of projects from the data of the page. */
'use strict';
(() => {
  const {data, byId, FONT, INK, SOFT, LINE, GAIN, BEFORE, figure, drawTable, chart, base, tooltip, column} = page;
  const SHOWN = 25;

  function drawLeague() {
    const table = data.tables.league;
    const [name, alone, complement] = ['name', 'alone_usd_m', 'complement_usd_m'].map((c) => column(table, c));
    const rows = table.rows.slice(0, SHOWN);
    byId('league-note').textContent = table.rows.length > SHOWN
      ? 'The first ' + SHOWN + ' by their value alone; all others are in the table.' : '';
    const host = byId('league-chart');
    host.style.height = 100 + rows.length * 34 + 'px';
    const drawn = chart('league-chart');
    drawn.resize();
    const bar = (title, index, colour) => ({
      name: title, type: 'bar', data: rows.map((row) => row[index]), itemStyle: {color: colour}, barGap: '5%',
      label: {show: true, position: 'right', fontSize: 11, color: INK, formatter: (p) => figure(p.value)},
    });
    drawn.setOption({
      ...base(),
      title: {text: 'Land value gained, USD million', left: 0, textStyle: {fontSize: 15, fontWeight: 600, fontFamily: FONT}},
      legend: {top: 28, left: 0, itemWidth: 14, itemHeight: 10, textStyle: {fontFamily: FONT}},
      grid: {left: 8, right: 70, top: 60, bottom: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
      tooltip: {...tooltip, trigger: 'axis', axisPointer: {type: 'shadow'}, valueFormatter: (v) => 'USD ' + figure(v) + ' million'},
      xAxis: {type: 'value', axisLabel: {color: SOFT, hideOverlap: true, formatter: (v) => figure(v)}, splitLine: {lineStyle: {color: LINE}}},
      yAxis: {type: 'category', inverse: true, data: rows.map((row) => row[name]), axisTick: {show: false}, axisLine: {show: false},
        axisLabel: {color: INK, fontSize: 13, lineHeight: 14, interval: 0, width: Math.min(330, host.clientWidth * 0.42), overflow: 'break'}},
      series: [bar('alone', alone, GAIN), bar('in complement', complement, BEFORE)],
    }, true);
  }

  const paired = data.tables.pairs.rows.length > 0;
  document.querySelectorAll('.pairs-only').forEach((element) => { element.hidden = !paired; });
  document.querySelectorAll('[data-table]').forEach((host) => drawTable(host, data.tables[host.dataset.table], 30));
  drawLeague();
})();
