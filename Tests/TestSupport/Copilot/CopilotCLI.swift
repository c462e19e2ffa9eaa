import Foundation

/// The real Copilot CLI, which `Tests/fetch-copilot-cli` brings into the user's cache; it is never part of the source.
package enum CopilotCLI {
  /// What the CLI inside the wheel `github-copilot-sdk` 1.0.2 calls itself when it is connected.
  package static let version = "1.0.64-0"

  /// - Returns: the absolute path of the executable.
  /// - Throws: `TestSupportError.missing`, which says how to get it.
  package static func locate() throws -> String {
    let path = "\(cacheDirectory)/aloft-tests/github_copilot_sdk-1.0.2/copilot"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw TestSupportError.missing(
        what: "the Copilot CLI \(version) at \(path)", remedy: "run Tests/fetch-copilot-cli (97 MB, linux x86-64)")
    }
    return path
  }

  private static var cacheDirectory: String {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], !cache.isEmpty { return cache }
    return "\(environment["HOME"] ?? NSHomeDirectory())/.cache"
  }
}
