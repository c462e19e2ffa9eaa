#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment of this program.
enum Variables {
  static var all: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let line = entry.pointee {
      let text = String(cString: line)
      if let border = text.firstIndex(of: "=") {
        variables[String(text[..<border])] = String(text[text.index(after: border)...])
      }
      entry += 1
    }
    return variables
  }
}
