/** Runs on a page that shows the app alone, before its modules: keeps storage, and falls back when the app fails. */
import { fallBackLater, fallBackSoon } from './fall-back.ts'
import './keep-storage.ts'

fallBackLater()
addEventListener('error', fallBackSoon, true)
document.documentElement.classList.add('js')
