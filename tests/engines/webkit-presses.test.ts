import { countPressesIn } from './presses.ts'
import { connectWebKit } from './webkit.ts'

countPressesIn('WebKit', 'webkit', connectWebKit)
