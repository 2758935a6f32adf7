/** What modules commonly use of the language's library. The rest takes as long to read as all of these. */
const common =
  'es5 es2015.core es2015.collection es2015.generator es2015.iterable es2015.promise es2015.symbol es2015.symbol.wellknown es2016.array.include es2017.object es2017.string es2018.asynciterable es2018.asyncgenerator es2018.promise es2018.regexp es2019.array es2019.object es2019.string es2019.symbol es2020.promise es2020.string es2020.symbol.wellknown es2021.promise es2021.string es2022.array es2022.error es2022.object es2022.regexp es2022.string'
    .split(' ')
    .map((name) => `lib.${name}.d.ts`)

/** Names that only the rest declares, and the methods whose declarations mention those. */
const rare =
  /\b(?:Atomics|Big\w*Array|BigInt|FinalizationRegistry|Intl|Proxy|Reflect|SharedArrayBuffer|WeakRef|toLocale\w+)\b/

const whole = ['lib.es2022.d.ts']

/** The library files that sources need. */
export const libraryFilesOf = (texts: Iterable<string>): string[] => {
  for (const text of texts) if (rare.test(text)) return whole
  return common
}
