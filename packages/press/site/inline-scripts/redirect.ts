/**
 * Redirect: takes the address in the script's `data-to` and goes there with the query and hash of the page's own. No
 * `<link>` names that address: Firefox prefetches `rel="next"`, which the Content-Security-Policy forbids.
 */
location.replace(document.currentScript!.dataset.to! + location.search + location.hash)
