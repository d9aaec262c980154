import { connectFirefox } from './firefox.ts'
import { holdToChromium } from './suite.ts'

holdToChromium('Firefox', 'firefox', connectFirefox)
