/**
 * Sorts and filters a list over all its pages: the data of its further pages is loaded, file by file, when it is asked for. The
 * pages say everything without it. Texts are set as texts; nothing of them is taken for HTML.
 */
export const siteScript = `
(()=>{
'use strict'
const table=document.querySelector('table[data-list]');if(!table)return
const up=document.body.dataset.up,list=table.dataset.list,body=table.tBodies[0],heads=[...table.tHead.rows[0].cells],SHOWN=200
let rows,loading,sorted=-1,descending=false,page=0
const form=document.createElement('form');form.className='filter find';form.setAttribute('role','search')
const label=document.createElement('label'),input=document.createElement('input'),said=document.createElement('output')
input.type='search';input.name='find';label.append('Filter ',input);said.setAttribute('aria-live','polite');form.append(label,said)
table.closest('.scroll').before(form)
const pages=document.querySelector('nav.pages')||document.createElement('nav');pages.className='pages';pages.setAttribute('aria-label','Pages')
if(!pages.isConnected)table.closest('.scroll').after(pages)
const load=()=>loading||(loading=new Promise(done=>{
const all=[];let number=0
const next=()=>{const s=document.createElement('script');s.src=up+'data/'+list+'-'+(++number)+'.js';s.onerror=()=>{said.textContent='The data of this list cannot be loaded.';done(all)};document.head.append(s)}
window.surveyRows=(some,more)=>{all.push(...some);said.textContent=all.length+' rows loaded';more?next():done(all)}
next()}).then(all=>{rows=all}))
const compare=(a,b)=>a.localeCompare(b,'en',{numeric:true})
const cellOf=([text,href,tone],index)=>{const cell=document.createElement(index?'td':'th');if(!index)cell.scope='row';if(tone)cell.className=tone
if(href){const a=document.createElement('a');a.href=up+href;a.textContent=text;cell.append(a)}else cell.textContent=text;return cell}
const button=(text,enabled,act)=>{const b=document.createElement('button');b.type='button';b.textContent=text;b.disabled=!enabled;b.addEventListener('click',act);return b}
const show=()=>{
const words=input.value.trim().toLowerCase().split(/\\s+/).filter(Boolean)
let found=rows.filter(cells=>{const text=cells.map(c=>c[0]).join(' ').toLowerCase();return words.every(w=>text.includes(w))})
if(sorted>=0){found=[...found].sort((a,b)=>compare(a[sorted][0],b[sorted][0]));if(descending)found.reverse()}
const last=Math.max(0,Math.ceil(found.length/SHOWN)-1);page=Math.min(page,last)
body.replaceChildren(...found.slice(page*SHOWN,(page+1)*SHOWN).map(cells=>{const tr=document.createElement('tr');tr.append(...cells.map(cellOf));return tr}))
said.textContent=found.length+' of '+rows.length+(last?', page '+(page+1)+' of '+(last+1):'')
const go=to=>()=>{page=to;show();table.scrollIntoView()}
pages.replaceChildren(...(last?[button('Previous page',page>0,go(page-1)),button('Next page',page<last,go(page+1))]:[]))}
const update=()=>load().then(show)
let waiting;input.addEventListener('input',()=>{clearTimeout(waiting);waiting=setTimeout(()=>{page=0;update()},120)})
form.addEventListener('submit',e=>{e.preventDefault();update()})
heads.forEach((head,index)=>{const b=document.createElement('button');b.type='button';b.textContent=head.textContent;head.replaceChildren(b)
b.addEventListener('click',()=>{descending=sorted===index&&!descending;sorted=index;page=0
heads.forEach(h=>h.removeAttribute('aria-sort'));head.setAttribute('aria-sort',descending?'descending':'ascending');update()})})
addEventListener('keydown',e=>{if(e.key==='/'&&!(e.target instanceof HTMLInputElement)){e.preventDefault();input.focus()}})
const given=/^#find=(.*)$/.exec(location.hash);if(given){input.value=decodeURIComponent(given[1]);update()}
})()
`.trim()
