import CTerm

/// Keeps secrets in this process's memory from core files and from other processes of the same user. Call it first
/// thing; it cannot be undone, and a debugger can no longer attach.
package func hardenProcess() throws(TerminalError) {
  let failure = cterm_harden_process()
  guard failure == 0 else { throw .systemCall("prctl", errno: failure) }
}
