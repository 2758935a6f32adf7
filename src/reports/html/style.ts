/** What fails is dark and tall, what is native pale and low: no colour says what a height or a word does not say too. */
export const style = `
:root{color-scheme:light dark;--back:#fff;--text:#1c2128;--quiet:#57606a;--line:#d0d7de;--soft:#f6f8fa;--focus:#0550ae;
--native:#a9d8b4;--changed:#8fc0e0;--lossy:#e0a63a;--refused:#d1242f;--fails:#a40e26;--on-fails:#fff;--warn:#7a4d00;--good:#116329}
@media (prefers-color-scheme:dark){:root{--back:#0d1117;--text:#e6edf3;--quiet:#9da7b3;--line:#30363d;--soft:#161b22;--focus:#79c0ff;
--native:#1f4a2b;--changed:#1f4666;--lossy:#9a6b12;--refused:#f0606a;--fails:#ff7b72;--on-fails:#0d1117;--warn:#e3b341;--good:#56d364}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:80rem;background:var(--back);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.1rem;margin:0 0 .4rem;color:var(--quiet);font-weight:600}h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}h4{font-size:.9rem;margin:.8rem 0 .2rem;color:var(--quiet)}
a{color:var(--focus)}.skip{position:absolute;left:-99rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.verdict{font-size:1.5rem;line-height:1.3;font-weight:650;margin:0 0 .4rem;padding:.6rem .9rem;border-left:.5rem solid;background:var(--soft)}
.verdict.bad{border-color:var(--fails)}.verdict.fair{border-color:var(--lossy)}.verdict.good{border-color:var(--good)}
.quiet,.path{color:var(--quiet)}code,pre{font:0.875rem/1.45 ui-monospace,monospace}
.path{font-size:.8125rem;font-weight:400}th .path,td .path{display:block}.on{font-weight:600}
table{border-collapse:separate;border-spacing:0}th,td{border-bottom:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:middle}
.scroll{overflow:auto;border:1px solid var(--line);border-radius:.4rem}.tall{max-height:80vh}
thead th{position:sticky;top:0;z-index:2;background:var(--soft);font-size:.8125rem}
tbody th,thead th:first-child{position:sticky;left:0;background:var(--back);font-weight:600}thead th:first-child{z-index:3;background:var(--soft)}
.bars{width:100%;table-layout:fixed;min-width:47rem}.bars th:first-child{width:15rem}.bars th:nth-child(2){width:12rem}
.words th:first-child{min-width:9rem;max-width:15rem}.words td{white-space:nowrap}
.fate{font-size:.875rem}.fate.breaks,.fate.never{color:var(--fails);font-weight:700}
.axis{position:relative;height:1.2rem;font-size:11px;font-weight:400}.axis span{position:absolute;white-space:nowrap}
.bar{display:flex;align-items:flex-end;height:1.4rem;background:var(--soft);position:relative}.bar i{display:block;min-width:1px}
.bar .fails{height:100%}.bar .older{height:100%}.bar .refused{height:100%}.bar .lossy{height:60%}.bar .changed{height:35%}.bar .native{height:20%}
.spans i{position:absolute;bottom:0}.bar.spans .native{height:60%}
i.native{background:var(--native)}i.changed{background:var(--changed)}i.lossy{background:var(--lossy)}i.fails{background:var(--fails)}
i.older{background:repeating-linear-gradient(45deg,var(--line) 0 3px,var(--soft) 3px 7px)}
i.refused{background:repeating-linear-gradient(45deg,var(--refused) 0 4px,var(--back) 4px 7px)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;font-size:.875rem}.swatch{display:inline-block;width:.9rem;height:.9rem;margin-right:.4rem;vertical-align:-.1rem}
td.fails,td.refused{background:var(--fails);color:var(--on-fails);font-weight:700}td.lossy,td.unknown{color:var(--warn);font-weight:600}td.native,td.changed{color:var(--quiet)}
strong.fails,.error{color:var(--fails)}.warning{color:var(--warn)}.info{color:var(--quiet)}
details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.3rem .8rem}
summary{cursor:pointer;padding:.2rem 0}ul.findings{list-style:none;margin:.3rem 0;padding:0}
ul.findings>li{border-top:1px solid var(--line);padding:.4rem 0}.key{color:var(--quiet);margin:.2rem 0}.key code+code{margin-left:1rem}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem}dt{font-weight:600}dd{margin:0}
pre.source{background:var(--soft);border:1px solid var(--line);padding:.4rem .6rem;overflow-x:auto;margin:.4rem 0;overflow-wrap:normal}
pre.source b{display:block;background:var(--line);font-weight:600}
.filter{display:flex;flex-wrap:wrap;gap:.8rem;align-items:center;margin:1rem 0}
.filter fieldset{min-width:0}.filter input[type=search]{font:inherit;padding:.3rem .5rem;border:1px solid var(--line);background:var(--back);color:inherit;width:16rem;max-width:100%}
[hidden]{display:none!important}
@media (max-width:40rem){body{padding:.8rem}.verdict{font-size:1.2rem}.bars{min-width:46rem}.bars th:first-child{width:8.5rem}.bars th:nth-child(2){width:8rem}
.words th:first-child{min-width:7rem;max-width:8.5rem}th,td{padding:.25rem .4rem}}
@media print{:root{--back:#fff;--text:#000;--soft:#fff}.filter,.skip{display:none}body{max-width:none;padding:0}.tall{max-height:none}
details{border:0;padding:0}details::details-content{content-visibility:visible;block-size:auto}ul.findings>li{break-inside:avoid}i{print-color-adjust:exact}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim()
