/** Filters findings by text and severity. The page says everything without it; with it the form for it is shown. */
export const script = `
(()=>{
const form=document.querySelector('.filter');if(!form)return;form.hidden=false
const text=form.querySelector('[type=search]'),boxes=[...form.querySelectorAll('[type=checkbox]')],said=form.querySelector('output')
const items=[...document.querySelectorAll('li[data-severity]')]
const show=()=>{const at=document.getElementById(location.hash.slice(1));if(at&&'open' in at)at.open=true}
addEventListener('hashchange',show);show()
const apply=()=>{
const wanted=text.value.trim().toLowerCase(),severities=new Set(boxes.filter(b=>b.checked).map(b=>b.value));let shown=0
for(const item of items){const hit=severities.has(item.dataset.severity)&&item.textContent.toLowerCase().includes(wanted);item.hidden=!hit;if(hit)shown++}
for(const group of document.querySelectorAll('[data-group],details.module')){const some=group.querySelector('li[data-severity]:not([hidden])');group.hidden=!some;if(wanted&&some&&'open' in group)group.open=true}
said.textContent=shown+' of '+items.length+' findings'}
form.addEventListener('input',apply);form.addEventListener('submit',e=>e.preventDefault())
addEventListener('beforeprint',()=>{for(const d of document.querySelectorAll('details'))d.open=true})
const given=/^#find=(.*)$/.exec(location.hash);if(given)text.value=decodeURIComponent(given[1])
apply()})()
`.trim()
