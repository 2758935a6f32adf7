import { style } from '../../reports/html/style.ts'

/** Colours and forms of the report page, and what a site has besides. */
export const siteStyle = `${style}
caption{text-align:left;font-weight:600;padding:.3rem 0}
table{margin:.8rem 0}thead th{overflow-wrap:normal;white-space:nowrap}th[scope=row]{overflow-wrap:anywhere;min-width:12rem}.scroll caption{padding-left:.6rem}
.verdict{font-size:1.15rem;font-weight:600}
.figures{display:flex;flex-wrap:wrap;gap:.8rem;list-style:none;padding:0;margin:1rem 0}
.figures li{border:1px solid var(--line);border-radius:.4rem;padding:.6rem 1rem;min-width:8rem}
.figures strong{display:block;font-size:1.5rem}
.columns{display:flex;flex-wrap:wrap;gap:0 2.5rem;align-items:start}
meter{width:8rem}
.trail{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0 0 .5rem}.trail li+li:before{content:"/";margin:0 .5rem;color:var(--quiet)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.2rem;margin:.5rem 0 1rem}.facts dt{color:var(--quiet)}.facts dd{margin:0;overflow-wrap:anywhere}
.pages a,.pages button{margin-right:1rem}
button{font:inherit;color:var(--focus);background:none;border:1px solid var(--line);border-radius:.3rem;padding:.1rem .5rem;cursor:pointer}
thead th button{border:0;padding:0;font-weight:600;text-align:left;color:inherit}
thead th button:after{content:" ↕";color:var(--quiet)}
thead th[aria-sort=ascending] button:after{content:" ↑"}thead th[aria-sort=descending] button:after{content:" ↓"}
@media(max-width:40rem){meter{width:4rem}.columns th[scope=row]{min-width:6.5rem}}
@media print{.pages,.trail,form.find,thead th button:after{display:none!important}.scroll{overflow:visible}}
`
