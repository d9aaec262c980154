/** What the pages may load and do, for the browser to see to. */
import { createHash } from 'node:crypto'
import { project } from '../project.ts'

/** Marks a page whose still waits for its letters (snapshot.css). */
export const UNSET = 'unset'

/**
 * Runs before the app's modules. Where a browser forbids storage (all cookies blocked, a frame in another site, a
 * sandbox), to look at it throws, and Slidev does while its modules load (@slidev/client state/storage.ts): the page
 * then keeps settings for itself. In a sandbox it can have neither a channel to other windows nor another address.
 */
export const KEEP = `(()=>{const give=(name,value)=>Object.defineProperty(window,name,{value});for(const name of['localStorage','sessionStorage'])try{window[name].length}catch{const kept=new Map;give(name,{getItem:key=>kept.get(key)??null,setItem:(key,value)=>{kept.set(key,value)},removeItem:key=>{kept.delete(key)}})}try{new BroadcastChannel('').close()}catch{give('BroadcastChannel',class extends EventTarget{postMessage(){}close(){}})}if(origin==='null')for(const name of['pushState','replaceState']){const go=history[name];history[name]=(...to)=>{try{go.apply(history,to)}catch{}}}})()`

/** Where the page of a slide has it from, which asks for it only then: few browsers need it, and it has few bytes to give. */
export const KEEP_FILE = 'keep.js'
/** Throws where it is needed. */
const FORBIDDEN = `if(origin==='null')throw 0;localStorage.length;sessionStorage.length`

/** How long the app may take to come, in ms, before its page does without. */
const PATIENCE = 8000

/**
 * Defines what to do when the app does not come: the page is what it is without JavaScript, until it does (composables/
 * snapshot.ts). What goes wrong may yet come right within a second.
 */
const LATE = `const late=()=>{if(document.querySelector(document.getElementById('snapshot')?'#slideshow .slidev-layout':'#app>*'))return;for(const part of document.querySelectorAll('noscript'))part.outerHTML=part.textContent;const c=document.documentElement.classList;c.remove('js','live','${UNSET}');if(location.protocol==='file:')c.add('file')};setTimeout(late,${PATIENCE});addEventListener('unhandledrejection',()=>setTimeout(late,999))`

/** Where a page that shows the app alone has the same from: a file, as there are a hundred such pages. */
export const AWAIT_FILE = 'await.js'
export const AWAIT = `${KEEP};{${LATE};addEventListener('error',()=>setTimeout(late,999),true)}document.documentElement.classList.add('js')`

/**
 * Runs before the still is painted, behind its styles: which scheme it wears (Slidev keeps the choice of this
 * device), and whether it is what the address asks for; at a later click or on paper the app alone is. Then asks for
 * the faces that travel in the page: the still is laid out when they are there, not in what stands in for them, from
 * which its lines would move. They come within a frame or two; one that does not is not waited for.
 * In one: Chromium paints what it has after each of the first scripts that take it a while.
 */
export const early = (): string => `(()=>{const c=document.documentElement.classList,q=location.search;let s;try{s=localStorage.getItem('slidev-color-schema')}catch{}c.add('js','${UNSET}',s==='dark'||s!=='light'&&matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light');if(/[?&](?:clicks=(?!0(?:&|$))|(?:${['print', 'embedded', ...project().config.liveQuery ?? []].join('|')})\\b)/.test(q))c.add('live');const set=()=>c.remove('${UNSET}');Promise.allSettled([...document.fonts].map(face=>face.load())).then(set);setTimeout(set,500)})()`

/** The `id` of the list of what the app is made of, in the page of a slide. */
export const APP_FILES = 'app-files'

/**
 * Starts the app when the still is painted, so that nothing it asks for holds the picture up; soon, too, where nothing
 * is painted, as in a tab that is not on show. It is run when it has its styles, a file at a time: a slow phone
 * can answer between them. What does without the entry is read before it: the slide would wait for it in one go.
 */
export const START = `{${LATE};(async()=>{const{entry,scripts,styles,keep}=JSON.parse(document.getElementById('${APP_FILES}').textContent),ask=(rel,href)=>new Promise(onload=>document.body.append(Object.assign(document.createElement('link'),{rel,href,onload,onerror:onload})));await new Promise(go=>{new PerformanceObserver(list=>list.getEntriesByName('first-contentful-paint')[0]&&go()).observe({type:'paint',buffered:true});setTimeout(go,document.querySelector('.live')?0:999)});const dressed=styles.map(href=>ask('stylesheet',href));for(const href of[entry,...scripts])ask('modulepreload',href);await Promise.all(dressed);try{${FORBIDDEN}}catch{await new Promise(go=>document.body.append(Object.assign(document.createElement('script'),{src:keep,onload:go,onerror:go})))}for(const href of scripts)await import(href)})().catch(late)}`

/** Sends who comes by a slide's name on to its number, with all that the address says besides. No `<link>` says where to: what is `next` Firefox fetches ahead, which the policy forbids. */
export const ONWARD = `location.replace(document.currentScript.dataset.to+location.search+location.hash)`

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** All that stands in pages. */
export const inlineScripts = (): string[] => [early(), START, ONWARD]

/**
 * The Content-Security-Policy of a page with these scripts in it. Nothing foreign, no other script but the site's
 * own files. Styles may be inline: the still carries its own so that it waits for none, and Vue writes places into `style`.
 */
export const policyFor = (scripts: string[]): string => [
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

/** Screen mirror, full screen and a screen that stays awake are the presenter's; nothing else is used. */
export const PERMISSIONS = 'camera=(), display-capture=(self), fullscreen=(self), geolocation=(), microphone=(), payment=(), screen-wake-lock=(self), usb=()'

/** What a host says of a file whose name changes with its content. */
export const FOREVER = 'public, max-age=31536000, immutable'

/** Rules for hosts that read a `_headers` file (Netlify, Cloudflare Pages). What has a hash in its name never changes. */
export function headersFile(base: string): string {
  const headers = { 'Content-Security-Policy': policyFor(inlineScripts()), 'Permissions-Policy': PERMISSIONS, 'Referrer-Policy': 'strict-origin-when-cross-origin', 'X-Content-Type-Options': 'nosniff' }
  return [
    `${base}*`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '  Cache-Control: public, max-age=0, must-revalidate',
    `${base}assets/*`,
    '  ! Cache-Control',
    `  Cache-Control: ${FOREVER}`,
    '',
  ].join('\n')
}
