#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Inside types that have methods of the same names, these names mean the system's functions.

func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o600) }
func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}
func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }

/// Calls again for as long as a signal got in the way. A result below 0 is a failure, with its reason in `errno`.
func repeatingInterrupted(_ call: () -> Int) -> Int {
  var result = call()
  while result < 0, errno == EINTR { result = call() }
  return result
}
