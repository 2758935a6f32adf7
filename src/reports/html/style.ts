/** Colours differ in lightness as well as in hue, and no colour says what a word or a height does not say too. */
export const style = `
:root{color-scheme:light dark;--back:#fff;--text:#1c2128;--quiet:#57606a;--line:#d0d7de;--soft:#f6f8fa;--focus:#0550ae;
--native:#116329;--changed:#0a5c8a;--lossy:#8a5a00;--refused:#a40e26;--fails:#6e1a6e}
@media (prefers-color-scheme:dark){:root{--back:#0d1117;--text:#e6edf3;--quiet:#9da7b3;--line:#30363d;--soft:#161b22;--focus:#79c0ff;
--native:#56d364;--changed:#79c0ff;--lossy:#e3b341;--refused:#ff7b72;--fails:#d2a8ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:75rem;background:var(--back);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
a{color:var(--focus)}.skip{position:absolute;left:-99rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.quiet{color:var(--quiet)}code,pre{font:0.875rem/1.45 ui-monospace,monospace}
table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:top}
th{background:var(--soft)}.scroll{overflow-x:auto}
.native{color:var(--native)}.changed{color:var(--changed)}.lossy{color:var(--lossy)}.refused{color:var(--refused)}.fails{color:var(--fails)}
.error{color:var(--refused)}.warning{color:var(--lossy)}.info{color:var(--changed)}
svg{display:block;max-width:100%;height:auto}svg text{fill:var(--text);font:11px system-ui,sans-serif}
svg .bar{fill:currentColor}svg .base{stroke:var(--line)}svg .unused{color:var(--quiet);opacity:.55}
details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.3rem .8rem}
summary{cursor:pointer;padding:.2rem 0}ul.findings{list-style:none;margin:.5rem 0;padding:0}
ul.findings>li{border-top:1px solid var(--line);padding:.5rem 0}.key{color:var(--quiet);word-break:break-all}
pre.source{background:var(--soft);border:1px solid var(--line);padding:.4rem .6rem;overflow-x:auto;margin:.4rem 0}
pre.source b{display:block;background:var(--line);font-weight:600}
.filter{display:flex;flex-wrap:wrap;gap:.8rem;align-items:center;margin:1rem 0}
.filter input[type=search]{font:inherit;padding:.3rem .5rem;border:1px solid var(--line);background:var(--back);color:inherit;min-width:16rem}
[hidden]{display:none!important}
@media print{:root{--back:#fff;--text:#000;--soft:#fff}.filter,.skip{display:none}body{max-width:none;padding:0}
details{border:0;padding:0}details::details-content{content-visibility:visible;block-size:auto}ul.findings>li{break-inside:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim()
