/** Runs on `/enter/`: gives the server the link's key, or the password of the form, and goes where the link leads. */
import type { EnterMessage } from '../enter-page.ts'
import { readEnterLink } from './enter-link.ts'

const { key, to } = readEnterLink(location.hash)
// The key stays in no history: a phone that is handed round could be sent back to it.
history.replaceState(null, '', location.pathname)

const messages = [...document.querySelectorAll<HTMLElement>('#messages > p')]
const show = (shown?: EnterMessage) => messages.forEach(message => message.hidden = message.id !== shown)
const form = document.querySelector<HTMLFormElement>('#form')

async function enter(body: { key: string } | { password: string, second: boolean }): Promise<void> {
  show('opening')
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/enter', { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer.ok)
      return location.replace(to)
    const { why } = await answer.json().catch(() => ({})) as { why?: string }
    show(why === 'wait' || answer.status === 429 ? 'wait' : 'key' in body ? 'wrong-key' : 'wrong-password')
  }
  catch {
    show('gone')
  }
  if (form)
    showForm(form)
}

function showForm(form: HTMLFormElement): void {
  form.hidden = false
  const password = form.querySelector<HTMLInputElement>('#password')!
  password.focus()
  password.select()
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const second = form.querySelector<HTMLInputElement>('#second')!.checked
  void enter({ password: form.querySelector<HTMLInputElement>('#password')!.value, second })
})

// A link that is opened where the door stands already: browsers load no page for what is behind the `#` alone.
addEventListener('hashchange', () => location.reload())
if (key)
  void enter({ key })
else if (form)
  showForm(form)
else
  show('needs-key')
