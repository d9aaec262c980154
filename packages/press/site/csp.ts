/** Renders the Content-Security-Policy of a page from the scripts in it, and the `_headers` file for hosts. */
import { createHash } from 'node:crypto'
import { FOREVER } from '../util/serve.ts'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The Content-Security-Policy of a page with these scripts in it: nothing foreign, and no other script but the site's
 * files. Styles may be inline: a snapshot carries its own so that it waits for none, and Vue writes `style` attributes.
 */
export const renderPolicy = (scripts: string[]): string => [
  `default-src 'none'`,
  ['script-src', `'self'`, ...scripts.map(hash)].join(' '),
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

/** The presenter needs screen mirror, full screen and a screen that stays awake; nothing else is used. */
const PERMISSIONS = [
  'camera=()',
  'display-capture=(self)',
  'fullscreen=(self)',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'screen-wake-lock=(self)',
  'usb=()',
].join(', ')

/**
 * Rules for hosts that read a `_headers` file (Netlify, Cloudflare Pages).
 * @param scripts all that stand in pages
 */
export const renderHeaders = (base: string, scripts: string[]): string => `${base}*
  Content-Security-Policy: ${renderPolicy(scripts)}
  Permissions-Policy: ${PERMISSIONS}
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=0, must-revalidate
${base}assets/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
`
