/** Browser tests, on the built deck as `npm run preview` serves it. */
import process from 'node:process'
import { defineConfig } from 'playwright/test'
import config from './deck.config.ts'
import { HOST, openProject } from './packages/press/project.ts'
import { ensureBrowser, findBrowser, launchOptions } from './packages/press/util/browser.ts'
import { readBase } from './packages/press/util/serve.ts'
import { orExit } from './packages/press/util/user-error.ts'

const PORT = 41739

openProject(import.meta.dirname, config)

// Workers read this file too; only the first reading may install a browser, and says which it uses.
const url = orExit(() => `http://${HOST}:${PORT}${readBase()}`)
const browser = orExit(() => process.env.TEST_WORKER_INDEX === undefined ? ensureBrowser() : findBrowser()!)

const launch = launchOptions(browser)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  timeout: 60_000,
  // Long enough for a machine at a third of its speed; what is there at once is not waited for.
  expect: { timeout: 15_000 },
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 720 },
    // A worker would keep the whole site in each of hundreds of contexts; what it does, offline.spec.ts tells.
    serviceWorkers: 'block',
    // Contexts are kept, and with them what the browser has made of the deck (tests/browser/fixture.ts).
    launchOptions: { ...launch, args: [...launch.args ?? [], '--process-per-site'] },
  },
  // Without npm between, so that it ends when the tests do.
  webServer: { command: `node packages/press/press.js preview --port ${PORT}`, url, reuseExistingServer: false, stdout: 'ignore', timeout: 30_000 },
})
