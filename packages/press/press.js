#!/usr/bin/env node
/** The command `press`: starts cli.ts, which Node of before 22.18 cannot read by itself. */
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
