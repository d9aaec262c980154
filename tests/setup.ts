/** Every test works on this deck. */
import { join } from 'node:path'
import { openProject } from 'slidev-addon-press/project.ts'
import config from '../deck.config.ts'

openProject(join(import.meta.dirname, '..'), config)
