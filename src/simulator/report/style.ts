/** The whole look of the report; colours follow the reader's light or dark setting. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fcfcfb; --ink: #1a1a19; --soft: #5f5e58; --line: #dddcd5;
  --created: #2a78d6; --updated: #1baf7a; --disabled: #b97a00; --restored: #4a3aa7; --deleted: #c2497e; --failed: #d03b3b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1a1a19; --ink: #f3f2ec; --soft: #b5b4ac; --line: #3a3935;
  --created: #3987e5; --updated: #199e70; --disabled: #c98500; --restored: #9085e9; --deleted: #d55181; --failed: #e66767; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
p, summary { color: var(--soft); } .scroll { overflow-x: auto; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
dl.settings { grid-template-columns: max-content 1fr; gap: .1rem 1.5rem; } dl.settings dd { font-size: .95rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, .wordy :is(th, td):last-child { text-align: left; } thead th { color: var(--soft); font-weight: 500; } tbody th { font-weight: 400; }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 12px; }
.grid { stroke: var(--line); } .range { stroke: var(--created); stroke-width: 6; stroke-linecap: round; opacity: .35; }
.point { fill: var(--created); } .created { fill: var(--created); } .updated { fill: var(--updated); }
.disabled { fill: var(--disabled); } .restored { fill: var(--restored); } .deleted { fill: var(--deleted); } .failed { fill: var(--failed); }
@media print { details { display: block; } }
`;
