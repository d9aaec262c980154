import { holdToChromium } from './suite.ts'
import { connectWebKit } from './webkit.ts'

holdToChromium('WebKit', 'webkit', connectWebKit)
