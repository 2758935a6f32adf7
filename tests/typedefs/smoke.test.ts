import { test } from 'vitest'
import { canonicalize, decodeTypedefs, digest, printTypedefs } from '../../src/typedefs/index.ts'
test('x', () => {
  const text = `{
  "formatVersion": 1, "name": "hello", "x-b": {"10": 1, "2": [1.0, 1e400 , 12345678901234567890]},
  "objects": [{"name":"Hello","functions":[{"name":"greet","returnType":{"kind":"VOID_KIND","optional":true},
    "arguments":[{"name":"__proto__","type":{"kind":"LIST","elementType":{"kind":"STRING"}},"defaultValue": {"b": 1.0 , "a":null}}]}]}],
  "enums": [{"name":"S","members":[{"name":"A","value":"A"},{"name":"B","value":"b"}]}]
}`
  const d = decodeTypedefs(text)
  console.log(JSON.stringify(d, null, 1))
  if (d.ok) console.log(canonicalize(d.typedefs), digest(d.typedefs), printTypedefs(d.typedefs), d.locate('/objects/0/functions/0/arguments/0/name'))
  const bad = decodeTypedefs(`{"formatVersion": 1, "nam": "hello", "name":"a","name":"b",
  "objects": [{"functions":[{"name":"greet","returnTyp":{"kind":"INT"},"args":[],
    "arguments":[{"name":"__proto__","type":{"kind":"LIST"},"sourceMap":{"filename":"a","line":-1,"column":1.5}},{"name":3, "type":{"kind":"OBJECT"}},{"name":"x","type":{"kind":"STRING","name":"y"}}, 3]}]}],
  "enums": {} }`)
  if (!bad.ok) for (const f of bad.findings) console.log(f.location?.line, f.location?.column, f.pointer, f.message, '|', f.hint)
  for (const t of ['', '{', '{"a":', '[1,]', '{"a":1,}', '{"a" 1}', '[1 2]', "{'a':1}", '{"a":NaN}', '{"a":-Infinity}', '{"a":01}', '{"a":1.}', '"abc', '{} {}', '// x\n{}', '{"a":"\n"}', '{"a":"\\x"}', '{"a":undefined}', 'nul', ']', '{]', '{"a":"\\ud800"}']) {
    const r = decodeTypedefs(t); if (!r.ok) for (const f of r.findings) console.log(JSON.stringify(t), f.location, JSON.stringify(f.pointer), f.message)
  }
})
