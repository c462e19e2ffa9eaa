import CTerm

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What ncurses takes for its terminal: an output that is memory, and an input that is always at its end.
struct ScreenFiles {
  let output: UnsafeMutablePointer<FILE>
  let input: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init() throws(TerminalError) {
    guard let nothing = fopen("/dev/null", "r") else { throw .systemCall("fopen", errno: errno) }
    let memory = cterm_memory_file()
    guard let file = fdopen(memory, "r+") else {
      let failure = errno
      fclose(nothing)
      if memory >= 0 { closeDescriptor(memory) }
      throw .systemCall("memfd_create", errno: failure)
    }
    (output, input, descriptor) = (file, nothing, memory)
  }

  /// All that was written since the last call.
  func take() throws(TerminalError) -> [UInt8] {
    // ncurses writes to the descriptor itself and past stdio's buffer, so the offset is the length.
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(pread(descriptor, buffer.baseAddress, count, 0), 0)
    }
    guard bytes.count == count else { throw .systemCall("pread", errno: errno) }
    empty()
    return bytes
  }

  /// What is written next replaces what was. The file keeps its size, since its pages would only be allocated anew.
  func empty() {
    lseek(descriptor, 0, SEEK_SET)
  }

  func close() {
    fclose(output)
    fclose(input)
  }
}

/// `close` under a name that the method above does not hide.
private func closeDescriptor(_ descriptor: Int32) {
  close(descriptor)
}
