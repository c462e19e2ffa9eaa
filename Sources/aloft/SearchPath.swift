#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where programs are found by their names: in the absolute directories of PATH only, since a project may carry a
/// program of the same name.
struct SearchPath {
  private let directories: [String]

  init(variables: [String: String]) {
    directories = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
  }

  func executable(_ name: String) -> String? {
    directories.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
