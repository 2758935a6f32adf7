import { latestKnown } from '../latestKnown.ts'

/** What `explain` has to say about more than one row of a table. */
export interface Topic {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

const page = 'docs/how-versions-work.md'

export const topics: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  [
    'latest',
    {
      title:
        'The newest known release that is no prerelease; an engineVersion "latest" means the release of the engine itself.',
      sections: [
        {
          heading: 'What is known',
          lines: [
            `latest       ${latestKnown('latest')}`,
            `latest-beta  ${latestKnown('latest-beta')}`,
            'Nothing is known of what came later: update moduledefs, or pass the introspection of a newer engine.',
          ],
        },
        { heading: 'More', lines: [page] },
      ],
    },
  ],
  [
    'v1.0.0',
    {
      title: 'Not released yet: there are betas only. What a module meets on its way there:',
      sections: [
        {
          heading: 'Names',
          lines: [
            'With engineVersion v1.0.0, names are made by a dictionary: userIds becomes userIDs (explain names-1.0).',
            '`moduledefs upgrade --to v1.0.0` lists every public name before and after.',
          ],
        },
        {
          heading: 'Core types that are gone',
          lines: [
            'CheckGroup, GeneratorGroup, Up and UpGroup, from v1.0.0-beta.15 on, whatever the engineVersion: Artifacts instead.',
            'Env and Binding, from v1.0.0-beta.10 on.',
          ],
        },
        {
          heading: 'New',
          lines: [
            'Agents from v1.0.0-beta.10 on, collections from v1.0.0-beta.15 on (explain agents, explain collections).',
          ],
        },
        {
          heading: 'Configuration',
          lines: [
            'dagger-module.toml, read from v1.0.0-beta.3 on and before dagger.json, has some keys under other names.',
          ],
        },
        { heading: 'More', lines: [page] },
      ],
    },
  ],
  [
    'entrypoint',
    {
      title: 'How engines load a module of Dagger 1.0: by a file in Dang that says its types and answers its calls.',
      sections: [
        {
          heading: 'Engines',
          lines: [
            'v1.0.0-beta.14 and later, where `[entrypoint]` of dagger-module.toml names the folder of the file: from source, not measured.',
          ],
        },
        {
          heading: 'What it says',
          lines: [
            'types(workspace): the objects, interfaces and enums, made by calls that the engine interprets itself. No container is started.',
            'call(workspace, receiverType, receiverValue, fnName, fnArgs): JSON. Ours hands them to a command in a container, on standard input.',
            'The main object is the one with a constructor, and no other may have one.',
          ],
        },
        {
          heading: 'Make one',
          lines: [
            'moduledefs export DIR --to dang-entrypoint --image IMAGE -- COMMAND, for an SDK in any language.',
            'moduledefs build DIR --entrypoint, for a module in TypeScript: it needs no SDK at all.',
          ],
        },
        { heading: 'More', lines: ['docs/sdk-authors.md, section 7'] },
      ],
    },
  ],
  [
    'names-1.0',
    {
      title: 'How engines make public names of the names in a module whose engineVersion is v1.0.0 or later.',
      sections: [
        {
          heading: 'Rules',
          lines: [
            'A name is divided into words; a word that is in the dictionary keeps the spelling it has there: HttpClient, http_client and HTTPClient all become HTTPClient.',
            'Types are HTTPClient, functions, fields and arguments httpClient, enum members HTTP_CLIENT, CLI flags --http-client.',
            'Digits stay with the word before: base64, sha256, E2E. A plural s stays small: userIDs, listPRs.',
            'An enum member that is in capitals already is kept.',
          ],
        },
        {
          heading: 'Engines',
          lines: [
            'Taken to be v1.0.0-beta.19 and later (explain names-by-dictionary): from source, not measured.',
            "The view of each call decides: calls that record another view than the module's mix both rules in one module.",
          ],
        },
        { heading: 'See both names', lines: ['moduledefs upgrade --to v1.0.0'] },
        { heading: 'More', lines: [page] },
      ],
    },
  ],
  [
    'collections',
    {
      title: 'Objects of which callers choose some by key; from v1.0.0-beta.15 on, with engineVersion v1.0.0 or later.',
      sections: [
        {
          heading: 'Calls (released)',
          lines: [
            'TypeDef.withCollection, withCollectionKeys(name:), withCollectionGet(name:), withCollectionDelta(name:)',
          ],
        },
        {
          heading: 'What an engine asks for (from source, not measured)',
          lines: [
            'a stored field of keys, `keys` if no other is named: a list of scalars or enum values, none of them null;',
            'a function with one argument of the type of a key, `get` if no other is named, that returns an object;',
            'and, if there is one, a field of type CollectionDelta.',
          ],
        },
        {
          heading: 'What callers see (from source, not measured)',
          lines: [
            'keys, list, get(key:), subset(keys:), and batch where there are more functions; other fields are hidden.',
          ],
        },
        {
          heading: 'In the document',
          lines: [
            '"collection": {"keys": "paths", "get": "lookup", "delta": "changes"} on an object, each name only where it is not the usual one.',
          ],
        },
        {
          heading: 'In sources (Python: recorded from dagger-io 1.0.0b21; the others from source)',
          lines: [
            'Python: @collection above or below @object_type, keys() and delta() in place of field(), @get beside @function.',
            'Go: // +collection on the struct, // +keys and // +delta on fields, // +get on a method.',
            'TypeScript: @collection() in place of @object(), @keys() and @delta() on properties, @get() on a method.',
            'Dang: @collection on the type, @keys and @delta on fields, @get on a function.',
          ],
        },
        {
          heading: 'Below',
          lines: [
            'The object is an ordinary one (warning collection-dropped); its delta is not registered: the type is not there.',
          ],
        },
        { heading: 'More', lines: [page] },
      ],
    },
  ],
])
