import { type FindingExample, type FindingExamples, fn, shop } from './example.ts'

const go = '{ "name": "shop", "sdk": "go", "engineVersion": "v0.21.8" }\n'
const python = '{ "name": "shop", "sdk": "python", "engineVersion": "v0.21.8" }\n'
const typescript = '{ "name": "shop", "sdk": "typescript", "engineVersion": "v0.21.8" }\n'

const configured = (before: string, after: string, run = 'check . --engine v0.21.8'): FindingExample => ({
  files: { 'dagger.json': before, 'typedefs.json': shop([fn()]) },
  run,
  fixed: { files: { 'dagger.json': after } },
})
const CONFIG = '{ "name": "shop", "sdk": "go", "engineVersion": "v0.21.8" }\n'

const ts = (before: string, after: string, run = 'check . --engine v0.21.8'): FindingExample => {
  const source = (body: string): string =>
    `import { dag, func, object, type Container } from '@dagger.io/dagger'\n\n${body}\n`
  return {
    files: { 'dagger.json': typescript, 'src/index.ts': source(before) },
    run,
    fixed: { files: { 'src/index.ts': source(after) } },
  }
}
const shopClass = (member: string): string => `@object()\nexport class Shop {\n  @func()\n  ${member}\n}`

const goSource = (before: string, after: string, run: string): FindingExample => {
  const source = (body: string): string =>
    `package main\n\nimport "dagger/shop/internal/dagger"\n\ntype Shop struct{}\n\n${body}\n`
  return {
    files: { 'dagger.json': go, 'main.go': source(before) },
    run,
    fixed: { files: { 'main.go': source(after) } },
  }
}

/** Of a module's configuration, its sources and the API that its code calls. */
export const moduleExamples: FindingExamples = {
  'config-key-unknown': configured(CONFIG.replace('"sdk"', '"colour": "red", "sdk"'), CONFIG),
  'config-value-wrong': configured(CONFIG.replace('"go"', '3'), CONFIG),
  'config-value-elsewhere': {
    files: {
      'dagger.json': CONFIG.replace('"go"', '{ "source": "go" }').replace('v0.21.8', 'v0.15.3'),
      'typedefs.json': shop([fn()]),
    },
    run: 'check . --engine v0.15.3',
    fixed: { files: { 'dagger.json': CONFIG.replace('v0.21.8', 'v0.15.3') } },
  },
  'config-source-outside': configured(CONFIG.replace('"sdk"', '"source": "../other", "sdk"'), CONFIG),
  'module-version-too-new': configured(CONFIG, CONFIG.replace('v0.21.8', 'v0.18.10'), 'check . --engine v0.18.10'),
  'engine-version-missing': configured('{ "name": "shop", "sdk": "go" }\n', CONFIG),
  'engine-version-not-semver': configured(CONFIG.replace('v0.21.8', 'main'), CONFIG),
  'module-version-removed': configured(CONFIG.replace('v0.21.8', 'v0.9.8'), CONFIG),
  'read-no-sources': {
    files: { 'dagger.json': python },
    run: 'check .',
    fixed: {
      files: {
        'src/shop/__init__.py':
          'import dagger\n\n\n@dagger.object_type\nclass Shop:\n    @dagger.function\n    def build(self) -> str:\n        return "x"\n',
      },
    },
  },
  'scan-type-missing': ts(
    shopClass("build(basket: Basket): string {\n    return 'x'\n  }"),
    shopClass("build(basket: string): string {\n    return 'x'\n  }"),
  ),
  'scan-class-not-exported': ts(
    shopClass("build(): string {\n    return 'x'\n  }").replace('export ', ''),
    shopClass("build(): string {\n    return 'x'\n  }"),
  ),
  'scan-decorator-not-called': ts(
    shopClass("build(): string {\n    return 'x'\n  }").replace('@func()', '@func'),
    shopClass("build(): string {\n    return 'x'\n  }"),
  ),
  'scan-type-wrapper': ts(
    shopClass('build(name: String): string {\n    return `${name}`\n  }'),
    shopClass('build(name: string): string {\n    return name\n  }'),
  ),
  'scan-main-missing': ts(
    shopClass("build(): string {\n    return 'x'\n  }").replace('Shop', 'Store'),
    shopClass("build(): string {\n    return 'x'\n  }"),
  ),
  'scan-default-at-run-time': ts(
    shopClass('build(at: string = String(Date.now())): string {\n    return at\n  }'),
    shopClass("build(at: string = 'now'): string {\n    return at\n  }"),
  ),
  'scan-number-is-float': ts(
    shopClass('build(factor: number = 0.5): string {\n    return `${factor}`\n  }'),
    shopClass('build(factor: number = 1): string {\n    return `${factor}`\n  }'),
  ),
  'scan-type-literals': ts(
    shopClass("build(size: 'small' | 'large'): string {\n    return size\n  }"),
    shopClass('build(size: string): string {\n    return size\n  }'),
  ),
  'code-needs': {
    ...goSource(
      'func (m *Shop) Build(dir *dagger.Directory, old *dagger.Directory) *dagger.Changeset {\n\treturn dir.Changes(old)\n}',
      'func (m *Shop) Build(dir *dagger.Directory, old *dagger.Directory) *dagger.Directory {\n\treturn old.Diff(dir)\n}',
      'check . --engine v0.18.17 --engine-version v0.18.10',
    ),
  },
}
