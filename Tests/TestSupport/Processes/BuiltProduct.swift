import Foundation

/// The executables of this package, which are built beside the tests that run now.
package enum BuiltProduct {
  /// - Returns: the absolute path of the executable `name`.
  /// - Throws: `TestSupportError.missing`.
  package static func path(of name: String) throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw TestSupportError.missing(what: path, remedy: "run swift build --build-tests")
    }
    return path
  }
}
