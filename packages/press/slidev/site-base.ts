/**
 * Puts each language of a build of the site under its own path. One process builds them all, and Slidev's command takes
 * one base for them. The press is told which one is begun: those before it are there.
 */
import type { Plugin } from 'vite'
import process from 'node:process'
import { project } from '../project.ts'
import { pressEnv } from './env.ts'

/** @param code the language that is built */
export function siteBase(code: string): Plugin {
  const { SITE_BASE } = pressEnv
  return {
    name: 'site-base',
    apply: 'build',
    // Nobody waits to read how small each file is gzipped.
    config: () => SITE_BASE
      ? { base: SITE_BASE + project().languages[code]!.path, build: { reportCompressedSize: false } }
      : undefined,
    configResolved: () => void process.send?.(code),
    // Slidev's own icon lies on another host. Pages of the site have their icon (site/head.ts), a print needs none.
    transformIndexHtml: html => SITE_BASE && pressEnv.VITE_SITE
      ? html.replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:,">')
      : undefined,
  }
}
