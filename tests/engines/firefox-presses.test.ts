import { connectFirefox } from './firefox.ts'
import { countPressesIn } from './presses.ts'

countPressesIn('Firefox', 'firefox', connectFirefox)
