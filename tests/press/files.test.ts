import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { assertReplaceable, buildSite, staleness } from 'slidev-addon-press/build/build.ts'
import { project } from 'slidev-addon-press/project.ts'
import { ensureWritable, size, writeWhole } from 'slidev-addon-press/util/files.ts'
import { assertPortFree, freePort } from 'slidev-addon-press/util/port.ts'
import { readBase } from 'slidev-addon-press/util/serve.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'deck-files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, text = '') => writeFileSync(join(folder, name), text)

describe('writing', () => {
  it('makes folders and replaces files whole, with nothing left beside', () => {
    ensureWritable(join(folder, 'a/b'))
    writeWhole(join(folder, 'a/b/c.pdf'), 'old')
    writeWhole(join(folder, 'a/b/c.pdf'), 'new')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.pdf'])
    expect(readFileSync(join(folder, 'a/b/c.pdf'), 'utf8')).toBe('new')
  })

  it('says where it cannot write, and leaves nothing', () => {
    write('file')
    expect(() => ensureWritable(join(folder, 'file/sub'))).toThrow(/cannot write into .*file\/sub \(ENOTDIR\); choose another folder/)
    mkdirSync(join(folder, 'x.pdf'))
    expect(() => writeWhole(join(folder, 'x.pdf'), 'new')).toThrow(UserError)
    expect(readdirSync(folder).sort()).toEqual(['file', 'x.pdf'])
  })

  it.skipIf(process.platform === 'win32')('keeps the good file when the disk is full in the middle', () => {
    write('talk.pdf', 'good')
    // A limit of a kilobyte a file stands for the full disk: the write begins, and breaks off.
    const script = `import { writeWhole } from ${JSON.stringify(join(project().root, 'packages/press/util/files.ts'))}; writeWhole(process.argv[1], 'new'.repeat(9999))`
    const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 2; exec "$0" --import tsx --input-type=module -e "$1" "$2"', process.execPath, script, join(folder, 'talk.pdf')], { cwd: project().root, encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).toContain(`cannot write ${join(folder, 'talk.pdf')} (EFBIG); choose another place with --out.`)
    expect(readFileSync(join(folder, 'talk.pdf'), 'utf8')).toBe('good')
    expect(readdirSync(folder)).toEqual(['talk.pdf'])
  })

  it('gives sizes for people', () => {
    expect([size(38_400), size(2_040_000)]).toEqual(['38 kB', '2.0 MB'])
  })
})

describe('a build', () => {
  it('tells its base', () => {
    write('index.html', '<script type="application/json">{"start":["/talks/shapes/assets/index-1.js"]}</script>')
    expect(readBase(folder)).toBe('/talks/shapes/')
    write('index.html', '<script type="module" crossorigin src="/assets/index-1.js"></script>')
    expect(readBase(folder)).toBe('/')
    write('index.html', '<p>something else</p>')
    expect(() => readBase(folder)).toThrow(/is not a build of this deck/)
    expect(() => readBase(join(folder, 'no'))).toThrow(/there is no build in .*; make one with npm run build/)
  })

  it('is stale when missing or older than a source', () => {
    const dist = join(folder, 'dist')
    expect(staleness(folder, dist)).toBe('there is no dist/ yet')
    mkdirSync(dist)
    mkdirSync(join(folder, 'scenes'))
    write('slides.md')
    write('scenes/a.ts')
    write('dist/index.html')
    const later = new Date(Date.now() + 5000)
    utimesSync(join(dist, 'index.html'), later, later)
    expect(staleness(folder, dist)).toBeUndefined()
    const latest = new Date(Date.now() + 9000)
    utimesSync(join(folder, 'scenes/a.ts'), latest, latest)
    expect(staleness(folder, dist)).toBe(`dist/ is older than ${join('scenes', 'a.ts')}`)
    rmSync(join(folder, 'scenes'), { recursive: true })
    write('README.md')
    utimesSync(join(folder, 'README.md'), latest, latest)
    expect(staleness(folder, dist)).toBeUndefined()
  })

  it('replaces only an earlier build', async () => {
    expect(() => assertReplaceable(join(folder, 'new'))).not.toThrow()
    expect(() => assertReplaceable(folder)).not.toThrow()
    write('thesis.txt')
    expect(() => assertReplaceable(folder)).toThrow(/holds files that are not a build/)
    await expect(buildSite({ site: { base: '/' } }, folder)).rejects.toThrow(UserError)
    expect(readdirSync(folder)).toEqual(['thesis.txt'])
    expect(() => assertReplaceable(join(folder, 'thesis.txt'))).toThrow(/not a folder/)
    write('index.html', '<meta property="slidev:version" content="53.0.0">')
    expect(() => assertReplaceable(folder)).not.toThrow()
  })
})

describe('a port', () => {
  it('in use is told', async () => {
    const port = await freePort()
    await expect(assertPortFree(port)).resolves.toBeUndefined()
    const server = createServer()
    await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
    try {
      await expect(assertPortFree(port)).rejects.toThrow(`port ${port} is in use; stop what runs there or choose another with --port.`)
    }
    finally {
      server.close()
    }
  })
})
