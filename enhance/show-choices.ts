import { chosenOf } from '#core/reading/comfort.ts'

/** Checks what is worn in every form of choices, which waited for a script that can keep them. */
export function showChoices(worn: string): void {
  for (const form of document.querySelectorAll('form[data-choices="comfort"]')) {
    for (const word of chosenOf(worn)) {
      const radio = form.querySelector<HTMLInputElement>(`[value="${word}"]`)
      if (radio !== null) radio.checked = true
    }
    for (const part of form.querySelectorAll('fieldset')) part.disabled = false
  }
}
