/** The way from the remote to the door, which leads back to it: for a key of this run, or the password. */

/** Leaves this page; it is not one to come back to. */
export function goToDoor(): void {
  location.replace('/enter/#to=/remote/')
}
