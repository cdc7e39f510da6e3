// What needs a passkey is shown where the browser can use one here, and says so when that came to nothing.
(() => {
  const show = (what, yes) => document.querySelectorAll(what).forEach((part) => { part.hidden = !yes })
  const numbers = /^[\d.]+$|:/ // passkeys belong to a name, not to an address in numbers
  document.addEventListener('allauth.error', (event) => { event.preventDefault(); show('[data-passkey-failed]', true) })
  document.addEventListener('DOMContentLoaded', () => {
    const known = window.isSecureContext && 'PublicKeyCredential' in window && !numbers.test(location.hostname)
    show('[data-passkey]', known)
    show('[data-no-passkey]', !known)
  })
})()
